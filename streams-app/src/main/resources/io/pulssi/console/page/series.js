// A history as columns for a plot, and what it says in words. Pure.

import {amount, plural} from './format.js';

const SLICE = 300;

/** Every slice of five minutes from the first to the last point; null without data. */
export function columns(points) {
  const [times, observed, expected, low, high, n] = [[], [], [], [], [], []];
  for (const point of points) {
    for (let at = times.length ? times.at(-1) + SLICE : point[0]; at < point[0]; at += SLICE) {
      times.push(at);
      [observed, expected, low, high, n].forEach(column => column.push(null));
    }
    times.push(point[0]);
    [observed, expected, low, high, n].forEach((column, i) => column.push(point[i + 1] ?? null));
  }
  return {times, observed, expected, low, high, n};
}

export const isOutside = point => (point[4] !== null && point[1] > point[4]) || (point[3] !== null && point[1] < point[3]);

/** Where the axis ends: above nearly everything, so that one loud slice does not flatten the rest. */
export function top(points, unit) {
  const values = points.flatMap(point => [point[1], point[4] ?? 0]).sort((one, other) => one - other);
  const most = values.at(-1) || 0;
  const nearly = values[Math.floor((values.length - 1) * .985)] || 0;
  return Math.max(Math.min(most, nearly * 1.6) * 1.08, unit === 'share' ? .05 : unit === 'seconds' ? 5 : 2);
}

export function inWords(points, unit) {
  if (!points.length) return 'No data.';
  const seen = points.map(point => point[1]);
  return plural(points.length, 'slice') + ' with data, from ' + amount(Math.min(...seen), unit) + ' to ' + amount(Math.max(...seen), unit)
    + '; ' + points.filter(isOutside).length + ' outside the usual band; last ' + amount(seen.at(-1), unit) + '.';
}
