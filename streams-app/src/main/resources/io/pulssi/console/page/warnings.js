// All warnings kept, newest first.

import {Component, a, div, fieldset, h1, input, label, legend, li, ol, p, span} from './h.js';
import {plural} from './format.js';
import {OutcomeMark} from './outcome.js';
import {at, recordOf, warningMark} from './parts.js';
import {isOpen, stepName, warningsOf} from './questions.js';
import {toWarning} from './route.js';

const SHOWN_MAX = 100;

const CHOICES = {
  pages: ['Pages', warning => warning.raisedAt !== undefined],
  open: ['Open', isOpen],
  all: ['All, with watches', () => true],
};

export class Warnings extends Component {
  render({store}) {
    const choice = this.state.choice || 'pages';
    const found = warningsOf(store).filter(CHOICES[choice][1]);
    return div(
      h1({tabIndex: -1}, 'Warnings'),
      fieldset({class: 'choices'}, legend({class: 'unseen'}, 'Which'),
        Object.entries(CHOICES).map(([name, [text]]) => label({key: name},
          input({type: 'radio', name: 'which', checked: choice === name, onChange: () => this.setState({choice: name})}), text))),
      p({class: 'soft', role: 'status'}, found.length ? plural(found.length, 'warning')
        + (found.length > SHOWN_MAX ? ', the newest ' + SHOWN_MAX + ' are shown' : '') : 'None.'),
      ol({class: 'warnings'}, found.slice(0, SHOWN_MAX).map(warning => Row({store, warning}))));
  }
}

function Row({store, warning}) {
  const journey = store.journeys.get(warning.journey);
  return li({key: warning.warningId, class: 'warning ' + warning.state},
    p({class: 'warning-head'}, warningMark(warning),
      span({class: 'warning-step'}, (store.journeys.size > 1 ? (journey?.name || warning.journey) + ': ' : '') + stepName(journey, warning.step)),
      warning.raisedAt ? OutcomeMark({outcome: store.outcomes.get(warning.warningId)}) : null),
    p({class: 'because'}, a({href: toWarning(warning.warningId)}, warning.because)),
    p({class: 'soft'}, 'Since ', at(warning.onset, journey), '. ',
      warning.raisedAt ? ['Paged ', span({class: 'to-whom'}, warning.page), ' ', at(warning.raisedAt, journey), '. ', recordOf(warning), '.']
        : 'Nobody was paged.', warning.shadow ? ' Its owner is in shadow mode.' : ''));
}
