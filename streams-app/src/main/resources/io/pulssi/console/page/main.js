// Starts the page: the store, the connection and the drawing.

import {Announcer} from './announcer.js';
import {DemoClock} from './demo-clock.js';
import {render} from './h.js';
import {Live} from './live.js';
import {Page} from './page.js';
import {route} from './route.js';
import {Store} from './store.js';
import {titleOf} from './title.js';
import {visit} from './visit.js';

const DRAW_EVERY_MILLIS = 200;
const ASK_INPUTS_EVERY_MILLIS = 5000;

const root = document.getElementById('page');
const announcer = new Announcer(document.getElementById('news'));
const store = new Store(() => {
  announcer.look(store);
  draw();
});
const live = new Live(store, () => visit(store, place));
const demo = new DemoClock(store);

let place = route(location.hash);
let waiting = null;

function draw() {
  waiting ??= setTimeout(drawNow, DRAW_EVERY_MILLIS);
}

function drawNow() {
  clearTimeout(waiting);
  waiting = null;
  if (root.querySelector(':scope > .loading')) root.replaceChildren();
  render(Page({store, live, place, draw}), root);
  document.title = titleOf(store, place);
}

function arrive() {
  place = route(location.hash);
  visit(store, place);
  drawNow();
  const heading = document.querySelector('main h1');
  heading?.focus({preventScroll: true});
  scrollTo(0, 0);
}

addEventListener('hashchange', arrive);
addEventListener('resize', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  document.dispatchEvent(new Event('pulssi-theme'));
  draw();
});
document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  document.querySelector('main')?.focus();
});

live.start();
setInterval(() => place.view === 'sources' && !document.hidden && visit(store, place), ASK_INPUTS_EVERY_MILLIS);
if (document.body.dataset.simulation === 'yes') demo.start();
drawNow();
