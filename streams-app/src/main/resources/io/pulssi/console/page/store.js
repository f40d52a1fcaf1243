// All that is known, by key. Answers replace, changes update, and whoever listens is told once.

const keyOf = (journey, step) => journey + '/' + step;

const HISTORY_SECONDS = 24 * 3600;

// A page may stay open for months.
const WARNINGS_MOST = 1000;
const OUTCOMES_MOST = 1000;
const HISTORIES_MOST = 100;
const REVISIONS_MOST = 1000;

/** Lets go of those that come first by `rank`, until a map is no larger than this. */
function bound(map, most, rank) {
  while (map.size > most) {
    let first = null;
    for (const entry of map) if (!first || rank(entry[1]) < rank(first[1])) first = entry;
    map.delete(first[0]);
  }
}

/** Closed warnings go first, of those and of the others the oldest. */
const warningRank = warning => (warning.state === 'CLOSED' ? '0' : '1') + warning.at;
const outcomeRank = outcome => outcome.pagedAt;
const oldestKept = () => 0;

export class Store {
  constructor(onChange) {
    this.onChange = onChange;
    this.journeys = new Map();
    this.warnings = new Map();
    this.outcomes = new Map();
    this.histories = new Map();
    this.newer = new Set();
    this.revisions = new Map();
    this.deadLetters = null;
    this.inputs = null;
    this.scorecard = null;
    this.demo = null;
    this.brokerAnswers = true;
    this.loaded = false;
  }

  // ---- answers of GET

  /** From here on a change is newer than the answers that are being asked for. */
  beginAsking() {
    this.newer.clear();
  }

  takeJourney(answer) {
    const there = answer.steps.filter(step => !this.newer.has('removed ' + keyOf(answer.journey, step.step)));
    const steps = new Map(there.map(step => [step.step, this.unlessNewer(answer.journey, step)]));
    this.journeys.set(answer.journey, {
      id: answer.journey,
      name: answer.name || answer.journey,
      timezone: answer.timezone || 'UTC',
      upTo: answer.dataUpTo,
      owners: new Map((answer.owners || []).map(owner => [owner.owner, owner])),
      edges: answer.edges || answer.steps.flatMap(step => (step.next || []).map(to => ({from: step.step, to}))),
      sources: answer.sources || null,
      steps,
    });
    this.brokerAnswers = answer.connected;
    [answer.common, ...answer.steps.map(step => step.warning)].filter(Boolean).forEach(warning => this.takeWarning(warning));
  }

  keepJourneys(ids) {
    for (const id of this.journeys.keys()) if (!ids.includes(id)) this.journeys.delete(id);
  }

  /** All that are kept; what the answers of journeys tell beside comes after. */
  takeWarnings(list) {
    const before = this.warnings;
    this.warnings = new Map(list.map(warning => [warning.warningId, warning]));
    for (const [id, warning] of before) if (this.newer.has('warning ' + id)) this.takeWarning(warning);
  }

  takeOutcomes(list) {
    const before = this.outcomes;
    this.outcomes = new Map(list.map(outcome => [outcome.warningId, outcome]));
    for (const [id, outcome] of before) if (this.newer.has('outcome ' + id)) this.takeOutcome(outcome);
  }

  takeHistory(answer) {
    this.histories.set(keyOf(answer.journey, answer.step), new Map(answer.signals.map(line => [line.signal, line])));
    bound(this.histories, HISTORIES_MOST, oldestKept);
  }

  takeRevisions(answer) {
    this.revisions.set(answer.warningId, answer.revisions);
    bound(this.revisions, REVISIONS_MOST, oldestKept);
  }

  history(journey, step) {
    return this.histories.get(keyOf(journey, step));
  }

  // ---- changes of the stream

