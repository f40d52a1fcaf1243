// Asks the console's pure modules, in the browser that runs them. The answer lists what was wrong.
async () => {
  const of = name => import('/console/page/' + name + '.js');
  const [format, interval, graph, layout, route, series, story, missing, announcer] = await Promise.all(
    ['format', 'interval', 'graph', 'layout', 'route', 'series', 'demo-story', 'missing', 'announcer'].map(of));
  const wrong = [];
  const expect = (what, got, wanted) => {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push(`${what}: ${JSON.stringify(got)} (expected: ${JSON.stringify(wanted)})`);
  };

  const zone = 'Europe/Helsinki';
  expect('a time today', format.when('2026-03-31T07:30:00Z', zone, '2026-03-31T20:59:00Z'), '10:30');
  expect('a time before local midnight', format.when('2026-03-30T20:59:00Z', zone, '2026-03-31T07:30:00Z'), 'Mon 30 Mar 23:59');
  expect('a time of another year', format.when('2025-03-31T07:30:00Z', zone, '2026-03-31T07:30:00Z'), 'Mon 31 Mar 2025 10:30');
  expect('the offset before the clocks change', format.zoneName(zone, '2026-03-28T12:00:00Z'), 'Europe/Helsinki, GMT+2');
  expect('the offset after', format.zoneName(zone, '2026-03-29T12:00:00Z'), 'Europe/Helsinki, GMT+3');
  expect('durations', [20, 2700, 9000, 180000, 90000].map(format.duration), ['under a minute', '45 min', '2 h 30 min', '2 d 2 h', '25 h']);
  expect('amounts', [[.0529, 'share'], [.53, 'share'], [95.5, 'seconds'], [960, 'seconds'], [9000, 'seconds'], [1234, 'count'], [0, 'count']]
    .map(([value, unit]) => format.amount(value, unit)), ['5.3 %', '53 %', '96 s', '16 min', '2.5 h', '1,234', '0']);
  expect('a band of one unit', format.band(20.25, 70, 'seconds'), '20–70 s');
  expect('a band of two units', format.band(60, 180, 'seconds'), '60 s–3 min');
  expect('no band', format.band(undefined, undefined, 'share'), 'not known yet');
  expect('a list', format.listed(['a', 'b', 'c', 'd', 'e', 'f']), 'a, b, c, d and 2 more');

  const rounded = pair => pair && pair.map(value => +value.toFixed(4));
  expect('Wilson, 1 of 2', rounded(interval.wilson(.5, 2)), [.0945, .9055]);
  expect('Wilson, 2 of 3', rounded(interval.wilson(2 / 3, 3)), [.2077, .9385]);
  expect('Wilson of none', interval.wilson(0, 0), null);

  const edges = [['a', 'b'], ['b', 'c'], ['a', 'd'], ['d', 'c'], ['c', 'e'], ['e', 'b']].map(([from, to]) => ({from, to, learned: false}));
  expect('a way', graph.path(edges, 'a', 'e'), ['a', 'b', 'c', 'e']);
  expect('a way against the edges', graph.path(edges, 'e', 'a'), []);
  expect('a way that is none', graph.path(edges, 'a', 'a'), ['a']);
  expect('an order with a circle', graph.inOrder(['c', 'b', 'a', 'd', 'e'], edges).length, 5);
  expect('an order', graph.inOrder(['c', 'b', 'a'], edges.slice(0, 2)), ['a', 'b', 'c']);
  const page = (step, leg, more = {}) => ({journey: 'j', step, state: 'PAGED', raisedAt: 't', firstLeg: [{step: leg, share: .8, ...more}]});
  const told = graph.harm(edges, [page('e', 'b'), page('*', '*'), {...page('d', 'a'), raisedAt: undefined}]);
  expect('harm', [[...told.steps], [...told.edges], [...told.began.keys()]], [['b', 'c', 'e'], ['b c', 'c e'], ['b']]);
  const journey = {id: 'j', steps: new Map('abcde'.split('').map(id => [id, {step: id, name: id.toUpperCase()}])), edges};
  expect('a learned edge', graph.edgesOf(journey, [page('e', 'a', {learned: true})]).filter(edge => edge.learned), [{from: 'a', to: 'e', learned: true}]);
  expect('a learned edge that the map has', graph.edgesOf(journey, [page('b', 'a', {learned: true})]).filter(edge => edge.learned), []);

  const twenty = [...Array(20).keys()].map(i => 's' + i);
  const chain = twenty.slice(1).map((id, i) => ({from: twenty[Math.floor(i / 2)], to: id}));
  for (const room of [740, 1000, 1230]) {
    const placed = layout.place(twenty, chain, room);
    expect('twenty steps fit in ' + room, placed !== null && placed.width <= room, true);
    if (!placed) continue;
    const boxes = [...placed.nodes.values()];
    expect('no two overlap in ' + room, boxes.some((one, i) => boxes.slice(i + 1).some(other =>
      Math.abs(one.x - other.x) < one.width && Math.abs(one.y - other.y) < one.height)), false);
  }

  expect('routes', ['', '#/bank', '#/bank/a%2Fb', '#warnings', '#warnings/w.1', '#record', '#/warnings/record', '#/%'].map(hash => {
    const {view, journey: j, step, id} = route.route(hash);
    return [view, j ?? id ?? null, step ?? null];
  }), [['journey', null, null], ['journey', 'bank', null], ['step', 'bank', 'a/b'], ['warnings', null, null], ['warning', 'w.1', null],
    ['record', null, null], ['step', 'warnings', 'record'], ['journey', '%', null]]);

  const point = (at, observed, low = 1, high = 3) => [at, observed, 2, low, high, 4, 0];
  const columns = series.columns([point(0, 1), point(300, 2), point(1200, 5)]);
  expect('silent slices', [columns.times, columns.observed], [[0, 300, 600, 900, 1200], [1, 2, null, null, 5]]);
  expect('in words', series.inWords([point(0, 1), point(300, 5)], 'count'), '2 slices with data, from 1 to 5; 1 outside the usual band; last 5.');
  expect('one loud slice does not flatten the rest', series.top([...Array(200).keys()].map(i => point(i * 300, i === 7 ? 1000 : 3)), 'count') < 10, true);

  const incident = {id: 'i', step: 'a', type: 'bad-fix', from: '2026-01-01T10:00:00Z', surgeAt: '2026-01-01T14:00:00Z'};
  const warnings = [
    {journey: 'j', warningId: 'w', step: 'b', revision: 3, at: '2026-01-01T11:00:00Z', raisedAt: '2026-01-01T10:30:00Z', page: 'p', firstLeg: [{step: 'a'}]},
    {journey: 'j', warningId: 'old', step: 'a', revision: 1, at: '2026-01-01T09:00:00Z', firstLeg: []}];
  const scenes = story.story(incident, journey, warnings, id => (id === 'w' ? [{at: '2026-01-01T10:15:00Z'}] : undefined));
  expect('a story', scenes.map(scene => [scene.who, scene.what, scene.at?.slice(11, 16) ?? scene.lead]), [['truth', 'It began', '10:00'],
    ['pulssi', 'First watch', '10:15'], ['pulssi', 'Paged p', '10:30'], ['truth', 'Complaints surge', '14:00'],
    ['pulssi', 'Lead', '3 h 30 min']]);
  expect('a story that has only begun', story.story({...incident, surgeAt: undefined}, journey, [], () => undefined).map(scene => scene.at ?? scene.lead ?? null),
    [incident.from, null, null, null, null]);

  expect('who is missing in a day', missing.total(null, [[0, .5, 0, 0, 0, 4], [300, .25, 0, 0, 0, 8]]), {n: 12, hits: 4, span: 'In the last 24 hours'});
  const {Store} = await of('store');
  const store = new Store(() => {});
  const status = (state, at) => ({journey: 'j', step: 'a', owner: 'o', state, at});
  const answer = (state, at) => ({journey: 'j', connected: true, steps: [{step: 'a', status: status(state, at), signals: []}]});
  store.takeJourney(answer('NORMAL', '2'));
  store.beginAsking();
  store.take({statuses: [status('PAGED', '3')]});
  store.takeJourney(answer('NORMAL', '2'));
  expect('a change overtakes an answer', store.journeys.get('j').steps.get('a').status.state, 'PAGED');
  store.beginAsking();
  store.takeJourney(answer('LEARNING', '1'));
  expect('a server that begins anew is believed', store.journeys.get('j').steps.get('a').status.state, 'LEARNING');
  store.takeWarning({warningId: 'w', revision: 2, state: 'PAGED'});
  store.takeWarning({warningId: 'w', revision: 1, state: 'WATCH'});
  expect('an older revision', store.warnings.get('w').state, 'PAGED');
  store.beginAsking();
  store.take({outcomes: [{warningId: 'w', outcome: 'CONFIRMED', pagedAt: '3'}]});
  store.takeOutcomes([{warningId: 'w', outcome: 'PENDING', pagedAt: '3'}, {warningId: 'v', outcome: 'FALSE', pagedAt: '2'}]);
  expect('an outcome overtakes an answer', [...store.outcomes.values()].map(outcome => outcome.outcome).sort(), ['CONFIRMED', 'FALSE']);
  store.beginAsking();
  store.takeOutcomes([{warningId: 'w', outcome: 'PENDING', pagedAt: '3'}]);
  expect('outcomes of a server that begins anew', [...store.outcomes.values()].map(outcome => outcome.outcome), ['PENDING']);
  store.beginAsking();
  store.take({removed: [{journey: 'j', step: 'a'}]});
  store.takeJourney(answer('NORMAL', '4'));
  expect('a step that goes while answers are on their way', store.journeys.get('j').steps.has('a'), false);
  store.take({statuses: [status('WATCH', '5')]});
  store.takeJourney(answer('NORMAL', '4'));
  expect('and comes back', store.journeys.get('j').steps.get('a')?.status.state, 'WATCH');

  const full = new Store(() => {});
  const numbered = (i, state) => ({warningId: 'w' + i, revision: 1, state, at: String(1000 + i)});
  for (let i = 0; i < 1003; i++) full.takeWarning(numbered(i, i === 1 || i === 2 || i === 900 ? 'CLOSED' : 'WATCH'));
  expect('warnings kept', [full.warnings.size, ...['w0', 'w1', 'w2', 'w900'].map(id => full.warnings.has(id))], [1000, true, false, false, false]);
  full.takeWarning(numbered(1003, 'WATCH'));
  expect('then the oldest of the open', [full.warnings.size, full.warnings.has('w0'), full.warnings.has('w1003')], [1000, false, true]);
  for (let i = 0; i < 1200; i++) full.takeOutcome({warningId: 'o' + i, pagedAt: String(20_000 - i)});
  expect('outcomes kept', [full.outcomes.size, full.outcomes.has('o999'), full.outcomes.has('o1000')], [1000, true, false]);
  for (let i = 0; i < 300; i++) full.takeHistory({journey: 'j', step: 's' + i, signals: []});
  expect('histories kept', [full.histories.size, !!full.history('j', 's0'), !!full.history('j', 's299')], [100, false, true]);

  const {Live} = await of('live');
  const live = new Live(store, () => {});
  let closed = 0;
  live.source = {close: () => closed++};
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => new Response(JSON.stringify({connected: true, journeys: [{journey: 'j', dataUpTo: '9'}]}), {headers: {'Content-Type': 'application/json'}});
  const look = async silentMillis => {
    live.told = Date.now() - silentMillis;
    await live.lookAfter();
    const believed = closed > 0;
    closed = 0;
    clearTimeout(live.timer);
    live.timer = null;
    return believed;
  };
  expect('a stream is behind when it is so twice in a row', [await look(60_000), await look(0), await look(60_000), await look(60_000)], [false, false, false, true]);
  globalThis.fetch = fetched;
  const states = all => new Map(Object.entries(all).map(([step, state]) => ['j/' + step, {journey, step, state}]));
  expect('what is spoken', announcer.changesInWords(states({a: 'NORMAL', b: 'NORMAL', c: 'PAGED'}), states({a: 'WATCH', b: 'PAGED', c: 'PAGED', d: 'PAGED'})),
    'Paged: B. Watch: A.');
  return wrong.join('\n');
}
