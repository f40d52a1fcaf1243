// One step: its open warning, each signal against its usual band, and who is missing from the figures.

import {a, article, dd, div, dl, dt, h, h1, h2, h3, li, p, section, span, ul} from './h.js';
import {amount, band, count, listed, share} from './format.js';
import {wilson} from './interval.js';
import {Missing} from './missing.js';
import {ago, at, legs, recordOf, scored, stateMark, warningMark} from './parts.js';
import {SignalChart, bandPicture} from './chart.js';
import {openWarning, ownerName, stepName, warningsOf} from './questions.js';
import {toJourney, toWarning} from './route.js';
import {STATES, bySignal, countedBy, signalName, sourceName, stateOf} from './words.js';

export function StepPage({store, journey, step}) {
  const warning = openWarning(store, journey.id, step.step);
  const history = store.history(journey.id, step.step);
  const signals = [...step.signals.values()].sort(bySignal);
  return [
    p({class: 'crumb'}, a({href: toJourney(journey.id)}, journey.name), ' › '),
    Title({journey, step}),
    warning ? StepWarning({warning, journey}) : p({class: 'lead'}, calm(step)),
    Blind({step}),
    section({'aria-labelledby': 'signals'}, h2({id: 'signals'}, 'Signals, the last 24 hours'),
      signals.length ? p({class: 'soft key'}, span({class: 'key-seen', 'aria-hidden': 'true'}), 'observed ',
        span({class: 'key-usual', 'aria-hidden': 'true'}), 'usual ', span({class: 'key-band', 'aria-hidden': 'true'}), 'usual band. ',
        'At any moment a few signals are outside their band. Only growing evidence matters.')
        : p({class: 'soft'}, 'No signal yet.'),
      div({class: 'signals'}, signals.map(signal => SignalCard({signal, line: history?.get(signal.signal), journey, warning})))),
    Missing({step, history}),
    Past({store, journey, step}),
  ];
}

function Title({journey, step}) {
  const {status} = step;
  const next = (step.next || []).map(id => stepName(journey, id));
  return div({class: 'step-title'},
    h1({tabIndex: -1}, stepName(journey, step.step)),
    p({class: 'step-state'}, stateMark(status?.state),
      status ? [span({class: 'soft'}, ' since '), at(status.since, journey)] : null),
    p({class: 'soft'}, 'Owner: ' + ownerName(journey, step.owner) + pager(journey, step.owner)
      + (next.length ? '. Then: ' + listed(next) : '') + '.'),
    status ? div({class: 'step-score'}, scored(status.score, status.state),
      div({class: 'soft'}, 'a watch from 0.6 on')) : null);
}

function pager(journey, id) {
  const owner = journey.owners.get(id);
  return !owner?.page ? '' : owner.shadow ? ' (shadow: scored, never paged)' : ' (page ' + owner.page + ')';
}

const calm = step => ({
  NORMAL: 'As usual for this hour.',
  LOW_VOLUME: 'Too few contacts a day for a quick answer. Slower signals are still watched.',
  LEARNING: 'Still learning what is usual here. It cannot page yet.',
  BLIND: 'Unknown: the data of this step stopped.',
}[step.status?.state] || STATES[stateOf(step.status?.state)].tells + '.');

function StepWarning({warning, journey}) {
  return article({class: 'trouble ' + warning.state, 'aria-label': 'Open warning'},
    p({class: 'trouble-head'}, warningMark(warning)),
    p({class: 'because'}, a({href: toWarning(warning.warningId)}, warning.because)),
    dl({class: 'facts'},
      div(dt('Since'), dd(at(warning.onset, journey), div({class: 'soft'}, ago(warning.onset, journey) + ' so far'))),
      div(dt('Who was paged'), dd(warning.raisedAt ? [warning.page, div({class: 'soft'}, 'paged ', at(warning.raisedAt, journey))] : 'nobody, only watched')),
      div({class: 'wide'}, dt('Where it began'), dd(legs(warning, journey))),
      div(dt('Pages like it'), dd(recordOf(warning)))));
}

function Blind({step}) {
  const silent = step.status?.blind || [];
  return silent.length ? p({class: 'blind-note'}, stateMark('BLIND', ': no data from ' + listed(silent.map(source => sourceName(source).toLowerCase()))),
    ' Their evidence is frozen until data arrive again.') : null;
}

function SignalCard({signal, line, journey, warning}) {
  const id = 'signal-' + signal.signal;
  return article({key: signal.signal, class: 'signal', 'aria-labelledby': id},
    h3({id}, signalName(signal.signal)),
    dl({class: 'signal-facts'},
      div(dt('Observed'), dd({class: 'big'}, observed(signal))),
      div(dt('Usual at this hour'), dd(usual(signal))),
      div(dt('n, ' + countedBy(signal.signal)), dd(count(signal.n))),
      signal.evidence === undefined ? null : div(dt('Evidence (1 is a page)'), dd(signal.evidence.toFixed(2)))),
    line ? h(SignalChart, {signal: signal.signal, line, journey, warning}) : bandPicture(signal),
    p({class: 'soft ended'}, 'Slice ended ', at(signal.to, journey), unsure(signal)));
}

/** "k of n" below 20, as a share of few says little. */
function observed(signal) {
  if (signal.unit !== 'share' || signal.n >= 20) return amount(signal.observed, signal.unit);
  return [count(signal.observed * signal.n), ' of ', count(signal.n)];
}

const usual = signal => (signal.expected === undefined ? 'not known yet'
  : [amount(signal.expected, signal.unit), span({class: 'soft'}, ' (' + band(signal.low, signal.high, signal.unit) + ')')]);

function unsure(signal) {
  const interval = signal.unit === 'share' && signal.signal !== 'survey-response-rate' ? wilson(signal.observed, signal.n) : null;
  return interval ? '; with n ' + count(signal.n) + ', 95 % interval ' + share(interval[0]) + ' to ' + share(interval[1]) : null;
}

function Past({store, journey, step}) {
  const past = warningsOf(store, journey.id).filter(warning => warning.step === step.step && warning.state === 'CLOSED').slice(0, 5);
  if (!past.length) return null;
  return section({'aria-labelledby': 'past'}, h2({id: 'past'}, 'Closed warnings of this step'),
    ul({class: 'rows'}, past.map(warning => li({key: warning.warningId},
      span({class: 'row-mark'}, warning.raisedAt ? 'Paged' : 'Watched'),
      span(a({href: toWarning(warning.warningId)}, warning.because))))));
}
