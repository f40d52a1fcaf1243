// At first sight: is anything wrong, where did it begin, whom did we page, since when, how sure.

import {a, article, dd, div, dl, dt, h2, p, section, span} from './h.js';
import {count, listed, plural, share} from './format.js';
import {ago, at, icon, recordOf, scored, stateMark, stepLink, warningMark} from './parts.js';
import {firstLeg, openWarning, stepName, tally, troubles} from './questions.js';
import {toWarning} from './route.js';
import {STATES} from './words.js';

const SHOWN_MAX = 3;

export function Verdict({store, journey}) {
  const open = troubles(store, journey.id);
  const common = openWarning(store, journey.id, '*');
  const counts = tally(journey);
  return section({class: 'verdict', 'aria-labelledby': 'verdict'},
    h2({id: 'verdict', class: 'verdict-line'}, ...headline(journey, open, common, counts)),
    p({class: 'soft'}, rest(journey, counts)),
    open.slice(0, SHOWN_MAX).map(trouble => Trouble({trouble, store, journey})),
    open.length > SHOWN_MAX ? p(a({href: '#warnings'}, plural(open.length - SHOWN_MAX, 'more open page'))) : null);
}

function headline(journey, open, common, counts) {
  const steps = journey.steps.size;
  if (counts.PAGED) return [mark('PAGED'), span(plural(counts.PAGED, 'step') + ' paged')];
  if (open.length) return [mark('CLEARING'), span('Clearing: nothing is above its threshold now')];
  if (common?.state === 'PAGED') return [mark('PAGED'), span('A common cause was paged')];
  if (counts.LEARNING && !counts.NORMAL && !counts.LOW_VOLUME) return [mark('LEARNING'), span('Learning what is usual. No step can page yet')];
  if (counts.NONE === steps || !steps) return [mark('NONE'), span('No data yet')];
  if (counts.BLIND) return [mark('BLIND'), span('Nothing is paged, but ' + plural(counts.BLIND, 'step') + ' cannot be judged')];
  return [mark('NORMAL'), span('Nothing is paged')];
}

const mark = state => span({class: 'state ' + state}, icon(STATES[state]));

function rest(journey, counts) {
  const named = state => listed([...journey.steps.values()].filter(step => step.status?.state === state)
    .map(step => stepName(journey, step.step)));
  const parts = [];
  if (counts.WATCH) parts.push('Watched: ' + named('WATCH'));
  if (counts.BLIND) parts.push('Blind: ' + named('BLIND'));
  if (counts.LEARNING && counts.LEARNING < journey.steps.size) parts.push('Learning: ' + named('LEARNING'));
  const quiet = (counts.NORMAL || 0) + (counts.LOW_VOLUME || 0);
  if (quiet) parts.push((quiet < journey.steps.size ? count(quiet) + ' of ' : 'All ') + journey.steps.size + ' steps are as usual for this hour');
  return parts.map(part => part + '.').join(' ');
}

function Trouble({trouble, store, journey}) {
  const {lead, others} = trouble;
  const leg = firstLeg(lead);
  const heaviest = lead.evidence?.[0];
  const step = journey.steps.get(lead.step);
  const score = step?.status?.score ?? lead.score;
  return article({key: lead.warningId, class: 'trouble ' + lead.state, 'aria-label': 'Page about ' + stepName(journey, lead.step)},
    p({class: 'trouble-head'}, warningMark(lead), ' ', stepLink(journey, lead.step, {class: 'trouble-step'})),
    p({class: 'because'}, a({href: toWarning(lead.warningId)}, lead.because)),
    dl({class: 'facts'},
      answer('Where it began', leg ? [stepLink(journey, leg.step), ' ', span({class: 'soft'}, share(leg.share))] : 'Not known',
        lead.provisional ? 'may still change' : 'settled'),
      answer('Whom we paged', lead.page, 'at ', at(lead.raisedAt, journey)),
      answer('Since', at(lead.onset, journey), ago(lead.onset, journey) + ' so far'),
      answer('How sure', scored(score, lead.state), heaviest ? 'on ' + count(heaviest.n) + ' observations' : null),
      answer('Pages like it', record(lead), lead.record?.judged ? 'by chance ' + share(lead.record.byChance) : null)),
    others.length ? p({class: 'also'}, 'It spread to ', others.map((page, i) => [i ? ', ' : '',
      stepLink(journey, page.step), span({class: 'soft'}, ', paged ', at(page.raisedAt, journey))])) : null);
}

const record = warning => (warning.record?.judged ? warning.record.right + ' of ' + warning.record.judged + ' right' : 'none judged yet');

function answer(asked, said, ...notes) {
  return div(dt(asked), dd(said, notes.some(Boolean) ? div({class: 'soft'}, notes) : null));
}

/** The common cause, when one is open. */
export function CommonCause({store, journey}) {
  const warning = openWarning(store, journey.id, '*');
  if (!warning) return null;
  return section({class: 'common ' + warning.state, 'aria-label': 'Common cause'},
    p({class: 'trouble-head'}, stateMark(warning.state), ' Many steps at once: a common cause'),
    p({class: 'because'}, a({href: toWarning(warning.warningId)}, warning.because)),
    p({class: 'soft'}, warning.raisedAt ? ['Paged ' + warning.page + ' ', at(warning.raisedAt, journey), '. '] : null,
      'Steps whose waits rise with it are not paged separately. ', recordOf(warning), '.'));
}
