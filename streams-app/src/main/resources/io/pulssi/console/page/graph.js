// The journey as a graph: which edges there are, in which order steps come, how harm travelled. Pure.

import {hasPaged} from './questions.js';

const FAINT = .05;

/** The map's edges, and those learned by which open warnings explain themselves. */
export function edgesOf(journey, warnings) {
  const edges = new Map();
  const add = (from, to, learned) => {
    if (from === to || !journey.steps.has(from) || !journey.steps.has(to)) return;
    if (!edges.has(from + ' ' + to)) edges.set(from + ' ' + to, {from, to, learned});
  };
  journey.edges.filter(edge => !edge.learned).forEach(edge => add(edge.from, edge.to, false));
  warnings.forEach(warning => (warning.firstLeg || []).filter(leg => leg.learned && leg.share >= FAINT)
    .forEach(leg => add(leg.step, warning.step, true)));
  return [...edges.values()];
}

/** The shortest way from one step to another along the edges, both ends included; [] where there is none. */
export function path(edges, from, to) {
  const cameFrom = new Map([[from, null]]);
  const queue = [from];
  for (let step = queue.shift(); step !== undefined && step !== to; step = queue.shift()) {
    for (const edge of edges) {
      if (edge.from === step && !cameFrom.has(edge.to)) {
        cameFrom.set(edge.to, step);
        queue.push(edge.to);
      }
    }
  }
  if (!cameFrom.has(to)) return [];
  const way = [];
  for (let step = to; step !== null; step = cameFrom.get(step)) way.unshift(step);
  return way;
}

/**
 * What open pages say of harm: `began` step → share of the likeliest first leg, `steps` that it passed,
 * `edges` along which it went as "from to", `ways` in steps.
 */
export function harm(edges, warnings) {
  const found = {began: new Map(), steps: new Set(), edges: new Set(), ways: []};
  for (const warning of warnings.filter(hasPaged)) {
    const leg = warning.firstLeg?.[0];
    if (!leg || warning.step === '*' || leg.step === '*') continue;
    found.began.set(leg.step, Math.max(leg.share, found.began.get(leg.step) || 0));
    const way = path(edges, leg.step, warning.step);
    way.forEach(step => found.steps.add(step));
    way.slice(1).forEach((step, i) => found.edges.add(way[i] + ' ' + step));
    if (way.length > 1) found.ways.push(way);
  }
  return found;
}

/** Step ids so that, circles aside, each comes after those that lead to it; else in the map's order. */
export function inOrder(ids, edges) {
  const left = new Set(ids);
  const order = [];
  while (left.size) {
    const free = [...left].find(id => !edges.some(edge => edge.to === id && left.has(edge.from))) ?? [...left][0];
    left.delete(free);
    order.push(free);
  }
  return order;
}
