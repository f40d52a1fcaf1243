// An owner's verdict on a page: it judges the page, and detection never reads it.

import {Component, button, div, fieldset, form, h2, input, label, legend, option, p, section, select, span} from './h.js';
import {post, segment} from './api.js';
import {stepName} from './questions.js';

const WORDS = {
  TREATED: ['Treated', 'it was real, and we acted'],
  FALSE: ['False alarm', 'nothing was wrong'],
  WRONG_STEP: ['Wrong step', 'it was real, but began elsewhere'],
};

export class VerdictForm extends Component {
  async send(event) {
    event.preventDefault();
    const {verdict, step, by} = this.state;
    this.setState({busy: true, said: null, failed: null});
    try {
      await post('warnings/' + segment(this.props.warning.warningId) + '/verdict',
        {verdict, ...(verdict === 'WRONG_STEP' && step ? {step} : {}), ...(by?.trim() ? {by: by.trim()} : {})});
      this.setState({busy: false, said: WORDS[verdict][0] + ': saved. It takes effect once Pulssi has read it.'});
    } catch (error) {
      this.setState({busy: false, failed: 'Not saved: ' + error.message});
    }
  }

  render({journey, warning}, {verdict, busy, said, failed}) {
    return section({'aria-labelledby': 'word', class: 'word'}, h2({id: 'word'}, 'Was this page right?'),
      form({onSubmit: event => this.send(event)},
        fieldset({class: 'words'}, legend({class: 'unseen'}, 'Verdict'),
          Object.entries(WORDS).map(([kind, [text, tells]]) => label({key: kind},
            input({type: 'radio', name: 'verdict', value: kind, required: true, onChange: () => this.setState({verdict: kind})}),
            span(text, ' ', span({class: 'soft'}, tells))))),
        verdict === 'WRONG_STEP' ? div({class: 'field'}, label({for: 'right-step'}, 'Where it began, if you know'),
          select({id: 'right-step', onChange: event => this.setState({step: event.target.value})},
            option({value: ''}, 'not known'),
            [...(journey?.steps.keys() || [])].filter(id => id !== warning.step).map(id => option({key: id, value: id}, stepName(journey, id))))) : null,
        div({class: 'field'}, label({for: 'by'}, 'Your name (optional)'),
          input({id: 'by', type: 'text', maxLength: 200, autoComplete: 'off', onInput: event => this.setState({by: event.target.value})})),
        button({type: 'submit', class: 'main-button', disabled: busy}, busy ? 'Sending …' : 'Send')),
      p({role: 'status', class: failed ? 'failed' : 'said'}, failed || said || ''));
  }
}
