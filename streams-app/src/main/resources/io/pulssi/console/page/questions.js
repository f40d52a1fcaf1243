// What is asked of what is known: open warnings, names, troubles. Pure.

export const isOpen = warning => warning.state !== 'CLOSED';
export const hasPaged = warning => warning.raisedAt !== undefined && isOpen(warning);

const byNewest = (one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : one.warningId < other.warningId ? -1 : 1);

export const warningsOf = (store, journey) =>
  [...store.warnings.values()].filter(warning => !journey || warning.journey === journey).sort(byNewest);

/** The newest open warning of one step; "*" asks for the common cause. */
export const openWarning = (store, journey, step) =>
  warningsOf(store, journey).find(warning => warning.step === step && isOpen(warning));

export function stepName(journey, id) {
  if (id === '*') return 'Many steps at once';
  return journey?.steps.get(id)?.name || id;
}

export const ownerName = (journey, id) => journey?.owners.get(id)?.name || id;

/** A step's score of now: its status is newer than the last revision of its warning. */
export const scoreOf = step => step.status?.score;

/** Where the trouble most likely began; undefined when no step is likely. */
export const firstLeg = warning => warning.firstLeg?.[0];

/**
 * Pages that are open, those with one origin and one page together: the step where it began leads,
 * else the first that paged. The gravest come first.
 */
export function troubles(store, journey) {
  const groups = new Map();
  for (const warning of warningsOf(store, journey).filter(hasPaged)) {
    if (warning.step === '*') continue;
    const leg = firstLeg(warning);
    const origin = leg && leg.share >= .6 ? leg.step : warning.step;
    const key = warning.journey + ' ' + origin + ' ' + warning.page;
    if (!groups.has(key)) groups.set(key, {origin, pages: []});
    groups.get(key).pages.push(warning);
  }
  return [...groups.values()].map(({origin, pages}) => {
    pages.sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1));
    const lead = pages.find(page => page.step === origin) || pages[0];
    return {origin, lead, others: pages.filter(page => page !== lead)};
  }).sort((one, other) => gravity(other.lead) - gravity(one.lead) || (one.lead.raisedAt < other.lead.raisedAt ? 1 : -1));
}

const gravity = warning => (warning.state === 'PAGED' ? 2 : 0) + (warning.severity === 'critical' ? 1 : 0);

export const watched = (store, journey) =>
  warningsOf(store, journey).filter(warning => isOpen(warning) && !hasPaged(warning));

/** How many steps are in which state. */
export function tally(journey) {
  const counts = {};
  for (const step of journey.steps.values()) {
    const state = step.status?.state || 'NONE';
    counts[state] = (counts[state] || 0) + 1;
  }
  return counts;
}
