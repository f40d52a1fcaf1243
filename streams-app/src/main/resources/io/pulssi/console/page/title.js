// The browser tab's text: what is wrong comes first, for a tab that stays in the background.

import {stepName, tally} from './questions.js';

export function titleOf(store, place) {
  let paged = 0;
  for (const journey of store.journeys.values()) paged += tally(journey).PAGED || 0;
  const here = {
    step: () => stepName(store.journeys.get(place.journey), place.step),
    warning: () => 'Warning',
    warnings: () => 'Warnings',
    record: () => 'Record',
    sources: () => 'Sources',
    journey: () => '',
  }[place.view]();
  return (paged ? '(' + paged + ' paged) ' : '') + (here ? here + ' · ' : '') + 'Pulssi';
}
