// Writes ../dashboards/*.json. Change a dashboard here, run `npm run write`, commit both.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };
const STATES = [
  ['NORMAL', 'Normal', 'green'],
  ['LEARNING', 'Learning', 'blue'],
  ['LOW_VOLUME', 'Low volume', 'light-blue'],
  ['BLIND', 'Blind', 'purple'],
  ['WATCH', 'Watch', 'yellow'],
  ['PAGED', 'Paged', 'red'],
  ['CLEARING', 'Clearing', 'orange'],
];
const OF_STEPS = 'journey="$journey",owner=~"$owner",step=~"$step"';
const OF_STEP = 'journey="$journey",step="$step"';
// What Pulssi's own processes export under common names, and nobody else's.
const OURS = 'and on (instance, job) pulssi_build_info';

const steps = (...pairs) => ({
  mode: 'absolute',
  steps: pairs.map(([value, color]) => ({ value, color })),
});
const SCORE_THRESHOLDS = steps([null, 'green'], [0.6, 'yellow'], [1, 'red']);
const SCORE_WORDS = [
  { type: 'range', options: { from: null, to: 0.5999, result: { text: 'usual', index: 0 } } },
];
const STATE_WORDS = [
  {
    type: 'value',
    options: Object.fromEntries(
      STATES.map(([, text, color], index) => [String(index + 1), { text, color, index }]),
    ),
  },
];
const words = (pairs) => [
  {
    type: 'value',
    options: Object.fromEntries(
      pairs.map(([value, text, color], index) => [value, { text, color, index }]),
    ),
  },
];
const SEVERITY_WORDS = words([
  ['watch', 'watch', 'yellow'],
  ['warning', 'warning', 'orange'],
  ['critical', 'critical', 'red'],
]);

// The state a step is in, as the number of its place in STATES.
const stateOf = (labels) =>
  STATES.map(
    ([state], index) =>
      `max by (step) (pulssi_step_state{${labels},state="${state}"} == 1) * ${index + 1}`,
  ).join(' or ');

const target = (expr, legendFormat = '', more = {}) => ({
  datasource: DATASOURCE,
  editorMode: 'code',
  expr,
  legendFormat,
  range: !more.instant,
  ...more,
});
const now = (expr, legendFormat = '', more = {}) =>
  target(expr, legendFormat, { instant: true, ...more });
const rows = (expr) => now(expr, '', { format: 'table' });

const letters = (targets) =>
  targets.map((one, index) => ({ refId: String.fromCharCode(65 + index), ...one }));

function panel(type, title, description, targets, size, { defaults = {}, overrides = [], ...more } = {}) {
  return {
    type,
    title,
    description,
    datasource: DATASOURCE,
    gridPos: { x: 0, y: 0, w: size[0], h: size[1] },
    fieldConfig: { defaults, overrides },
    targets: letters(targets),
    ...more,
  };
}

const LEGEND = { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] };
const lines = (title, description, targets, size, more = {}) =>
  panel('timeseries', title, description, targets, size, {
    ...more,
    defaults: { custom: { lineWidth: 2, fillOpacity: 0, showPoints: 'auto' }, ...more.defaults },
    options: { legend: LEGEND, tooltip: { mode: 'multi', sort: 'desc' } },
  });
const stat = (title, description, expr, size, defaults = {}, more = {}) =>
  panel('stat', title, description, [now(expr)], size, {
    defaults: { noValue: 'none', ...defaults },
    options: {
      reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
      colorMode: 'value',
      graphMode: 'none',
      justifyMode: 'auto',
      textMode: 'auto',
      orientation: 'auto',
    },
    ...more,
  });
const timeline = (title, description, targets, size, mappings) =>
  panel('state-timeline', title, description, targets, size, {
    defaults: { mappings, custom: { fillOpacity: 80, lineWidth: 0 } },
    options: {
      mergeValues: true,
      showValue: 'auto',
      alignValue: 'left',
      rowHeight: 0.9,
      legend: LEGEND,
      tooltip: { mode: 'single', sort: 'none' },
    },
  });
