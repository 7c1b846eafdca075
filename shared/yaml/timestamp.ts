const DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2})))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/;

/**
 * Whether go-yaml v3 takes a plain scalar for a time: a date, RFC 3339 with `T` or `t` and a zone, or date and time with a space
 * and no zone. Month, day, hour, minute and second may have one digit.
 */
export function isTimestamp(text: string): boolean {
  if (text.charCodeAt(4) !== 45) return false;
  const match = DATE.exec(text);
  if (match === null) return false;
  const part = (index: number): number => Number(match[index] ?? 0);
  if (part(2) < 1 || part(2) > 12 || part(3) < 1 || part(3) > daysIn(part(1), part(2))) return false;
  const hour = part(4) + part(9);
  const minute = part(5) + part(10);
  const second = part(6) + part(11);
  return hour < 24 && minute < 60 && second < 60 && part(7) <= 24 && part(8) <= 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
