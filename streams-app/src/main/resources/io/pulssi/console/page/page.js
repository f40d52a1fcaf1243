// The whole page: head, the simulation's strip if there is one, and the chosen view.

import {a, div, h, h1, main, p} from './h.js';
import {Demo} from './demo.js';
import {Foot, Head} from './head.js';
import {Journeys, Overview} from './overview.js';
import {Record} from './record.js';
import {Sources} from './sources.js';
import {StepPage} from './step.js';
import {WarningPage} from './warning.js';
import {Warnings} from './warnings.js';

export function Page({store, live, place, draw}) {
  const journey = journeyOf(store, place);
  return [
    h(Head, {store, live, place, journey, draw}),
    main({id: 'main', tabIndex: -1},
      store.demo && place.view === 'journey' ? h(Demo, {key: 'demo', store}) : null,
      store.loaded ? Place({store, place, journey}) : p({class: 'soft'}, live.state === 'signed-out'
        ? a({href: '/login' + location.hash}, 'Sign in to see the journeys') : 'Loading the journeys …')),
    h(Foot, {journey}),
  ];
}

function journeyOf(store, place) {
  const warning = place.view === 'warning' ? store.warnings.get(place.id) : null;
  const asked = warning?.journey || place.journey;
  return asked ? store.journeys.get(asked) : store.journeys.size === 1 ? [...store.journeys.values()][0] : null;
}

function Place({store, place, journey}) {
  switch (place.view) {
    case 'warnings': return h(Warnings, {key: 'warnings', store});
    case 'warning': return h(WarningPage, {key: place.id, store, journey, id: place.id});
    case 'record': return h(Record, {key: 'record', store});
    case 'sources': return h(Sources, {key: 'sources', store});
    default:
  }
  if (place.journey && !journey) return Unknown('There is no journey ' + place.journey + ' here.');
  if (!journey) return Journeys({store});
  if (place.view === 'journey') return div({key: 'journey ' + journey.id}, Overview({store, journey}));
  if (!journey.steps.has(place.step)) return Unknown('The journey has no step ' + place.step + '.');
  return h(StepPage, {key: place.step, store, journey, step: journey.steps.get(place.step)});
}

const Unknown = why => div({class: 'unknown'}, h1({tabIndex: -1}, 'Not found'), p(why), p(a({href: '#/'}, 'Back to the journeys')));