const bars = (title, description, targets, size, defaults = {}) =>
  panel('bargauge', title, description, targets, size, {
    defaults: { min: 0, ...defaults },
    options: {
      displayMode: 'basic',
      orientation: 'horizontal',
      valueMode: 'color',
      showUnfilled: true,
      reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
    },
  });
const table = (title, description, targets, size, more = {}) =>
  panel('table', title, description, targets, size, {
    options: { showHeader: true, cellHeight: 'sm' },
    ...more,
  });

const byName = (name, ...properties) => ({
  matcher: { id: 'byName', options: name },
  properties: properties.map(([id, value]) => ({ id, value })),
});
const organize = (order, names, hidden = []) => ({
  id: 'organize',
  options: {
    indexByName: Object.fromEntries(order.map((name, index) => [name, index])),
    renameByName: names,
    excludeByName: Object.fromEntries(['Time', ...hidden].map((name) => [name, true])),
  },
});
const stepLink = (field) => [
  {
    title: 'Open the step',
    url:
      '/d/pulssi-step?${datasource:queryparam}&var-journey=${journey}' +
      `&var-step=\${__data.fields["${field}"]}&\${__url_time_range}`,
  },
];

// Left to right, top to bottom, on Grafana's grid of 24 columns.
function laidOut(panels) {
  let x = 0;
  let y = 0;
  let tallest = 0;
  return panels.map((one, index) => {
    if (x + one.gridPos.w > 24) {
      x = 0;
      y += tallest;
      tallest = 0;
    }
    const placed = { id: index + 1, ...one, gridPos: { ...one.gridPos, x, y } };
    x += one.gridPos.w;
    tallest = Math.max(tallest, one.gridPos.h);
    return placed;
  });
}

const variable = (name, label, query, more = {}) => ({
  type: 'query',
  name,
  label,
  datasource: DATASOURCE,
  query: { query, refId: name },
  refresh: 2,
  sort: 1,
  ...more,
});
const ALL = {
  multi: true,
  includeAll: true,
  allValue: '.*',
  current: { text: 'All', value: '$__all' },
};
const VARIABLES = {
  datasource: {
    type: 'datasource',
    name: 'datasource',
    label: 'Data source',
    query: 'prometheus',
  },
  journey: variable('journey', 'Journey', 'label_values(pulssi_step_score, journey)'),
  owner: variable('owner', 'Owner', 'label_values(pulssi_step_score{journey="$journey"}, owner)', ALL),
  step: variable(
    'step',
    'Step',
    'label_values(pulssi_step_score{journey="$journey",owner=~"$owner"}, step)',
    ALL,
  ),
  oneStep: variable(
    'step',
    'Step',
    'label_values(pulssi_step_score{journey="$journey",owner=~"$owner"}, step)',
  ),
  signal: variable(
    'signal',
    'Signal',
    'label_values(pulssi_signal_observed{journey="$journey",step="$step"}, signal)',
    { ...ALL, allValue: undefined },
  ),
  runbook: {
    type: 'textbox',
    name: 'runbook',
    label: 'Runbook',
    description: 'Where your copy of monitoring/runbook.md can be read',
    query: 'https://runbooks.example/pulssi/runbook.md',
    current: {
      text: 'https://runbooks.example/pulssi/runbook.md',
      value: 'https://runbooks.example/pulssi/runbook.md',
    },
    hide: 2,
  },
};
const markers = {
  builtIn: 0,
  datasource: DATASOURCE,
  enable: true,
  iconColor: 'red',
  name: 'Pages',
  target: {
    refId: 'Anno',
    expr: 'ALERTS{alertname=~"Pulssi.*",alertstate="firing"}',
    interval: '60s',
  },
  titleFormat: '{{alertname}}',
  textFormat: '{{journey}} {{step}} {{page}}',
  tagKeys: 'journey,step,page',
};
const other = (uid, title) => ({
  type: 'link',
  title,
  url: `/d/${uid}`,
  icon: 'dashboard',
  includeVars: true,
  keepTime: true,
  asDropdown: false,
  targetBlank: false,
  tags: [],
  tooltip: '',
});
const PAGES = [
  ['pulssi-journey', 'Journey overview'],
  ['pulssi-step', 'Step'],
  ['pulssi-record', 'Record'],
  ['pulssi-itself', 'Pulssi itself'],
];
const dashboard = (uid, description, variables, panels) => ({
  uid,
  title: `Pulssi: ${PAGES.find(([id]) => id === uid)[1]}`,
  description,
  tags: ['pulssi'],
  schemaVersion: 42,
  version: 1,
  editable: true,
  timezone: 'browser',
  graphTooltip: 1,
  refresh: '30s',
  time: { from: 'now-24h', to: 'now' },
  annotations: { list: [markers] },
  templating: { list: variables.map((name) => VARIABLES[name]) },
  links: [
    ...PAGES.filter(([id]) => id !== uid).map(([id, title]) => other(id, title)),
    {
      ...other('', 'Runbook'),
      url: '${runbook}',
      icon: 'doc',
      includeVars: false,
      keepTime: false,
      targetBlank: true,
    },
  ],
  panels: laidOut(panels),
});

