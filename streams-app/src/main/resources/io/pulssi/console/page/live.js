// Keeps the store equal to the server: everything by GET at each connect, then each change.

import {get, getIfThere, segment} from './api.js';

const RETRY_MILLIS = [1000, 2000, 4000, 8000, 15_000];
const ASK_EVERY_MILLIS = 15_000;
const SILENT_MILLIS = 10_000;
const OPEN_WITHIN_MILLIS = 10_000;
const LOAD_WITHIN_MILLIS = 1500;
const BATCHED = 'stream?events=batched';
const SINGLE = 'stream';

/**
 * The state of the connection. `state`: connecting, live, lost (trying again), asking (no stream is
 * available, so it loads everything at each try), signed-out. `heard`: when the server last sent
 * something, by the wall clock.
 */
export class Live {
  constructor(store, onSynced) {
    this.store = store;
    this.onSynced = onSynced;
    this.state = 'connecting';
    this.heard = null;
    this.told = 0;
    this.wasBehind = false;
    this.failures = 0;
    this.path = BATCHED;
    this.timer = null;
  }

  start() {
    this.connect();
    setTimeout(() => this.store.loaded || this.resync().catch(() => {}), LOAD_WITHIN_MILLIS);
    setInterval(() => this.lookAfter(), ASK_EVERY_MILLIS);
    addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  connect() {
    clearTimeout(this.timer);
    this.timer = null;
    this.source?.close();
    this.wasBehind = false;
    const source = new EventSource('/api/v1/' + this.path);
    this.source = source;
    source.onopen = () => this.opened(source);
    source.onerror = () => this.failed(source);
    this.listen(source);
    setTimeout(() => source.readyState === EventSource.CONNECTING && this.failed(source), OPEN_WITHIN_MILLIS);
  }

  listen(source) {
    const on = (name, changesOf) => source.addEventListener(name, event => {
      this.heard = Date.now();
      this.told = this.heard;
      this.store.take(changesOf(JSON.parse(event.data)));
    });
    on('changes', changes => changes);
    on('status', status => ({statuses: [status]}));
    on('signal', signal => ({signals: [signal]}));
    on('warning', warning => ({warnings: [warning]}));
    on('outcome', outcome => ({outcomes: [outcome]}));
    on('removed', removed => ({removed: [removed]}));
    on('sources', sources => ({sources}));
    on('dead-letters', deadLetters => ({deadLetters}));
  }

  /** What changed before the stream was open is in the answers; what changes after is in both. */
  async opened(source) {
    this.opening = source;
    try {
      await this.resync();
      if (this.source === source) {
        this.failures = 0;
        this.become('live');
      }
    } catch (error) {
      this.refused(error);
      source.close();
      this.retry();
    }
  }

  failed(source) {
    if (source !== this.source) return;
    const neverOpened = this.opening !== source;
    source.close();
    if (neverOpened) this.askInstead();
    else this.become('lost');
    this.retry();
  }

  /** The server may answer, only not with this stream: it is full, or knows the older form alone. */
  async askInstead() {
    try {
      await this.resync();
      this.path = this.path === BATCHED ? SINGLE : BATCHED;
      if (this.state !== 'live') this.become('asking');
    } catch (error) {
      this.refused(error);
    }
  }

  refused(error) {
    this.become(error.status === 401 ? 'signed-out' : 'lost');
  }

  retry() {
    const wait = RETRY_MILLIS[Math.min(this.failures, RETRY_MILLIS.length - 1)];
    this.failures++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), wait * (.8 + .4 * Math.random()));
  }

  hurry() {
    if (this.timer) this.connect();
  }

  become(state) {
    this.state = state;
    this.store.changed();
  }

  /** A stream can be dead without a word, as after a laptop's sleep: a question now and then tells. */
  async lookAfter() {
    if (document.hidden || this.timer) return;
    try {
      const answer = await get('journeys');
      this.store.brokerAnswers = answer.connected;
      const behind = this.isBehind(answer);
      if (behind && this.wasBehind) throw new Error('the stream is silent');
      this.wasBehind = behind;
      this.heard = Date.now();
      this.store.changed();
    } catch (error) {
      this.source?.close();
      this.refused(error);
      this.retry();
    }
  }

  /**
   * The server has newer data than the stream brought, and the stream has been silent for long. Once means
   * little: a slice was decided in this second, and what is told of it is on its way.
   */
  isBehind(answer) {
    return Date.now() - this.told > SILENT_MILLIS
      && answer.journeys.some(({journey, dataUpTo}) => dataUpTo && !(this.store.journeys.get(journey)?.upTo >= dataUpTo));
  }

  async resync() {
    const {store} = this;
    store.beginAsking();
    const list = await get('journeys');
    const [journeys, warnings, outcomes, deadLetters] = await Promise.all([
      Promise.all(list.journeys.map(journey => get('journeys/' + segment(journey.journey)))),
      get('warnings?limit=200'),
      getIfThere('outcomes?limit=500'),
      getIfThere('dead-letters'),
    ]);
    store.keepJourneys(list.journeys.map(journey => journey.journey));
    store.takeWarnings(warnings.warnings);
    journeys.forEach(journey => store.takeJourney(journey));
    store.brokerAnswers = list.connected;
    if (outcomes) store.takeOutcomes(outcomes.outcomes);
    store.deadLetters = deadLetters;
    store.histories.clear();
    store.revisions.clear();
    store.loaded = true;
    this.heard = Date.now();
    this.told = this.heard;
    store.changed();
    this.onSynced();
  }
}
