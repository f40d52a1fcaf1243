// Asks how the simulation goes, where there is one.

import {getIfThere} from './api.js';

const EVERY_MILLIS = 1000;

export class DemoClock {
  constructor(store) {
    this.store = store;
  }

  async start() {
    if (await this.ask() !== null) setInterval(() => document.hidden || this.ask(), EVERY_MILLIS);
  }

  /** Null where there is no simulation; what went wrong for a moment is asked again. */
  async ask() {
    try {
      const answer = await getIfThere('demo');
      const changed = JSON.stringify(answer) !== JSON.stringify(this.store.demo);
      this.store.demo = answer;
      if (changed) this.store.changed();
      return answer;
    } catch {
      return undefined;
    }
  }
}
