// Times, durations and amounts as people read them. Pure: the zone and "now" are arguments.

const FORMATS = new Map();

function parts(instant, zone) {
  if (!FORMATS.has(zone)) {
    FORMATS.set(zone, new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', weekday: 'short', day: 'numeric', month: 'short',
      year: 'numeric', hour: '2-digit', minute: '2-digit',
    }));
  }
  return Object.fromEntries(FORMATS.get(zone).formatToParts(new Date(instant)).map(part => [part.type, part.value]));
}

/** Such as "10:30" on the day of `now`, else "Tue 31 Mar 10:30", with the year when it is another one. */
export function when(instant, zone = 'UTC', now = undefined) {
  if (!instant) return '–';
  const at = parts(instant, zone);
  const clock = at.hour + ':' + at.minute;
  const day = at.weekday + ' ' + at.day + ' ' + at.month;
  const today = now ? parts(now, zone) : null;
  if (today && today.day === at.day && today.month === at.month && today.year === at.year) return clock;
  return (today && today.year === at.year ? day : day + ' ' + at.year) + ' ' + clock;
}

/** Always with its day, such as "Tue 31 Mar 2026 10:30". */
export const whenInFull = (instant, zone = 'UTC') => when(instant, zone);

/** Such as "Europe/Helsinki, GMT+3": the offset is the one at that instant. */
export function zoneName(zone = 'UTC', instant = Date.now()) {
  if (zone === 'UTC') return 'UTC';
  const offset = new Intl.DateTimeFormat('en-GB', {timeZone: zone, timeZoneName: 'shortOffset'})
    .formatToParts(new Date(instant)).find(part => part.type === 'timeZoneName').value;
  return zone.replaceAll('_', ' ') + ', ' + offset;
}

/** Such as "2 h 30 min": two units at most, nothing below a minute. */
export function duration(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes < 1) return 'under a minute';
  if (minutes < 60) return minutes + ' min';
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours + ' h' + (minutes % 60 ? ' ' + minutes % 60 + ' min' : '');
  return Math.floor(hours / 24) + ' d' + (hours % 24 ? ' ' + hours % 24 + ' h' : '');
}

export const secondsBetween = (from, to) => (new Date(to) - new Date(from)) / 1000;

export function count(value) {
  return Math.abs(value) < 9.95 && !Number.isInteger(value)
    ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}

export function share(value) {
  const percent = 100 * value;
  return (percent > 0 && percent < 10 && Math.abs(percent - Math.round(percent)) > .05
    ? percent.toFixed(1) : Math.round(percent)) + ' %';
}

/** A number with its unit: seconds, share or count. */
export function amount(value, unit) {
  if (value === undefined || value === null) return '–';
  if (unit === 'share') return share(value);
  if (unit !== 'seconds') return count(value);
  if (value < 120) return count(value) + ' s';
  return value < 7200 ? count(value / 60) + ' min' : count(value / 3600) + ' h';
}

/** A usual band, such as "20–70 s". */
export function band(low, high, unit) {
  if (low === undefined || low === null || high === undefined || high === null) return 'not known yet';
  const [from, to] = [amount(low, unit), amount(high, unit)];
  const [fromUnit, toUnit] = [from, to].map(text => text.replace(/^[\d.,]+/, ''));
  return (fromUnit === toUnit ? from.slice(0, from.length - fromUnit.length) : from) + '–' + to;
}

export const plural = (n, one, many = one + 's') => count(n) + ' ' + (n === 1 ? one : many);

/** "a", "a and b", "a, b and c"; beyond `most` the rest is counted. */
export function listed(names, most = 4) {
  const shown = names.length > most ? [...names.slice(0, most), names.length - most + ' more'] : names;
  return shown.length < 2 ? shown.join('') : shown.slice(0, -1).join(', ') + ' and ' + shown.at(-1);
}