const journey = dashboard(
  'pulssi-journey',
  'Which steps of a journey are worse than usual, since when, where it began and who is paged.',
  ['datasource', 'journey', 'owner', 'step', 'runbook'],
  [
    timeline(
      'State of each step',
      'Blind is not green: the step hears less than chance explains. Learning steps page nobody.',
      [target(stateOf(OF_STEPS), '{{step}}')],
      [24, 10],
      STATE_WORDS,
    ),
    table(
      'Open warnings',
      'One row for each. First leg: where the trouble seems to have begun. Page: who is called. Customers: contacts of a usual day at the step.',
      [
        rows(
          'max by (journey, step, owner, page, severity, first_leg) (pulssi_warning_active{journey="$journey",owner=~"$owner"})',
        ),
        rows('max by (journey, step) (pulssi_warning_score{journey="$journey"})'),
        rows('max by (journey, step) (pulssi_warning_onset_timestamp_seconds{journey="$journey"}) * 1000'),
        rows('max by (journey, step) (pulssi_warning_customers_per_day{journey="$journey"})'),
      ],
      [24, 8],
      {
        overrides: [
          byName('Severity', ['mappings', SEVERITY_WORDS], ['custom.cellOptions', { type: 'color-text' }]),
          byName('Began', ['unit', 'dateTimeAsIso']),
          byName('Customers a day', ['decimals', 0]),
          byName('Score', ['thresholds', SCORE_THRESHOLDS], ['custom.cellOptions', { type: 'color-text' }], ['decimals', 2]),
          byName('Step', ['links', stepLink('Step')]),
        ],
        transformations: [
          { id: 'merge', options: {} },
          organize(
            ['step', 'severity', 'first_leg', 'page', 'owner', 'Value #B', 'Value #C', 'Value #D'],
            {
              step: 'Step',
              severity: 'Severity',
              first_leg: 'First leg',
              page: 'Page',
              owner: 'Owner',
              'Value #B': 'Score',
              'Value #C': 'Began',
              'Value #D': 'Customers a day',
            },
            ['journey', 'Value #A'],
          ),
        ],
      },
    ),
    lines(
      'Score of each step',
      'Evidence that the step is worse than usual for this hour, over its threshold: 0.6 is watched, 1 pages.',
      [target(`max by (step) (pulssi_step_score{${OF_STEPS}})`, '{{step}}')],
      [16, 9],
      {
        defaults: {
          unit: 'none',
          min: 0,
          decimals: 2,
          mappings: SCORE_WORDS,
          thresholds: SCORE_THRESHOLDS,
          custom: { lineWidth: 2, thresholdsStyle: { mode: 'dashed' } },
        },
      },
    ),
    bars(
      'Steps in each state',
      'How many steps of the chosen owners are in each state now.',
      [now('sum by (state) (pulssi_step_state{journey="$journey",owner=~"$owner"})', '{{state}}')],
      [8, 9],
      { unit: 'none', decimals: 0, color: { mode: 'fixed', fixedColor: 'blue' } },
    ),
    bars(
      'Where open warnings began',
      'Share of each warning’s trouble that began at a step, warning → step.',
      [now('max by (step, first_leg) (pulssi_first_leg_share{journey="$journey"})', '{{step}} → {{first_leg}}')],
      [8, 8],
      { unit: 'percentunit', max: 1, thresholds: steps([null, 'blue'], [0.6, 'orange']) },
    ),
    lines(
      'False pages a week, asked and realised',
      'Nominal: what the map asks an owner to bear. Realised: judged false in the last four weeks; known from the third week on, where complaints are heard.',
      [target('max by (owner, kind) (pulssi_budget_false_pages_per_week{owner=~"$owner"})', '{{owner}} {{kind}}')],
      [8, 8],
      { defaults: { unit: 'none', min: 0, decimals: 2 } },
    ),
    timeline(
      'Blind sources',
      'Silent: at least one step hears less from this source than chance explains. The feed is the first thing to look at.',
      [target('max by (source) (pulssi_source_silent{journey="$journey"})', '{{source}}')],
      [8, 8],
      words([
        ['0', 'Heard', 'green'],
        ['1', 'Silent', 'purple'],
      ]),
    ),
  ],
);

