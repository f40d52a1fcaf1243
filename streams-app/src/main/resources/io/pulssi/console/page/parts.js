// Small elements used by several views.

import {a, li, ol, path, rect, span, svg, time} from './h.js';
import {duration, secondsBetween, share, when, whenInFull, zoneName} from './format.js';
import {STATES, stateOf} from './words.js';
import {ownerName, stepName} from './questions.js';
import {toStep} from './route.js';

/** A shape, 20 × 20: filled ones have holes. */
export function icon({shape, fill}) {
  return svg({viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true'},
    path(fill ? {d: shape, fill: 'currentColor', 'fill-rule': 'evenodd'}
      : {d: shape, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8, 'stroke-linecap': 'round', 'stroke-linejoin': 'round'}));
}

/** Colour, shape and word of a state. */
export const stateMark = (state, more = '') =>
  span({class: 'state ' + stateOf(state)}, icon(STATES[stateOf(state)]), STATES[stateOf(state)].word + more);

/** State and severity of a warning; a watch says so once. */
export const warningMark = warning =>
  stateMark(warning.state, ['PAGED', 'CLEARING'].includes(warning.state) ? ', ' + warning.severity : '');

/** A score with its scale. */
export const scored = (score, state) =>
  [span({class: 'big'}, score.toFixed(2)), span({class: 'soft'}, ' × the paging threshold'), scoreBar(score, state)];

/** An instant in the journey's zone; the whole of it on hovering. */
export function at(instant, journey) {
  if (!instant) return '–';
  const zone = journey?.timezone || 'UTC';
  return time({dateTime: instant, title: whenInFull(instant, zone) + ' (' + zoneName(zone, instant) + ')'},
    when(instant, zone, journey?.upTo));
}

/** How long before the journey's newest data. */
export const ago = (instant, journey) =>
  (journey?.upTo ? duration(Math.max(0, secondsBetween(instant, journey.upTo))) : '');

export const stepLink = (journey, id, props = {}) =>
  (journey && journey.steps.has(id) ? a({href: toStep(journey.id, id), ...props}, stepName(journey, id)) : stepName(journey, id));

/** Score on a scale to 1.5, with marks where it is watched and where it pages. */
export function scoreBar(score, state) {
  return svg({class: 'score-bar ' + stateOf(state), viewBox: '0 0 150 10', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
    rect({class: 'ground', x: 0, y: 3, width: 150, height: 4}),
    rect({class: 'fill', x: 0, y: 3, width: Math.min(150, Math.max(0, score) * 100), height: 4}),
    rect({class: 'tick', x: 59.5, y: 1, width: 1, height: 8}),
    rect({class: 'tick strong', x: 99, y: 0, width: 2, height: 10}));
}

/** Where the trouble may have begun, likeliest first. */
export function legs(warning, journey) {
  return ol({class: 'legs'}, warning.firstLeg.filter(leg => leg.share >= .01).slice(0, 5).map(leg => li({key: leg.step},
    span({class: 'leg-share'}, share(leg.share)),
    svg({viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true'},
      rect({class: 'ground', width: 100, height: 8}), rect({class: 'fill', width: 100 * leg.share, height: 8})),
    span(stepLink(journey, leg.step), ' ', span({class: 'soft'}, ownerName(journey, leg.owner)),
      leg.learned ? span({class: 'soft'}, ', by a learned edge that is not in the map') : null))));
}

/** How many pages like this one were right, in words. */
export function recordOf(warning) {
  const {record} = warning;
  if (!record || !record.judged) return 'No page like it has been judged yet';
  return record.right + ' of ' + record.judged + ' were right; by chance alone ' + share(record.byChance);
}
