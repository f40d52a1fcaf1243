// What a screen reader is told: changes of state, gathered briefly, the most serious first; never per slice.

import {listed} from './format.js';
import {BY_GRAVITY, STATES} from './words.js';
import {stepName} from './questions.js';

const GATHER_MILLIS = 1500;

/** The states by "journey/step". */
export function statesOf(store) {
  const states = new Map();
  for (const journey of store.journeys.values()) {
    for (const step of journey.steps.values()) {
      if (step.status) states.set(journey.id + '/' + step.step, {journey, step: step.step, state: step.status.state});
    }
  }
  return states;
}

/** A sentence for each new state, such as "Paged: Order. Watch: Renew and Leave."; or "". */
export function changesInWords(before, after) {
  const came = {};
  for (const [key, {journey, step, state}] of after) {
    if (before.has(key) && before.get(key).state !== state) (came[state] ||= []).push(stepName(journey, step));
  }
  return BY_GRAVITY.filter(state => came[state]).map(state => STATES[state].word + ': ' + listed(came[state]) + '.').join(' ');
}

export class Announcer {
  constructor(region) {
    this.region = region;
    this.told = null;
    this.timer = null;
  }

  /** To be called at each change of the store. */
  look(store) {
    if (!store.loaded) return;
    if (this.told === null) this.told = statesOf(store);
    this.timer ??= setTimeout(() => this.tell(store), GATHER_MILLIS);
  }

  tell(store) {
    this.timer = null;
    const now = statesOf(store);
    const words = changesInWords(this.told, now);
    this.told = now;
    if (words) this.region.textContent = words;
  }
}