  /** The data of one `changes` event. */
  take(changes) {
    (changes.statuses || []).forEach(status => this.takeStatus(status));
    (changes.signals || []).forEach(signal => this.takeSignal(signal));
    (changes.warnings || []).forEach(warning => this.takeWarning(warning));
    (changes.outcomes || []).forEach(outcome => this.takeOutcome(outcome));
    (changes.removed || []).forEach(step => this.removeStep(step));
    [changes.sources || []].flat().forEach(told => this.takeSources(told));
    if (changes.deadLetters) this.deadLetters = changes.deadLetters;
    Object.entries(changes.upTo || {}).forEach(([journey, time]) => this.moveClock(journey, time));
    this.changed();
  }

  takeStatus(status) {
    this.stepOf(status.journey, status.step, status.owner).status = status;
    this.newer.add(keyOf(status.journey, status.step));
    this.newer.delete('removed ' + keyOf(status.journey, status.step));
    this.moveClock(status.journey, status.at);
  }

  takeSignal(signal) {
    this.stepOf(signal.journey, signal.step).signals.set(signal.signal, signal);
    this.newer.add(keyOf(signal.journey, signal.step) + '/' + signal.signal);
    this.moveClock(signal.journey, signal.to);
    this.lengthen(signal);
  }

  takeWarning(warning) {
    const known = this.warnings.get(warning.warningId);
    if (known && known.revision > warning.revision) return;
    this.warnings.set(warning.warningId, warning);
    this.newer.add('warning ' + warning.warningId);
    const revisions = this.revisions.get(warning.warningId);
    if (revisions && revisions.at(-1)?.revision < warning.revision) revisions.push(warning);
    bound(this.warnings, WARNINGS_MOST, warningRank);
  }

  takeOutcome(outcome) {
    this.outcomes.set(outcome.warningId, outcome);
    this.newer.add('outcome ' + outcome.warningId);
    bound(this.outcomes, OUTCOMES_MOST, outcomeRank);
  }

  removeStep({journey, step}) {
    const key = keyOf(journey, step);
    this.journeys.get(journey)?.steps.delete(step);
    this.newer.delete(key);
    this.newer.add('removed ' + key);
  }

  takeSources(told) {
    const journey = this.journeys.get(told.journey);
    if (journey) journey.sources = told.sources;
  }

  changed() {
    this.onChange();
  }

  // ---- inside

  unlessNewer(journey, step) {
    const known = this.journeys.get(journey)?.steps.get(step.step);
    const key = keyOf(journey, step.step);
    const signals = new Map((step.signals || []).map(signal => [signal.signal, signal]));
    for (const [name, signal] of known?.signals || []) if (this.newer.has(key + '/' + name)) signals.set(name, signal);
    return {...step, status: this.newer.has(key) ? known?.status : step.status, signals};
  }

  stepOf(journeyId, stepId, owner = '') {
    if (!this.journeys.has(journeyId)) this.takeJourney({journey: journeyId, steps: [], connected: this.brokerAnswers});
    const {steps} = this.journeys.get(journeyId);
    if (!steps.has(stepId)) steps.set(stepId, {step: stepId, name: stepId, owner, signals: new Map()});
    return steps.get(stepId);
  }

  moveClock(journeyId, time) {
    const journey = this.journeys.get(journeyId);
    if (journey && (!journey.upTo || journey.upTo < time)) journey.upTo = time;
  }

  /** Adds a slice to a history that is shown, and drops what is a day old. */
  lengthen(signal) {
    const history = this.history(signal.journey, signal.step);
    if (!history) return;
    if (!history.has(signal.signal)) history.set(signal.signal, {signal: signal.signal, unit: signal.unit, points: []});
    const {points} = history.get(signal.signal);
    const at = Date.parse(signal.to) / 1000;
    if (points.length && points.at(-1)[0] >= at) return;
    points.push([at, signal.observed, signal.expected ?? null, signal.low ?? null, signal.high ?? null, signal.n, signal.evidence ?? null]);
    while (points[0][0] <= at - HISTORY_SECONDS) points.shift();
  }
}
