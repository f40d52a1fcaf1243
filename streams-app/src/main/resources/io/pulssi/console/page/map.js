// The journey as a map: one node per step, placed by dagre; on a narrow screen a list.

import {Component, a, defs, div, g, h2, li, marker, ol, p, path, section, span, svg} from './h.js';
import {share} from './format.js';
import {edgesOf, harm, inOrder} from './graph.js';
import {bow, curve, place} from './layout.js';
import {scoreBar, stateMark} from './parts.js';
import {ownerName, scoreOf, stepName, warningsOf} from './questions.js';
import {toStep} from './route.js';
import {BY_GRAVITY, STATES, stateOf} from './words.js';

const LIST_BELOW = 700;

export class JourneyMap extends Component {
  componentDidMount() {
    this.watching = new ResizeObserver(([entry]) => this.setState({room: Math.floor(entry.contentRect.width)}));
    this.watching.observe(this.base.querySelector('.map-room'));
  }

  componentWillUnmount() {
    this.watching.disconnect();
  }

  placed(ids, edges) {
    const key = JSON.stringify([ids, edges, this.state.room]);
    if (this.key !== key) {
      this.key = key;
      this.found = this.state.room >= LIST_BELOW ? place(ids, edges, this.state.room) : null;
    }
    return this.found;
  }

  render({store, journey}) {
    const warnings = warningsOf(store, journey.id).filter(warning => warning.state !== 'CLOSED');
    const edges = edgesOf(journey, warnings);
    const mapEdges = edges.filter(edge => !edge.learned);
    const ids = inOrder([...journey.steps.keys()], mapEdges);
    const told = harm(edges, warnings);
    const seen = {journey, edges, told};
    const found = this.state.room ? this.placed(ids, mapEdges) : null;
    return section({class: 'map', 'aria-labelledby': 'map-title'},
      h2({id: 'map-title'}, 'The journey'),
      told.ways.map(way => p({class: 'way', key: way.join(' ')}, span({class: 'way-key', 'aria-hidden': 'true'}), 'Path of harm: ',
        way.map(step => stepName(journey, step)).join(' → '))),
      div({class: 'map-room'}, this.state.room ? (found ? Drawn({...seen, found, ids}) : Listed({...seen, ids})) : null),
      Legend({edges, told}));
  }
}

function Drawn({journey, edges, told, found, ids}) {
  return div({class: 'map-plane', style: {width: found.width + 'px', height: found.height + 'px'}},
    svg({width: found.width, height: found.height, 'aria-hidden': 'true', class: 'edges'},
      defs(arrow('arrow', 'edge-head'), arrow('arrow-harm', 'edge-head harm')),
      g([...edges].sort((one, other) => isHarm(told, one) - isHarm(told, other)).map(edge => Edge({edge, found, told})))),
    ol({class: 'nodes'}, ids.map(id => {
      const node = found.nodes.get(id);
      return li({key: id, style: {left: node.x - node.width / 2 + 'px', top: node.y - node.height / 2 + 'px', width: node.width + 'px', height: node.height + 'px'}},
        Node({journey, edges, told, id}));
    })));
}

const arrow = (id, name) => marker({id, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse'},
  path({class: name, d: 'M0 1L9 5L0 9z'}));

const isHarm = (told, edge) => Number(told.edges.has(edge.from + ' ' + edge.to));

function Edge({edge, found, told}) {
  const key = edge.from + ' ' + edge.to;
  const points = found.lines.get(key);
  const harmed = told.edges.has(key);
  return path({key, class: 'edge' + (edge.learned ? ' learned' : '') + (harmed ? ' harm' : ''),
    d: points ? curve(points) : bow(found.nodes.get(edge.from), found.nodes.get(edge.to)),
    'marker-end': harmed ? 'url(#arrow-harm)' : 'url(#arrow)'});
}

function Node({journey, edges, told, id}) {
  const step = journey.steps.get(id);
  const state = stateOf(step.status?.state);
  const score = scoreOf(step);
  const began = told.began.get(id);
  const next = edges.filter(edge => edge.from === id).map(edge => stepName(journey, edge.to) + (edge.learned ? ' (learned)' : ''));
  return a({href: toStep(journey.id, id), class: 'node ' + state + (told.steps.has(id) ? ' on-way' : '') + (began ? ' began' : '')},
    began ? span({class: 'began-here'}, 'Began here, ' + share(began)) : null,
    stateMark(state),
    span({class: 'node-name'}, stepName(journey, id)),
    span({class: 'node-owner'}, span({class: 'unseen'}, 'Owner: '), ownerName(journey, step.owner)),
    score === undefined ? null : span({class: 'node-score'}, scoreBar(score, state),
      span({class: 'unseen'}, 'Score '), score.toFixed(2)),
    next.length ? span({class: 'node-next'}, 'Then ' + next.join(', ')) : null);
}

function Listed({journey, edges, told, ids}) {
  return ol({class: 'node-list'}, ids.map(id =>
    li({key: id, class: told.steps.has(id) ? 'on-way' : ''}, Node({journey, edges, told, id}))));
}

function Legend({edges, told}) {
  return p({class: 'legend'},
    BY_GRAVITY.filter(state => state !== 'NONE').map(state => span({key: state, title: STATES[state].tells}, stateMark(state))),
    told.ways.length ? span(span({class: 'key-harm', 'aria-hidden': 'true'}), 'path of harm') : null,
    edges.some(edge => edge.learned) ? span(span({class: 'key-learned', 'aria-hidden': 'true'}), 'learned edge, not in the map') : null,
    span({class: 'soft'}, 'Score: a watch from 0.6, a page from 1.'));
}