const signalBand = lines(
  '$signal',
  'What was seen against what is usual at this hour. Between the thin lines lie eight of ten usual values.',
  [
    target(`max by (signal) (pulssi_signal_observed{${OF_STEP},signal=~"$signal"})`, 'observed'),
    target(`max by (signal) (pulssi_signal_expected{${OF_STEP},signal=~"$signal"})`, 'usual'),
    target(`max by (signal) (pulssi_signal_low{${OF_STEP},signal=~"$signal"})`, 'low'),
    target(`max by (signal) (pulssi_signal_high{${OF_STEP},signal=~"$signal"})`, 'high'),
  ],
  [8, 8],
  {
    repeat: 'signal',
    repeatDirection: 'h',
    maxPerRow: 3,
    defaults: { unit: 'short', min: 0 },
    overrides: [
      byName('usual', ['color', { mode: 'fixed', fixedColor: 'text' }], ['custom.lineStyle', { fill: 'dash', dash: [6, 6] }]),
      byName('low', ['color', { mode: 'fixed', fixedColor: 'blue' }], ['custom.lineWidth', 1]),
      byName('high', ['color', { mode: 'fixed', fixedColor: 'blue' }], ['custom.lineWidth', 1], ['custom.fillBelowTo', 'low'], ['custom.fillOpacity', 12]),
    ],
  },
);

