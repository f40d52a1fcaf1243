// What became of a page.

import {span} from './h.js';
import {duration} from './format.js';
import {icon} from './parts.js';
import {OUTCOMES} from './words.js';

const kindOf = outcome => (OUTCOMES[outcome?.outcome] ? outcome.outcome : 'PENDING');

/** Word and shape; the lead of a confirmed one. */
export function OutcomeMark({outcome}) {
  const kind = kindOf(outcome);
  return span({class: 'outcome ' + kind}, icon(OUTCOMES[kind]), OUTCOMES[kind].word + lead(outcome));
}

export function lead(outcome) {
  if (outcome?.outcome !== 'CONFIRMED' || outcome.leadSeconds === undefined) return '';
  return outcome.leadSeconds > 0 ? ', ' + duration(outcome.leadSeconds) + ' ahead' : ', during the surge';
}

export const tells = outcome => OUTCOMES[kindOf(outcome)].tells;
