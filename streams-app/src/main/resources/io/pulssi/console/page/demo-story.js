// One simulated incident as a story: the truth, and what Pulssi said about it and when. Pure.

import {duration, secondsBetween} from './format.js';
import {path} from './graph.js';

/** Warnings that speak of an incident: at its step, begun there, or at a step that follows; not over before it. */
export function about(incident, journey, warnings) {
  return warnings.filter(warning => {
    if (warning.journey !== journey.id || warning.at < incident.from) return false;
    return warning.step === incident.step || warning.firstLeg?.[0]?.step === incident.step
      || path(journey.edges, incident.step, warning.step).length > 1;
  });
}

/** The first time it was watched: first revisions where they are known. */
export function firstWatch(incident, warnings, revisionsOf) {
  return warnings.map(warning => (revisionsOf(warning.warningId)?.[0] || (warning.revision === 1 ? warning : null))?.at)
    .filter(at => at && at >= incident.from).sort()[0];
}

/**
 * Scenes in their order: {who: 'truth' or 'pulssi', what, at?, note?}. One without `at` has not come yet.
 */
export function story(incident, journey, warnings, revisionsOf) {
  const of = about(incident, journey, warnings);
  const watchedAt = firstWatch(incident, of, revisionsOf);
  const after = at => (at ? duration(secondsBetween(incident.from, at)) + ' after it began' : '');
  const page = of.filter(warning => warning.raisedAt && warning.raisedAt >= incident.from)
    .sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1))[0];
  const toldAt = incident.toldAt || page?.raisedAt;
  return [
    {who: 'truth', what: 'It began', at: incident.from},
    {who: 'pulssi', what: 'First watch', at: watchedAt, note: after(watchedAt)},
    {who: 'pulssi', what: page ? 'Paged ' + page.page : 'Page', at: toldAt, note: after(toldAt)},
    {who: 'truth', what: 'Complaints surge', at: incident.surgeAt, note: after(incident.surgeAt)},
    {who: 'pulssi', what: 'Lead', ...leadOf(incident, toldAt)},
  ];
}

function leadOf(incident, toldAt) {
  if (!incident.surgeAt || !toldAt) return {};
  const seconds = incident.leadSeconds ?? secondsBetween(toldAt, incident.surgeAt);
  return {lead: duration(seconds), note: seconds >= 0 ? 'before the complaints' : 'after the complaints'};
}