const step = dashboard(
  'pulssi-step',
  'One step: each signal against its usual band, the evidence, the volume, and the open warning.',
  ['datasource', 'journey', 'owner', 'oneStep', 'signal', 'runbook'],
  [
    stat('State', 'The state the step is in.', stateOf(OF_STEP), [4, 4], { mappings: STATE_WORDS }),
    stat('Score', '0.6 is watched, 1 pages.', `max (pulssi_step_score{${OF_STEP}})`, [4, 4], {
      decimals: 2,
      thresholds: SCORE_THRESHOLDS,
    }),
    stat(
      'Trouble began',
      'Onset of the open warning, as far as the evidence tells.',
      `max (pulssi_warning_onset_timestamp_seconds{${OF_STEP}}) * 1000`,
      [4, 4],
      { unit: 'dateTimeAsIso', noValue: 'no open warning' },
    ),
    stat(
      'First paged',
      'When the open warning first paged.',
      `max (pulssi_warning_raised_timestamp_seconds{${OF_STEP}}) * 1000`,
      [4, 4],
      { unit: 'dateTimeAsIso', noValue: 'no open page' },
    ),
    stat(
      'Customers it can reach',
      'Contacts of a usual day at this step.',
      `max (pulssi_warning_customers_per_day{${OF_STEP}})`,
      [4, 4],
      { unit: 'short', decimals: 0, noValue: 'no open warning' },
    ),
    stat(
      'More complaints expected',
      'Complaints a day beyond the usual that the open warning is expected to bring.',
      `max (pulssi_warning_expected_complaints_per_day{${OF_STEP}})`,
      [4, 4],
      { unit: 'short', decimals: 1, noValue: 'not known' },
    ),
    signalBand,
    lines(
      'Score',
      'Evidence over its threshold: 0.6 is watched, 1 pages.',
      [target(`max by (step) (pulssi_step_score{${OF_STEP}})`, '{{step}}')],
      [12, 8],
      {
        defaults: {
          min: 0,
          decimals: 2,
          mappings: SCORE_WORDS,
          thresholds: SCORE_THRESHOLDS,
          custom: { lineWidth: 2, thresholdsStyle: { mode: 'dashed' } },
        },
      },
    ),
    timeline('State', 'The states the step went through.', [target(stateOf(OF_STEP), '{{step}}')], [12, 8], STATE_WORDS),
    lines(
      'Evidence of the open warning',
      'Each line of evidence over its own threshold, as of the warning’s last revision.',
      [target(`max by (line, signal) (pulssi_warning_evidence_weight{${OF_STEP}})`, '{{line}}: {{signal}}')],
      [12, 8],
      { defaults: { min: 0, decimals: 2, thresholds: SCORE_THRESHOLDS } },
    ),
    table(
      'What the evidence saw',
      'Observed against usual, in the signal’s own unit: seconds, a share of 0 to 1, or a count.',
      [
        rows(`max by (line, signal) (pulssi_warning_evidence_observed{${OF_STEP}})`),
        rows(`max by (line, signal) (pulssi_warning_evidence_expected{${OF_STEP}})`),
      ],
      [12, 8],
      {
        transformations: [
          { id: 'merge', options: {} },
          organize(['line', 'signal', 'Value #A', 'Value #B'], {
            line: 'Line',
            signal: 'Signal',
            'Value #A': 'Observed',
            'Value #B': 'Usual',
          }),
        ],
      },
    ),
    lines(
      'Volume',
      'Calls, chats and tickets of five minutes.',
      [target(`max by (signal) (pulssi_signal_observed{${OF_STEP},signal=~".+-arrivals|ticket-opened"})`, '{{signal}}')],
      [12, 8],
      { defaults: { unit: 'short', min: 0, decimals: 0 } },
    ),
    bars(
      'Where it began',
      'Share of the open warning’s trouble that began at each step.',
      [now(`max by (first_leg) (pulssi_first_leg_share{${OF_STEP}})`, '{{first_leg}}')],
      [6, 8],
      { unit: 'percentunit', max: 1, thresholds: steps([null, 'blue'], [0.6, 'orange']) },
    ),
    table(
      'Whose step it is',
      'Name, owner, and who is paged. An owner in shadow mode is paged by nobody.',
      [rows(`max by (name, owner, page) (pulssi_step_info{${OF_STEP}})`)],
      [6, 8],
      {
        transformations: [
          organize(['name', 'owner', 'page'], { name: 'Name', owner: 'Owner', page: 'Page' }, ['Value']),
        ],
      },
    ),
  ],
);

