/**
 * When a log line was written. Syslog's own form has neither year nor zone; the rules for both are here, in one place.
 *
 * Promises: the same text read in the same year and time zone gives the same instant, so that replayed lines keep their ids.
 * Must not: read the clock; the caller says what "now" is.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SYSLOG = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})$/;
/** rsyslog writes fractions and `+01:00`, journald's short-iso writes `+0100`. */
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,]\d{1,9})?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
/** Clocks of two machines disagree a little; a line from "tomorrow" is still this year's. */
const TOLERANCE_MS = 24 * 60 * 60 * 1000;
/** 29 February may be eight years back (1896 to 1904, 2096 to 2104). */
const YEARS_BACK = 8;

/** Undefined where the text is no timestamp of either form, or names a day that does not exist. */
export function parseLogTimestamp(text: string, nowMs: number): Date | undefined {
  return isoTimestamp(text) ?? syslogTimestamp(text, nowMs);
}

function isoTimestamp(text: string): Date | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  if (!exists(year, month - 1, day, hour, minute, second)) return undefined;
  const offsetMinutes = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - offsetMinutes * 60_000);
}

/** Local time of this machine, in the latest year in which that moment is not in the future. */
function syslogTimestamp(text: string, nowMs: number): Date | undefined {
  const match = SYSLOG.exec(text);
  if (match === null) return undefined;
  const month = MONTHS.indexOf(match[1] ?? '');
  const [day, hour, minute, second] = match.slice(2, 6).map(Number) as [number, number, number, number];
  if (month < 0) return undefined;
  // One year ahead first: on 31 December, a line of 1 January may come from a clock that is a little fast.
  const latest = new Date(nowMs).getFullYear() + 1;
  for (let year = latest; year >= latest - YEARS_BACK - 1; year -= 1) {
    if (!exists(year, month, day, hour, minute, second)) continue;
    const at = new Date(year, month, day, hour, minute, second);
    if (at.getTime() <= nowMs + TOLERANCE_MS) return at;
  }
  return undefined;
}

function exists(year: number, month: number, day: number, hour: number, minute: number, second: number): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}
