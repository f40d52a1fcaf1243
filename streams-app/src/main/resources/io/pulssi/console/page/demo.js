// The simulation's strip: its progress, the truth, what Pulssi said, and a form to start an incident.

import {Component, b, button, div, form, h2, label, li, ol, option, p, progress, section, select, span, strong} from './h.js';
import {getIfThere, post, segment} from './api.js';
import {about, story} from './demo-story.js';
import {count, share, whenInFull} from './format.js';
import {at} from './parts.js';
import {stepName, warningsOf} from './questions.js';
import {incidentName} from './words.js';

const SHOWN_MAX = 2;

export class Demo extends Component {
  constructor() {
    super();
    this.asked = new Set();
    this.state = {};
  }

  componentDidMount() {
    this.componentDidUpdate();
  }

  /** First revisions tell when a step was first watched; a reconnect forgets them. */
  componentDidUpdate() {
    const {store} = this.props;
    const journey = store.journeys.get(store.demo?.journey);
    if (!journey) return;
    this.shown().flatMap(incident => about(incident, journey, warningsOf(store, journey.id))).forEach(({warningId}) => {
      if (this.asked.has(warningId) || store.revisions.has(warningId)) return;
      this.asked.add(warningId);
      getIfThere('warnings/' + segment(warningId) + '/history').then(answer => {
        if (!answer) return;
        this.asked.delete(warningId);
        store.takeRevisions(answer);
        store.changed();
      }, () => this.asked.delete(warningId));
    });
  }

  shown() {
    return [...(this.props.store.demo?.incidents || [])].filter(incident => incident.from <= (this.props.store.demo.now || incident.from))
      .sort((one, other) => (one.from < other.from ? 1 : -1)).slice(0, SHOWN_MAX);
  }

  async inject(event) {
    event.preventDefault();
    const {type, step} = this.choice();
    try {
      await post('demo/incidents', {type, step});
      this.setState({said: 'It begins at ' + stepName(this.journey(), step) + '.', failed: null});
    } catch (error) {
      this.setState({said: null, failed: error.message});
    }
  }

  journey() {
    return this.props.store.journeys.get(this.props.store.demo.journey);
  }

  choice() {
    const {steps, types} = this.props.store.demo;
    const step = this.state.step || steps[0]?.step;
    const possible = steps.find(one => one.step === step)?.types || types;
    return {step, possible, type: possible.includes(this.state.type) ? this.state.type : possible[0]};
  }

  render({store}) {
    const {demo} = store;
    const journey = this.journey();
    if (!journey) return null;
    return section({class: 'demo', 'aria-labelledby': 'demo-title'},
      div({class: 'demo-head'}, h2({id: 'demo-title'}, 'Simulation'), Phase({demo, journey})),
      this.shown().map(incident => Incident({incident, journey, store})),
      demo.phase === 'playing' ? this.injection(journey) : null);
  }

  injection(journey) {
    const {demo} = this.props.store;
    const {step, possible, type} = this.choice();
    return form({class: 'inject', onSubmit: event => this.inject(event)},
      strong('Start an incident'),
      label({for: 'inject-step'}, 'at'),
      select({id: 'inject-step', value: step, onChange: event => this.setState({step: event.target.value})},
        demo.steps.map(one => option({key: one.step, value: one.step}, stepName(journey, one.step)))),
      label({for: 'inject-type'}, 'of kind'),
      select({id: 'inject-type', value: type, onChange: event => this.setState({type: event.target.value})},
        possible.map(kind => option({key: kind, value: kind}, incidentName(kind)))),
      button({type: 'submit'}, 'Begin'),
      span({role: 'status', class: this.state.failed ? 'failed' : 'soft'}, this.state.failed || this.state.said || ''));
  }
}

function Phase({demo, journey}) {
  if (demo.phase === 'learning') {
    return p(span('Learning what is usual: ', b(share(demo.learned)), ' of the history'),
      progress({value: demo.learned, max: 1, 'aria-label': 'History learned'}));
  }
  return p(demo.phase === 'ended' ? 'Ended ' : 'Playing ', b(whenInFull(demo.now, journey.timezone)),
    demo.phase === 'ended' ? '' : span({class: 'soft'}, ', ' + count(demo.speed) + ' times real time'));
}

function Incident({incident, journey, store}) {
  const scenes = story(incident, journey, warningsOf(store, journey.id), id => store.revisions.get(id));
  return div({key: incident.id, class: 'incident'},
    p(strong(stepName(journey, incident.step)), ': ' + incidentName(incident.type) + (incident.injected ? ', started by you' : '')),
    ol({class: 'scenes'}, scenes.map(scene => li({key: scene.what, class: scene.who + (scene.at || scene.lead ? ' come' : ' waiting')},
      span({class: 'who'}, scene.who === 'truth' ? 'Truth' : 'Pulssi'),
      span({class: 'what'}, scene.what),
      span({class: 'scene-at'}, scene.lead || (scene.at ? at(scene.at, journey) : 'not yet')),
      scene.note ? span({class: 'soft'}, scene.note) : null))));
}
