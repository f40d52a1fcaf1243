// One signal against its usual band.

import {Component, circle, div, line, path, rect, svg} from './h.js';
import {amount, band, count, when} from './format.js';
import {columns, inWords, top} from './series.js';
import {colours} from './colours.js';
import {signalName} from './words.js';
import {uPlot} from './uplot.js';

const HEIGHT = 132;
const DAY = 24 * 3600;

export class SignalChart extends Component {
  componentDidMount() {
    this.shown = true;
    this.watching = new ResizeObserver(() => this.plot?.setSize({width: this.room(), height: HEIGHT}));
    this.watching.observe(this.base);
    this.recolour = () => this.build();
    document.addEventListener('pulssi-theme', this.recolour);
    this.build();
  }

  componentWillUnmount() {
    this.shown = false;
    document.removeEventListener('pulssi-theme', this.recolour);
    this.watching.disconnect();
    this.plot?.destroy();
  }

  componentDidUpdate() {
    if (this.plot && this.filled !== newest(this.props)) this.fill();
  }

  room() {
    return Math.max(200, Math.floor(this.base.clientWidth));
  }

  async build() {
    let Plot;
    try {
      Plot = await uPlot();
    } catch {
      return; // the numbers stand beside it
    }
    if (!this.shown) return;
    this.plot?.destroy();
    this.plot = new Plot(options(Plot, this, colours()), [[], [], [], [], []], this.base.querySelector('.plot'));
    this.fill();
  }

  fill() {
    const {points, unit} = this.props.line;
    const data = columns(points);
    this.data = data;
    this.filled = newest(this.props);
    const now = Date.parse(this.props.journey.upTo) / 1000;
    this.plot.batch(() => {
      this.plot.setData([data.times, data.low, data.high, data.expected, data.observed], false);
      this.plot.setScale('x', {min: now - DAY, max: now});
      this.plot.setScale('y', {min: 0, max: top(points, unit)});
    });
  }

  read(i) {
    const {line, journey} = this.props;
    const d = this.data;
    const node = this.base.querySelector('.readout');
    if (i === null || i === undefined || d?.times[i] === undefined) node.textContent = '';
    else if (d.observed[i] === null) node.textContent = when(d.times[i] * 1000, journey.timezone) + ': no data';
    else node.textContent = when(d.times[i] * 1000, journey.timezone) + ': ' + amount(d.observed[i], line.unit)
      + ', usual ' + band(d.low[i], d.high[i], line.unit) + ', n ' + count(d.n[i]);
  }

  render({signal, line: {points, unit}}) {
    return div({class: 'chart'},
      div({class: 'plot', role: 'img', 'aria-label': signalName(signal) + ', last 24 hours: ' + inWords(points, unit)}),
      div({class: 'readout', 'aria-hidden': 'true'}));
  }
}

/** What there is to draw: a slice comes in several pieces, and a page after its points. */
const newest = ({journey, line: {points}, warning}) =>
  [journey.upTo, points.at(-1)?.[0], warning?.warningId, warning?.revision].join();

function options(Plot, chart, colour) {
  const {journey, line: {unit}} = chart.props;
  const font = '11px system-ui, sans-serif';
  const axis = {stroke: colour.soft, font, ticks: {show: false}, grid: {stroke: colour.line, width: 1}};
  return {
    width: chart.room(), height: HEIGHT, legend: {show: false}, padding: [6, 8, 0, 0],
    cursor: {y: false, drag: {x: false, y: false}, points: {show: false}},
    tzDate: seconds => Plot.tzDate(new Date(seconds * 1000), journey.timezone),
    scales: {x: {time: true, auto: false}, y: {auto: false}},
    axes: [
      {...axis, size: 24, space: 64, values: (_, splits) => splits.map(at => when(at * 1000, journey.timezone, at * 1000))},
      {...axis, size: 56, space: 30, values: (_, splits) => splits.map(value => amount(value, unit))},
    ],
    series: [
      {},
      {stroke: 'transparent', points: {show: false}},
      {stroke: 'transparent', points: {show: false}},
      {stroke: colour.soft, width: 1, dash: [4, 4], points: {show: false}},
      {stroke: colour.ink, width: 1.5, points: {show: true, size: 3.5, fill: colour.ink, stroke: colour.ink, filter: alone}},
    ],
    bands: [{series: [2, 1], fill: colour.band}],
    hooks: {
      setCursor: [plot => chart.read(plot.cursor.idx)],
      drawClear: [plot => marks(plot, chart.props.warning, colour)],
    },
  };
}

/** A slice between two silent ones has no line: it gets a point. */
function alone(plot, series, show) {
  const values = plot.data[series];
  return values.flatMap((value, i) => (value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? [i] : []));
}

/** From when the trouble began, and where it paged. */
function marks(plot, warning, colour) {
  if (!warning) return;
  const {ctx, bbox} = plot;
  const x = instant => Math.max(bbox.left, plot.valToPos(Date.parse(instant) / 1000, 'x', true));
  ctx.save();
  ctx.fillStyle = colour.wash;
  ctx.fillRect(x(warning.onset), bbox.top, bbox.left + bbox.width - x(warning.onset), bbox.height);
  if (warning.raisedAt) {
    ctx.fillStyle = colour.paged;
    ctx.fillRect(x(warning.raisedAt), bbox.top, 1.5 * devicePixelRatio, bbox.height);
  }
  ctx.restore();
}

/** The last slice alone, where no history is to be had. */
export function bandPicture(signal) {
  const most = Math.max(signal.observed, signal.high ?? 0, signal.expected ?? 0) * 1.15 || 1;
  const x = value => 4 + 292 * Math.max(0, value) / most;
  const out = signal.high !== undefined && (signal.observed > signal.high || signal.observed < signal.low);
  return svg({class: 'band-picture', viewBox: '0 0 300 20', role: 'img',
    'aria-label': signal.high === undefined ? 'Usual band not known yet' : out ? 'Outside the usual band' : 'Within the usual band'},
  line({class: 'axis', x1: 4, x2: 296, y1: 10, y2: 10}),
  signal.high === undefined ? null : rect({class: 'usual', x: x(signal.low), y: 4, width: Math.max(2, x(signal.high) - x(signal.low)), height: 12, rx: 2}),
  out ? path({class: 'seen out', d: 'M' + x(signal.observed) + ' 4l6 6-6 6-6-6z'}) : circle({class: 'seen', cx: x(signal.observed), cy: 10, r: 5}));
}
