// A journey with more steps than a map can show: a table with a filter, the most serious first.

import {Component, div, h2, input, label, p, section, table, tbody, td, th, thead, tr} from './h.js';
import {plural} from './format.js';
import {at, stateMark, stepLink} from './parts.js';
import {openWarning, ownerName, stepName} from './questions.js';
import {BY_GRAVITY, STATES, stateOf} from './words.js';

export const MAP_MAX = 60;
const ROWS_MAX = 200;

export class StepTable extends Component {
  render({store, journey}) {
    const wanted = (this.state.filter || '').trim().toLowerCase();
    const rows = [...journey.steps.values()]
      .filter(step => [stepName(journey, step.step), step.step, ownerName(journey, step.owner), STATES[stateOf(step.status?.state)].word]
        .some(text => text.toLowerCase().includes(wanted)))
      .sort((one, other) => rank(one) - rank(other) || (other.status?.score || 0) - (one.status?.score || 0));
    return section({'aria-labelledby': 'steps-title'},
      h2({id: 'steps-title'}, 'Steps'),
      div({class: 'filter'}, label({for: 'step-filter'}, 'Name, owner or state'),
        input({id: 'step-filter', type: 'search', onInput: event => this.setState({filter: event.target.value})}),
        p({class: 'soft', role: 'status'}, plural(rows.length, 'step') + (rows.length > ROWS_MAX ? ', the first ' + ROWS_MAX + ' are shown' : ''))),
      table({class: 'stacking'},
        thead(tr(['State', 'Step', 'Owner', 'Score', 'Since', 'Why'].map(head => th({scope: 'col'}, head)))),
        tbody(rows.slice(0, ROWS_MAX).map(step => tr({key: step.step},
          td(stateMark(step.status?.state)),
          th({scope: 'row'}, stepLink(journey, step.step)),
          td({'data-head': 'Owner'}, ownerName(journey, step.owner)),
          td({class: 'number', 'data-head': 'Score'}, step.status ? step.status.score.toFixed(2) : '–'),
          td({'data-head': 'Since'}, step.status ? at(step.status.since, journey) : '–'),
          td(openWarning(store, journey.id, step.step)?.because || ''))))));
  }
}

const rank = step => BY_GRAVITY.indexOf(stateOf(step.status?.state));
