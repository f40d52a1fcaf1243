// Places the map's steps with dagre: from left to right where that fits, else from top to bottom.

import {Graph, layout} from '../lib/dagre.js';

const WIDTHS = [184, 168, 152, 138, 126];
const HEIGHT = 102;
const HEIGHT_MAX = 1100;
const GAP = {ranks: [44, 34, 24], nodes: 22};

/**
 * @param ids steps in order
 * @param edges of the map
 * @param room how wide it may be, pixels
 * @return {width, height, nodes: Map of id to {x, y, width, height}, lines: Map of "from to" to points},
 *     coordinates of middles; null where it fits in neither way
 */
export function place(ids, edges, room) {
  const tries = [
    ...WIDTHS.flatMap(width => GAP.ranks.map(ranks => ['LR', width, ranks, HEIGHT_MAX])),
    ...WIDTHS.map(width => ['TB', width, 40, Infinity]),
    ['LR', WIDTHS.at(-1), GAP.ranks.at(-1), Infinity],
  ];
  for (const [direction, width, ranks, height] of tries) {
    const found = arrange(ids, edges, direction, width, ranks);
    if (found.width <= room && found.height <= height) return found;
  }
  return null;
}

function arrange(ids, edges, rankdir, width, ranksep) {
  const graph = new Graph();
  graph.setGraph({rankdir, ranksep, nodesep: GAP.nodes, edgesep: 14, marginx: 4, marginy: 14});
  graph.setDefaultEdgeLabel(() => ({}));
  ids.forEach(id => graph.setNode(id, {width, height: HEIGHT}));
  edges.forEach(edge => graph.setEdge(edge.from, edge.to));
  layout(graph);
  const size = graph.graph();
  return {
    width: Math.ceil(size.width),
    height: Math.ceil(size.height),
    nodes: new Map(ids.map(id => [id, graph.node(id)])),
    lines: new Map(edges.map(edge => [edge.from + ' ' + edge.to, graph.edge(edge.from, edge.to).points])),
  };
}

/** A smooth path through the points, as SVG. */
export function curve(points) {
  const at = point => point.x.toFixed(1) + ' ' + point.y.toFixed(1);
  const middle = (one, other) => ({x: (one.x + other.x) / 2, y: (one.y + other.y) / 2});
  const bends = points.slice(1, -1).map((point, i) =>
    (i === points.length - 3 ? 'Q' + at(point) + ' ' + at(points.at(-1))
      : 'Q' + at(point) + ' ' + at(middle(point, points[i + 2]))));
  return 'M' + at(points[0]) + (bends.length ? bends.join('') : 'L' + at(points.at(-1)));
}

/** A bow from one box to another, for an edge that was not there when the map was placed. */
export function bow(from, to) {
  const forward = to.x >= from.x;
  const start = {x: from.x + (forward ? from.width / 2 : 0), y: from.y + (forward ? 0 : -from.height / 2)};
  const end = {x: to.x - (forward ? to.width / 2 : 0), y: to.y + (forward ? 0 : -to.height / 2)};
  const lift = forward ? 0 : 40;
  const mid = {x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 - lift};
  return curve([start, {x: mid.x, y: start.y - lift}, {x: mid.x, y: end.y - lift}, end]);
}
