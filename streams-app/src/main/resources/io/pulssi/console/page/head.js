// The head of the page: the journey, the navigation, the age of the data, the connection.

import {Component, a, button, div, h, header, li, nav, p, span, time, ul} from './h.js';
import {duration, whenInFull, zoneName} from './format.js';
import {hasPaged, warningsOf} from './questions.js';
import {toJourney} from './route.js';

// Four slices: decisions come about three minutes after a slice's end.
const OLD_SECONDS = 20 * 60;

export function Head({store, live, place, journey, draw}) {
  const pages = warningsOf(store).filter(warning => hasPaged(warning) && warning.state === 'PAGED').length;
  const home = store.journeys.size === 1 ? [...store.journeys.keys()][0] : null;
  const links = [
    [home ? toJourney(home) : '#/', home ? 'Journey' : 'Journeys', place.view === 'journey' || place.view === 'step'],
    ['#warnings', 'Warnings', place.view.startsWith('warning'), pages],
    ['#record', 'Record', place.view === 'record'],
    ['#sources', 'Sources', place.view === 'sources'],
  ];
  return header({class: 'head'},
    div({class: 'head-row'},
      a({class: 'brand', href: '#/'}, h('img', {src: '/console/icon.svg', alt: '', width: 26, height: 26}), 'Pulssi'),
      nav({'aria-label': 'Pages'}, ul(links.map(([href, text, here, badge]) => li({key: text},
        a({href, 'aria-current': here ? 'page' : null}, text,
          badge ? span({class: 'badge'}, badge, span({class: 'unseen'}, ' paged')) : null))))),
      Clock({store, journey}), Connection({store, live}), h(Theme, {draw})));
}

function Clock({store, journey}) {
  const shown = journey || [...store.journeys.values()].reduce((one, other) => (one && one.upTo >= other.upTo ? one : other), null);
  if (!shown?.upTo) return p({class: 'clock'}, 'No data yet');
  return p({class: 'clock'},
    store.journeys.size > 1 && journey ? span({class: 'clock-journey'}, journey.name) : null,
    span({class: 'soft'}, 'Data up to '), time({dateTime: shown.upTo}, whenInFull(shown.upTo, shown.timezone)),
    ' ', span({class: 'soft'}, zoneName(shown.timezone, shown.upTo)));
}

/** Word, shape and colour of the connection. Only its changes of kind are spoken. */
function Connection({store, live}) {
  const [kind, text, more] = connection(store, live, Date.now());
  return p({class: 'connection ' + kind}, span({role: 'status'}, text), more ? span({class: 'soft'}, ' ' + more) : null,
    live.state === 'signed-out' ? [' ', a({href: '/login' + location.hash}, 'Sign in')] : null);
}

export function connection(store, live, now) {
  const stale = live.heard ? 'stale for ' + duration((now - live.heard) / 1000) : '';
  switch (live.state) {
    case 'live': return store.brokerAnswers ? current(store, now) : ['lost', 'No broker answers', 'showing the last known state'];
    case 'asking': return ['asking', 'Refreshing from time to time', 'live updates are not available'];
    case 'lost': return ['lost', 'Connection lost, trying again', stale];
    case 'signed-out': return ['lost', 'Signed out', stale];
    default: return ['', 'Connecting …'];
  }
}

/** Live are only data of now. A simulation has a time of its own. */
function current(store, now) {
  const newest = Math.max(...[...store.journeys.values()].map(journey => Date.parse(journey.upTo) || 0));
  const seconds = (now - newest) / 1000;
  return store.demo || newest <= 0 || seconds < OLD_SECONDS ? ['live', 'Live'] : ['live old', 'Connected', 'the data are ' + duration(seconds) + ' old'];
}

class Theme extends Component {
  render() {
    const dark = window.pulssiTheme.isDark();
    return button({type: 'button', class: 'theme', onClick: () => {
      window.pulssiTheme.choose(dark ? 'light' : 'dark');
      document.dispatchEvent(new Event('pulssi-theme'));
      this.props.draw();
    }}, dark ? 'Light' : 'Dark', span({class: 'unseen'}, ' theme'));
  }
}

export function Foot({journey}) {
  return h('footer', {class: 'foot'},
    p(journey ? 'Times are in ' + zoneName(journey.timezone, journey.upTo || Date.now()) + '. ' : null,
      'A usual band holds 80 of 100 usual slices of five minutes.'),
    p(a({href: '/api/v1/journeys'}, 'API'), ' · ', a({href: '/api/v1/topology'}, 'Topology'), ' · ',
      a({href: '/console/lib/licences.txt'}, 'Licences of the libraries used')));
}