const OF_OWNERS = 'journey="$journey",owner=~"$owner"';
const record = dashboard(
  'pulssi-record',
  'What became of the pages: how early they were, how many were right, and how many chance would have got right. Counters begin at 0 when an instance starts.',
  ['datasource', 'journey', 'owner', 'step', 'runbook'],
  [
    bars(
      'Lead time',
      'Confirmed pages by how long they came before the complaint surge. Up to 0 s: raised during it. All journeys.',
      [now('sum by (le) (pulssi_warning_lead_seconds_bucket)', '{{le}}', { format: 'heatmap' })],
      [12, 9],
      { unit: 'none', decimals: 0, color: { mode: 'fixed', fixedColor: 'green' } },
    ),
    stat(
      'Half of the confirmed pages came at least so early',
      'Median lead time, all journeys, within the buckets’ width.',
      'histogram_quantile(0.5, sum by (le) (pulssi_warning_lead_seconds_bucket))',
      [12, 9],
      { unit: 's' },
    ),
    lines(
      'Precision against chance',
      'Confirmed of confirmed and false pages, beside the share that the same pages would have had right at any other time.',
      [
        target(
          `sum by (owner) (pulssi_outcomes_total{${OF_OWNERS},outcome="CONFIRMED"}) / sum by (owner) (pulssi_outcomes_total{${OF_OWNERS},outcome=~"CONFIRMED|FALSE"})`,
          '{{owner}}',
        ),
        target(`max by (owner) (pulssi_outcome_by_chance_ratio{${OF_OWNERS}})`, '{{owner}} by chance'),
      ],
      [12, 9],
      { defaults: { unit: 'percentunit', min: 0, max: 1 } },
    ),
    bars(
      'Outcomes of each owner',
      'Pages that came to an outcome; PENDING counts each once when it pages.',
      [now(`sum by (owner, outcome) (pulssi_outcomes_total{${OF_OWNERS}})`, '{{owner}}: {{outcome}}')],
      [12, 9],
      { unit: 'none', decimals: 0, color: { mode: 'palette-classic' } },
    ),
    lines(
      'Outcomes over time',
      'All pages of the journey, by what became of them.',
      [target(`sum by (outcome) (pulssi_outcomes_total{${OF_OWNERS}})`, '{{outcome}}')],
      [12, 8],
      { defaults: { unit: 'none', min: 0, decimals: 0 } },
    ),
    lines(
      'Warnings by the state they reached',
      'Each warning once a state.',
      [target(`sum by (state) (pulssi_warnings_total{${OF_OWNERS}})`, '{{state}}')],
      [12, 8],
      { defaults: { unit: 'none', min: 0, decimals: 0 } },
    ),
    table(
      'False pages a week of each owner',
      'Asked and realised. Red: above what the owner was asked to bear.',
      [
        rows('max by (owner) (pulssi_budget_false_pages_per_week{owner=~"$owner",kind="nominal"})'),
        rows('max by (owner) (pulssi_budget_false_pages_per_week{owner=~"$owner",kind="realised"})'),
        rows(
          'max by (owner) (pulssi_budget_false_pages_per_week{owner=~"$owner",kind="realised"}) > bool max by (owner) (pulssi_budget_false_pages_per_week{owner=~"$owner",kind="nominal"})',
        ),
      ],
      [24, 8],
      {
        overrides: [
          byName(
            'Budget',
            ['mappings', words([['0', 'kept', 'green'], ['1', 'exceeded', 'red']])],
            ['custom.cellOptions', { type: 'color-text' }],
          ),
        ],
        transformations: [
          { id: 'merge', options: {} },
          organize(['owner', 'Value #A', 'Value #B', 'Value #C'], {
            owner: 'Owner',
            'Value #A': 'Asked',
            'Value #B': 'Realised',
            'Value #C': 'Budget',
          }),
        ],
      },
    ),
  ],
);

