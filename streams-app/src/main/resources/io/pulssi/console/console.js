'use strict';

// What is known, kept by key; the page is drawn from it a few times a second at most.
const journeys = new Map();
const warnings = new Map();
let brokerAnswers = true;
let stream = 'connecting';
let announced = null;

const STATES = {
  NORMAL: {text: 'Normal', shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6 10.5l3 3 5.5-6.5', fill: false},
  LOW_VOLUME: {text: 'Low volume', shape: 'M2 17h4v-4h-4zM8 17h4v-8h-4zM14 17h4v-3h-4z', fill: true},
  LEARNING: {text: 'Learning', shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 6v4.500l3 2', fill: false},
  BLIND: {text: 'Blind', shape: 'M1.500 10s3-5.500 8.500-5.500 8.500 5.500 8.500 5.500-3 5.500-8.500 5.500-8.500-5.500-8.500-5.500M3 17l14-14', fill: false},
  WATCH: {text: 'Watch', shape: 'M10 2.500l8.500 15h-17zM10 8v4.500M10 14.600v.6', fill: false},
  PAGED: {text: 'Paged', shape: 'M6.300 1.500h7.400l4.800 4.800v7.400l-4.800 4.800h-7.400l-4.800-4.800v-7.400z', fill: true},
  CLEARING: {text: 'Clearing', shape: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16M10 5v9M6.500 11l3.500 3.500 3.500-3.500', fill: false},
  CLOSED: {text: 'Closed', shape: 'M3 10h14', fill: false},
  NONE: {text: 'No data yet', shape: 'M10 3a7 7 0 1 0 .01 0', fill: false},
};
const SIGNALS = {
  'queue-wait': 'Wait on the phone', 'chat-wait': 'Wait in chat', 'queue-long-wait': 'Long waits on the phone',
  'queue-abandonment': 'Callers who gave up', 'chat-abandonment': 'Chats given up', 'ticket-reopens': 'Tickets reopened',
  'ticket-pressed': 'Tickets pressed again', 'survey-low-score': 'Low survey scores',
  'survey-response-rate': 'Surveys answered', 'contact-repeats': 'Repeat contacts',
  'ticket-chain-depth': 'Rounds per ticket', 'queue-arrivals': 'Calls', 'chat-arrivals': 'Chats',
  'ticket-opened': 'Tickets opened', 'ticket-reassigned': 'Tickets reassigned', 'complaints': 'Complaints',
};
const ORDER = Object.keys(SIGNALS);

function el(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function svg(tag, attributes) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function put(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

function glyph(state) {
  const look = STATES[state] || STATES.NONE;
  const image = svg('svg', {viewBox: '0 0 20 20', 'aria-hidden': 'true'});
  const line = {d: look.shape, 'stroke-width': 1.8, 'stroke-linecap': 'round', 'stroke-linejoin': 'round'};
  image.append(svg('path', look.fill ? {...line, fill: 'currentColor'} : {...line, fill: 'none', stroke: 'currentColor'}));
  return image;
}

function when(instant, zone) {
  if (!instant) return '';
  const parts = {day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false};
  return new Intl.DateTimeFormat('en-GB', {...parts, timeZone: zone || 'UTC', timeZoneName: 'short'}).format(new Date(instant));
}

function amount(value, unit) {
  if (value === undefined || value === null) return '–';
  if (unit === 'share') return (100 * value).toFixed(value < 0.1 ? 1 : 0) + ' %';
  if (unit === 'seconds' && value >= 120) return (value / 60).toFixed(1) + ' min';
  if (unit === 'seconds') return value.toFixed(0) + ' s';
  return Number.isInteger(value) ? String(value) : value.toFixed(1);
}

function stepName(journey, id) {
  if (id === '*') return 'Many steps at once';
  const known = journeys.get(journey);
  const step = known && known.steps.get(id);
  return (step && step.name) || id;
}

function zoneOf(journey) {
  const known = journeys.get(journey);
  return known && known.timezone;
}

function openWarning(journey, step) {
  let found = null;
  for (const warning of warnings.values()) {
    if (warning.journey === journey && warning.step === step && warning.state !== 'CLOSED'
        && (!found || warning.at > found.at)) found = warning;
  }
  return found;
}

function why(step, warning) {
  const state = step.status ? step.status.state : 'NONE';
  if (warning) return warning.because;
  return {
    NORMAL: 'As usual for this hour.',
    LOW_VOLUME: 'Too few contacts a day for a quick answer; slower signs are still watched.',
    LEARNING: 'Still learning what is usual here; it cannot page yet.',
    BLIND: 'Cannot tell: what feeds this step has gone silent beyond chance.',
    WATCH: 'Worse than usual, not yet enough to page.',
    PAGED: 'Paged; the warning is on its way here.',
    CLEARING: 'Back below the threshold; closes after six quiet hours.',
    NONE: 'Nothing has been heard of this step.',
  }[state] || state;
}

function legs(warning) {
  if (!warning || !warning.firstLeg || !warning.firstLeg.length) return '';
  const named = warning.firstLeg.slice(0, 3)
      .map(leg => stepName(warning.journey, leg.step) + ' ' + Math.round(100 * leg.share) + ' %');
  return 'Began at: ' + named.join(', ') + (warning.provisional ? ' (provisional)' : '') + '. Pages ' + warning.page + '.';
}

// ---- steps

function newStepRow() {
  const row = el('li', 'step NONE');
  const left = el('div', 'state-cell');
  const state = el('p', 'state');
  const since = el('p', 'since');
  left.append(state, since);
  const what = el('div', 'what');
  const name = el('h3');
  const owner = el('p', 'owner');
  const reason = el('p', 'why');
  const leg = el('p', 'note');
  const blind = el('p', 'note blind');
  what.append(name, owner, reason, leg, blind);
  const score = el('div', 'score');
  const number = el('p', 'number');
  const bar = el('div', 'bar');
  const fill = el('i');
  bar.append(fill, el('b'));
  score.append(number, el('p', 'of', 'score, 1 pages'), bar);
  const details = el('details');
  const label = el('summary');
  const scroll = el('div', 'scroll');
  details.append(label, scroll);
  row.append(left, what, score, details);
  details.addEventListener('toggle', draw);
  return {row, state, since, name, owner, reason, leg, blind, number, fill, details, label, scroll, shown: ''};
}

function drawStep(view, journey, id, step) {
  const status = step.status;
  const state = status ? status.state : 'NONE';
  const warning = openWarning(journey.id, id);
  if (view.shown !== state) {
    view.row.className = 'step ' + (STATES[state] ? state : 'NONE');
    view.state.replaceChildren(glyph(state), el('span', '', (STATES[state] || {text: state}).text));
    view.shown = state;
  }
  put(view.since, status ? 'since ' + when(status.since, journey.timezone) : '');
  put(view.name, step.name || id);
  put(view.owner, 'Owner: ' + step.owner);
  put(view.reason, why(step, warning));
  put(view.leg, legs(warning));
  view.leg.hidden = !view.leg.textContent;
  put(view.blind, status && status.blind && status.blind.length ? 'Silent: ' + status.blind.join(', ') : '');
  view.blind.hidden = !view.blind.textContent;
  const score = warning ? Math.max(warning.score, status ? status.score : 0) : status ? status.score : 0;
  put(view.number, status ? score.toFixed(2) : '–');
  view.fill.style.width = Math.min(100, score / 1.5 * 100) + '%';
  const signals = [...step.signals.values()].sort((a, b) => ORDER.indexOf(a.signal) - ORDER.indexOf(b.signal));
  view.details.hidden = !signals.length;
  const out = signals.filter(isOut).length;
  put(view.label, 'Signals: ' + signals.length + (out ? ', ' + out + ' outside the usual band' : ''));
  if (view.details.open) drawSignals(view.scroll, signals, journey);
}

function isOut(s) {
  return (s.high !== undefined && s.observed > s.high) || (s.low !== undefined && s.observed < s.low);
}

function drawSignals(into, signals, journey) {
  const table = el('table', 'signals');
  const head = el('tr');
  for (const [text, cls] of [['Signal'], ['Observed', 'number'], ['Usual here at this hour', 'number'], ['n', 'number'], ['Against the usual band'], ['Slice ended']]) {
    const th = el('th', cls, text);
    th.scope = 'col';
    head.append(th);
  }
  const thead = el('thead');
  thead.append(head);
  const body = el('tbody');
  for (const s of signals) {
    const row = el('tr');
    const th = el('th', '', SIGNALS[s.signal] || s.signal);
    th.scope = 'row';
    const usual = s.low === undefined ? 'not known yet' : amount(s.low, s.unit) + ' – ' + amount(s.high, s.unit);
    const range = el('td', 'range');
    range.append(rangePicture(s));
    row.append(th, el('td', 'number', amount(s.observed, s.unit)), el('td', 'number usual-text', usual),
        el('td', 'number n', String(s.n)), range, el('td', 'ended', when(s.to, journey.timezone)));
    body.append(row);
  }
  table.append(thead, body);
  into.replaceChildren(table);
}

function rangePicture(s) {
  const verdict = s.low === undefined ? 'usual band not known yet'
      : s.observed > s.high ? 'above the usual band' : s.observed < s.low ? 'below the usual band' : 'within the usual band';
  const image = svg('svg', {viewBox: '0 0 176 18', role: 'img', 'aria-label': verdict});
  const most = Math.max(s.observed, s.high || 0, s.expected || 0) * 1.15 || 1;
  const x = value => 4 + 168 * Math.max(0, value) / most;
  image.append(svg('line', {class: 'axis', x1: 4, x2: 172, y1: 9, y2: 9}));
  if (s.low !== undefined) image.append(svg('rect', {class: 'usual', x: x(s.low), y: 4, width: Math.max(2, x(s.high) - x(s.low)), height: 10, rx: 2}));
  if (s.expected !== undefined) image.append(svg('line', {class: 'expected', x1: x(s.expected), x2: x(s.expected), y1: 3, y2: 15}));
  const at = x(s.observed);
  image.append(isOut(s)
      ? svg('path', {class: 'seen out', d: 'M' + at + ' 3l6 6-6 6-6-6z'})
      : svg('circle', {class: 'seen', cx: at, cy: 9, r: 4.5}));
  return image;
}

// ---- the whole page

const sections = new Map();

function drawJourney(journey) {
  let section = sections.get(journey.id);
  if (!section) {
    const node = el('section');
    const title = el('h2', '', 'Journey ' + journey.id);
    title.id = 'journey-' + journey.id;
    node.setAttribute('aria-labelledby', title.id);
    const list = el('ol', 'steps');
    node.append(title, list);
    document.getElementById('journeys').append(node);
    section = {node, list, rows: new Map()};
    sections.set(journey.id, section);
  }
  for (const [id, view] of section.rows) {
    if (!journey.steps.has(id)) {
      view.row.remove();
      section.rows.delete(id);
    }
  }
  for (const [id, step] of journey.steps) {
    let view = section.rows.get(id);
    if (!view) {
      view = newStepRow();
      section.rows.set(id, view);
      section.list.append(view.row);
    }
    drawStep(view, journey, id, step);
  }
}

function drawWarnings() {
  const most = 50;
  const all = [...warnings.values()].sort((a, b) => a.at < b.at ? 1 : a.at > b.at ? -1 : a.warningId < b.warningId ? -1 : 1);
  document.getElementById('warnings-none').hidden = all.length > 0;
  const more = document.getElementById('warnings-more');
  more.hidden = all.length <= most;
  put(more, 'The newest ' + most + ' of ' + all.length + ' are shown; the API has the rest.');
  document.getElementById('warning-list').replaceChildren(...all.slice(0, most).map(warning => {
    const zone = zoneOf(warning.journey);
    const closed = warning.state === 'CLOSED';
    const item = el('li', 'warning ' + (STATES[warning.state] ? warning.state : 'NONE'));
    const head = el('div', 'head');
    const state = el('p', 'state');
    state.append(glyph(warning.state), el('span', '', (STATES[warning.state] || {text: warning.state}).text
        + (closed ? '' : ', ' + warning.severity)));
    const at = el('time', '', when(warning.at, zone));
    at.dateTime = warning.at;
    head.append(state, el('h3', '', stepName(warning.journey, warning.step)), at);
    const raised = warning.raisedAt ? 'Paged ' + when(warning.raisedAt, zone) + '. ' : '';
    item.append(head, el('p', 'why', warning.because),
        el('p', 'note', raised + 'Began about ' + when(warning.onset, zone) + '. Owner ' + warning.owner
            + ', score ' + warning.score.toFixed(2) + ', revision ' + warning.revision + '.'),
        el('p', 'note', closed ? '' : legs(warning)));
    return item;
  }));
}

function drawHead() {
  let upTo = '';
  let zone;
  const counts = {};
  let steps = 0;
  for (const journey of journeys.values()) {
    if (journey.dataUpTo && journey.dataUpTo > upTo) {
      upTo = journey.dataUpTo;
      zone = journey.timezone;
    }
    for (const step of journey.steps.values()) {
      steps++;
      const state = step.status ? step.status.state : 'NONE';
      counts[state] = (counts[state] || 0) + 1;
    }
  }
  const clock = document.getElementById('clock');
  put(clock, upTo ? when(upTo, zone) : 'not known yet');
  if (upTo) clock.dateTime = upTo;
  const said = ['PAGED', 'WATCH', 'CLEARING', 'BLIND', 'LEARNING', 'LOW_VOLUME', 'NORMAL', 'NONE']
      .filter(state => counts[state]).map(state => counts[state] + ' ' + STATES[state].text.toLowerCase());
  put(document.getElementById('summary'), steps ? steps + (steps === 1 ? ' step: ' : ' steps: ') + said.join(', ') + '.' : 'No journey is known yet.');
  document.title = (counts.PAGED ? '(' + counts.PAGED + ' paged) ' : '') + 'Pulssi';
  const connection = document.getElementById('connection');
  const live = stream === 'live' && brokerAnswers;
  connection.className = 'connection ' + (live ? 'live' : stream === 'connecting' ? '' : 'lost');
  put(connection, live ? 'Live' : stream === 'connecting' ? 'Connecting …'
      : stream === 'live' ? 'No broker answers: as of before' : 'Connection lost: as of before, trying again');
}

let waiting = false;
function draw() {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    for (const journey of journeys.values()) drawJourney(journey);
    drawWarnings();
    drawHead();
  }, 150);
}

// ---- what comes in

function stepOf(journeyId, stepId, owner) {
  let journey = journeys.get(journeyId);
  if (!journey) {
    journey = {id: journeyId, steps: new Map()};
    journeys.set(journeyId, journey);
  }
  let step = journey.steps.get(stepId);
  if (!step) {
    step = {name: stepId, owner: owner || '', signals: new Map()};
    journey.steps.set(stepId, step);
  }
  return step;
}

function moveClock(journeyId, instant) {
  const journey = journeys.get(journeyId);
  if (journey && (!journey.dataUpTo || journey.dataUpTo < instant)) journey.dataUpTo = instant;
}

function announce(warning) {
  if (warning.state !== 'PAGED' || announced === null || announced.has(warning.warningId)) return;
  announced.add(warning.warningId);
  put(document.getElementById('news'), 'Paged: ' + stepName(warning.journey, warning.step) + '. ' + warning.because);
}

const HANDLERS = {
  status(data) {
    stepOf(data.journey, data.step, data.owner).status = data;
    moveClock(data.journey, data.at);
  },
  removed(data) {
    const journey = journeys.get(data.journey);
    if (journey) journey.steps.delete(data.step);
  },
  signal(data) {
    stepOf(data.journey, data.step).signals.set(data.signal, data);
    moveClock(data.journey, data.to);
  },
  warning(data) {
    const known = warnings.get(data.warningId);
    if (!known || known.revision <= data.revision) warnings.set(data.warningId, data);
    announce(data);
  },
};

async function get(path) {
  const answer = await fetch(path, {headers: {Accept: 'application/json'}});
  if (!answer.ok) throw new Error(path + ': ' + answer.status);
  return answer.json();
}

async function load() {
  const list = await get('/api/v1/journeys');
  brokerAnswers = list.connected;
  const all = await Promise.all(list.journeys.map(j => get('/api/v1/journeys/' + encodeURIComponent(j.journey))));
  const listed = await get('/api/v1/warnings?limit=200');
  for (const answer of all) {
    const steps = new Map();
    for (const step of answer.steps) {
      const signals = new Map((step.signals || []).map(signal => [signal.signal, signal]));
      steps.set(step.step, {...step, signals});
    }
    journeys.set(answer.journey, {id: answer.journey, timezone: answer.timezone, dataUpTo: answer.dataUpTo, steps});
  }
  for (const warning of listed.warnings) warnings.set(warning.warningId, warning);
  if (announced === null) announced = new Set(warnings.keys());
  draw();
}

function listen() {
  const source = new EventSource('/api/v1/stream');
  source.onopen = () => {
    stream = 'live';
    load().catch(() => {});
    draw();
  };
  source.onerror = () => {
    stream = 'lost';
    draw();
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  };
  source.addEventListener('full', () => source.close());
  for (const [name, handle] of Object.entries(HANDLERS)) {
    source.addEventListener(name, event => {
      handle(JSON.parse(event.data));
      draw();
    });
  }
}

load().catch(() => draw());
listen();
setInterval(() => {
  if (!document.hidden) load().catch(() => {});
}, 15000);
