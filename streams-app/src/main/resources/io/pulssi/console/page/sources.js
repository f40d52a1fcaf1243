// Which sources send, which are silent, and which records could not be used.

import {Component, code, div, h1, h2, p, section, span, table, tbody, td, th, thead, tr} from './h.js';
import {count, duration, listed, plural} from './format.js';
import {at, icon} from './parts.js';
import {stepName} from './questions.js';
import {REASONS, SOURCE_STATES, sourceName} from './words.js';

export class Sources extends Component {
  render({store}) {
    return div(h1({tabIndex: -1}, 'Sources'),
      p({class: 'lead'}, 'A silent source is not a healthy one. A step without data for too long is blind.'),
      [...store.journeys.values()].map(journey => Feeds({key: journey.id, journey})),
      Inputs({inputs: store.inputs}),
      DeadLetters({dead: store.deadLetters, journey: [...store.journeys.values()][0]}));
  }
}

function Feeds({journey}) {
  const id = 'feeds-' + journey.id;
  return section({'aria-labelledby': id}, h2({id}, journey.name),
    journey.sources ? table({class: 'stacking'},
      thead(tr(['Source', 'State', 'Blind at', 'Newest event'].map(head => th({scope: 'col', key: head}, head)))),
      tbody(journey.sources.map(source => {
        const state = SOURCE_STATES[source.state] || SOURCE_STATES.unheard;
        return tr({key: source.source},
          th({scope: 'row'}, sourceName(source.source)),
          td(span({class: 'source ' + source.state}, icon(state), state.word), span({class: 'soft'}, ' ' + state.tells)),
          td({'data-head': 'Blind at'}, source.steps?.length ? listed(source.steps.map(step => stepName(journey, step)), 8) : '–'),
          td({'data-head': 'Newest event'}, at(source.lastAt, journey)));
      }))) : p({class: 'soft'}, 'This server does not report its sources. Each step shows where it is blind.'));
}

/** What one instance reads; behind several, each answer is of the one that happens to be asked. */
function Inputs({inputs}) {
  if (!inputs) return null;
  return section({'aria-labelledby': 'inputs'}, h2({id: 'inputs'}, 'Read by this instance since it started'),
    table({class: 'stacking'},
      thead(tr(['Source', 'Accepted', 'Too late', 'Dated ahead', 'Lost', 'Waiting'].map(head => th({scope: 'col', key: head}, head)))),
      tbody(inputs.map(input => tr({key: input.source},
        th({scope: 'row'}, sourceName(input.source)),
        td({'data-head': 'Accepted', class: 'number'}, count(input.accepted)),
        td({'data-head': 'Too late', class: 'number'}, count(input.late)),
        td({'data-head': 'Dated ahead', class: 'number'}, count(input.ahead)),
        td({'data-head': 'Lost', class: 'number'}, count(input.lost)),
        td({'data-head': 'Waiting'}, waiting(input)))))),
    p({class: 'soft'}, 'Too late: older than the grace, in no decision. Dated ahead: a producer\'s clock is wrong. Lost: deleted from the topic before they were read.'));
}

/** How far it has to catch up, and how long yet. */
function waiting(input) {
  if (!input.waiting) return 'none';
  const yet = input.secondsToGo === undefined ? 'not becoming fewer' : 'about ' + duration(input.secondsToGo) + ' to go';
  return [count(input.waiting), ' ', span({class: 'soft'}, yet)];
}

function DeadLetters({dead, journey}) {
  return section({'aria-labelledby': 'dead'}, h2({id: 'dead'}, 'Dead letters'),
    !dead ? p({class: 'soft'}, 'This server does not report them; use ./pulssi dead-letters.')
      : !dead.reasons.length ? p('None: every record could be used.')
        : [p(plural(dead.total, 'record') + ' could not be used. Their content is not shown, as it may name customers.'),
          table({class: 'stacking'},
            thead(tr(['Source', 'Reason', 'Records', 'Newest', 'What was wrong with it'].map(head => th({scope: 'col', key: head}, head)))),
            tbody(dead.reasons.map(row => tr({key: row.source + row.reason},
              th({scope: 'row'}, sourceName(row.source)),
              td(row.reason, ' ', span({class: 'soft'}, REASONS[row.reason] || '')),
              td({'data-head': 'Records', class: 'number'}, count(row.count)),
              td({'data-head': 'Newest'}, at(row.newest?.at, journey),
                row.newest ? div({class: 'soft'}, code(row.newest.topic + ' ' + row.newest.partition + '@' + row.newest.offset)) : null),
              td({'data-head': 'What was wrong'}, row.newest?.detail || '–')))))]);
}
