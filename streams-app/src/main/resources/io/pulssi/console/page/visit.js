// Asks for what one place of the page needs and the stream does not bring.

import {getIfThere, segment} from './api.js';

const quietly = asked => asked.catch(() => null);

/** Histories and revisions are asked for once and lengthened by the stream; a reconnect forgets them. */
export async function visit(store, place) {
  if (place.view === 'step' && !store.history(place.journey, place.step)) {
    const answer = await quietly(getIfThere('journeys/' + segment(place.journey) + '/steps/' + segment(place.step) + '/history?hours=24'));
    if (answer) store.takeHistory(answer);
  } else if (place.view === 'warning') {
    if (!store.warnings.has(place.id)) {
      const warning = await quietly(getIfThere('warnings/' + segment(place.id)));
      if (warning) store.takeWarning(warning);
    }
    if (!store.revisions.has(place.id)) {
      const answer = await quietly(getIfThere('warnings/' + segment(place.id) + '/history'));
      if (answer) store.takeRevisions(answer);
    }
  } else if (place.view === 'record') {
    store.scorecard = await quietly(getIfThere('scorecard')) || store.scorecard;
  } else if (place.view === 'sources') {
    store.inputs = (await quietly(getIfThere('inputs')))?.inputs || store.inputs;
    store.deadLetters = await quietly(getIfThere('dead-letters')) || store.deadLetters;
  }
  store.changed();
}
