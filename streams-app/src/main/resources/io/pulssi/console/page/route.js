// The place in the page, from the address's hash: #/journey/step, #warnings/id, #record, #sources.

const PLACES = ['warnings', 'record', 'sources'];

export function route(hash) {
  const [place, ...rest] = hash.replace(/^#/, '').split('/').map(part => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  if (PLACES.includes(place)) return {view: place === 'warnings' && rest[0] ? 'warning' : place, id: rest[0]};
  return {view: rest[1] ? 'step' : 'journey', journey: rest[0] || null, step: rest[1]};
}

export const toJourney = journey => '#/' + encodeURIComponent(journey);
export const toStep = (journey, step) => toJourney(journey) + '/' + encodeURIComponent(step);
export const toWarning = id => '#warnings/' + encodeURIComponent(id);
