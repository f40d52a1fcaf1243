// One journey at a glance.

import {a, div, h, h1, h2, li, p, section, span, ul} from './h.js';
import {listed} from './format.js';
import {JourneyMap} from './map.js';
import {at, icon, stateMark, stepLink} from './parts.js';
import {stepName, tally, warningsOf, watched} from './questions.js';
import {toJourney, toWarning} from './route.js';
import {MAP_MAX, StepTable} from './step-table.js';
import {CommonCause, Verdict} from './trouble.js';
import {BY_GRAVITY, SOURCE_STATES, sourceName} from './words.js';

export function Overview({store, journey}) {
  return [
    h1({tabIndex: -1, class: 'unseen'}, 'Journey ' + journey.name),
    Verdict({store, journey}),
    CommonCause({store, journey}),
    h(journey.steps.size > MAP_MAX ? StepTable : JourneyMap, {key: journey.id, store, journey}),
    Watched({store, journey}),
    SourcesLine({journey}),
  ];
}

function Watched({store, journey}) {
  const open = watched(store, journey.id);
  if (!open.length) return null;
  return section({'aria-labelledby': 'watched'}, h2({id: 'watched'}, 'Watched, nobody paged'),
    ul({class: 'rows'}, open.map(warning => li({key: warning.warningId},
      span({class: 'row-mark'}, stateMark(warning.state), ' ', span({class: 'soft'}, warning.score.toFixed(2))),
      span(a({href: toWarning(warning.warningId)}, warning.because),
        span({class: 'soft'}, ' Since ', at(warning.onset, journey)))))));
}

function SourcesLine({journey}) {
  if (!journey.sources) return null;
  const off = journey.sources.filter(source => source.state !== 'ok');
  return section({'aria-labelledby': 'feeds'}, h2({id: 'feeds'}, 'Data feeds'),
    ul({class: 'chips'}, journey.sources.map(source => {
      const state = SOURCE_STATES[source.state] || SOURCE_STATES.unheard;
      return li({key: source.source, class: 'source ' + source.state}, icon(state), sourceName(source.source) + ': ' + state.word.toLowerCase());
    })),
    off.some(source => source.steps?.length) ? p({class: 'soft'}, off.filter(source => source.steps?.length)
      .map(source => sourceName(source.source) + ' are silent: Pulssi is blind at '
        + listed(source.steps.map(step => stepName(journey, step))) + '. ')) : null,
    p(a({href: '#sources'}, 'Sources and dead letters')));
}

/** Several journeys: one line each. */
export function Journeys({store}) {
  return [
    h1({tabIndex: -1}, 'Journeys'),
    ul({class: 'journeys'}, [...store.journeys.values()].map(journey => {
      const counts = tally(journey);
      const pages = warningsOf(store, journey.id).filter(warning => warning.state === 'PAGED');
      return li({key: journey.id},
        a({href: toJourney(journey.id), class: 'journey-name'}, journey.name),
        div({class: 'legend'}, BY_GRAVITY.filter(state => counts[state]).map(state =>
          span({key: state}, stateMark(state, ' ' + counts[state])))),
        pages.map(page => p({key: page.warningId}, stepLink(journey, page.step), ': ', page.because)));
    })),
  ];
}