const itself = dashboard(
  'pulssi-itself',
  'Whether the monitor does its work: what comes in, how late, what it cannot use, what it costs.',
  ['datasource', 'journey', 'owner', 'step', 'runbook'],
  [
    stat('Up', 'Instances that answer their scrape.', `sum (up ${OURS})`, [4, 4], {
      thresholds: steps([null, 'red'], [1, 'green']),
    }),
    stat(
      'Stream threads alive',
      'Over all instances; 0 means that nothing is decided.',
      'sum (kafka_stream_alive_stream_threads)',
      [4, 4],
      { thresholds: steps([null, 'red'], [1, 'green']) },
    ),
    stat(
      'Stream threads failed',
      'Since the start of each instance.',
      'sum (kafka_stream_failed_stream_threads_total)',
      [4, 4],
      { thresholds: steps([null, 'green'], [1, 'red']) },
    ),
    stat('Running for', 'Of the instance started last.', `min (process_uptime_seconds ${OURS})`, [4, 4], { unit: 's' }),
    stat('Series in a scrape', 'All instances, all metrics.', `sum (scrape_samples_scraped ${OURS})`, [4, 4], { unit: 'short' }),
    table(
      'Version',
      'What runs where.',
      [rows('max by (instance, version, java) (pulssi_build_info)')],
      [4, 4],
      { transformations: [organize(['instance', 'version', 'java'], {}, ['Value'])] },
    ),
    lines(
      'Records a second',
      'Read from each source, by what became of them; late ones are some of the accepted.',
      [target('sum by (source, result) (rate(pulssi_events_total[$__rate_interval]))', '{{source}} {{result}}')],
      [12, 8],
      { defaults: { unit: 'eps', min: 0 } },
    ),
    lines(
      'Lag',
      'Records that wait in each topic.',
      [target('sum by (topic) (kafka_consumer_fetch_manager_records_lag{topic!~"pulssi_.+"})', '{{topic}}')],
      [12, 8],
      { defaults: { unit: 'short', min: 0 } },
    ),
    lines(
      'Event delay, 95 of 100',
      'From when an event happened until it was read. Beyond a day the scale ends.',
      [
        target(
          'histogram_quantile(0.95, sum by (le, source) (rate(pulssi_event_delay_seconds_bucket[$__rate_interval])))',
          '{{source}}',
        ),
      ],
      [12, 8],
      { defaults: { unit: 's', min: 0 } },
    ),
    lines(
      'Slice delay',
      'From the end of a slice of five minutes until it was decided; the grace is in it.',
      [
        target('histogram_quantile(0.5, sum by (le) (rate(pulssi_slice_delay_seconds_bucket[$__rate_interval])))', 'half'),
        target('histogram_quantile(0.99, sum by (le) (rate(pulssi_slice_delay_seconds_bucket[$__rate_interval])))', '99 of 100'),
      ],
      [12, 8],
      { defaults: { unit: 's', min: 0, thresholds: steps([null, 'green'], [600, 'red']) } },
    ),
    lines(
      'Dead letters',
      'Records that could not be used, by reason; since the start of each instance.',
      [target('sum by (source, reason) (pulssi_dead_letters_total)', '{{source}}: {{reason}}')],
      [12, 8],
      { defaults: { unit: 'short', min: 0, decimals: 0 } },
    ),
    lines(
      'Restarts in the last hour',
      'How often the start time of each instance changed.',
      [target(`changes(process_start_time_seconds[1h]) ${OURS}`, '{{instance}}')],
      [12, 8],
      { defaults: { unit: 'none', min: 0, decimals: 0, thresholds: steps([null, 'green'], [1, 'orange'], [3, 'red']) } },
    ),
    lines(
      'State on disk and not yet on it',
      'Files of all stores, and what is still in write buffers. First seen a minute after the start.',
      [
        target('sum by (instance) (kafka_stream_state_total_sst_files_size)', '{{instance}} files'),
        target('sum by (instance) (kafka_stream_state_size_all_mem_tables)', '{{instance}} write buffers'),
      ],
      [12, 8],
      { defaults: { unit: 'bytes', min: 0 } },
    ),
    lines(
      'Keys in each kind of state',
      'As RocksDB estimates them.',
      [target('sum by (rocksdb_state_id) (kafka_stream_state_estimate_num_keys)', '{{rocksdb_state_id}}')],
      [12, 8],
      { defaults: { unit: 'short', min: 0 } },
    ),
    lines(
      'Memory',
      'Java’s heap and the rest of the JVM, and the heap’s limit.',
      [
        target(`sum by (instance, area) (jvm_memory_used_bytes ${OURS})`, '{{instance}} {{area}}'),
        target(`sum by (instance) (jvm_memory_max_bytes{area="heap"} ${OURS})`, '{{instance}} heap limit'),
      ],
      [12, 8],
      { defaults: { unit: 'bytes', min: 0 } },
    ),
    lines(
      'Processor',
      'Share of all processors that the process uses.',
      [target(`max by (instance) (process_cpu_usage ${OURS})`, '{{instance}}')],
      [6, 8],
      { defaults: { unit: 'percentunit', min: 0 } },
    ),
    lines(
      'Scrape',
      'How long Prometheus waits for the metrics.',
      [target(`max by (instance) (scrape_duration_seconds ${OURS})`, '{{instance}}')],
      [6, 8],
      { defaults: { unit: 's', min: 0, thresholds: steps([null, 'green'], [2, 'red']) } },
    ),
  ],
);

/** By file name. */
export const dashboards = {
  'pulssi-journey.json': journey,
  'pulssi-step.json': step,
  'pulssi-record.json': record,
  'pulssi-itself.json': itself,
};

export const text = (one) => JSON.stringify(one, null, 2) + '\n';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, one] of Object.entries(dashboards)) {
    writeFileSync(new URL(`../dashboards/${name}`, import.meta.url), text(one));
  }
}
