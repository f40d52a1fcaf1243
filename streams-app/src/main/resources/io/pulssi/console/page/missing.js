// Who is missing from the figures: callers who hung up, and customers who did not reply to a survey.

import {h2, li, section, ul} from './h.js';
import {count, plural, share} from './format.js';
import {sourceName} from './words.js';

/** Of a day where its history is there, else of the last slice: {n, hits, span}; null without data. */
export function total(signal, points) {
  if (points?.length) {
    const n = points.reduce((sum, point) => sum + point[5], 0);
    const hits = points.reduce((sum, point) => sum + point[1] * point[5], 0);
    return n ? {n, hits: Math.round(hits), span: 'In the last 24 hours'} : null;
  }
  return signal?.n ? {n: signal.n, hits: Math.round(signal.observed * signal.n), span: 'In the last slice'} : null;
}

export function Missing({step, history}) {
  const of = name => total(step.signals.get(name), history?.get(name)?.points);
  const said = [
    hungUp(of('queue-abandonment'), 'call', 'hung up'),
    hungUp(of('chat-abandonment'), 'chat', 'left'),
    unanswered(of('survey-response-rate')),
    ...(step.status?.blind || []).map(source => sourceName(source) + ' are silent, so their data are missing from all figures here.'),
  ].filter(Boolean);
  if (!said.length) return null;
  return section({'aria-labelledby': 'missing'}, h2({id: 'missing'}, 'Who is missing'),
    ul({class: 'missing'}, said.map(text => li({key: text}, text))));
}

const hungUp = (total, what, word) => (total ? total.span + ' ' + count(total.hits) + ' of ' + plural(total.n, what) + ' (' + share(total.hits / total.n)
  + ') ended because the customer ' + word + '. Their wait counts only until then; how long they would have waited is not known.' : null);

const unanswered = total => (total ? total.span + ' ' + count(total.hits) + ' of ' + plural(total.n, 'survey invitation') + ' (' + share(total.hits / total.n)
  + ') were answered. ' + count(Math.max(0, total.n - total.hits)) + ' did not reply and are in no score.' : null);
