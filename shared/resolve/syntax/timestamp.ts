// Times as Go prints them. The texts are those that YAML reads as times.

const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})?)?$/;

interface Time {
  readonly date: string;
  /** With the digits of a second that it needs, nine at most. */
  readonly clock: string;
  /** `+09:00`; undefined is UTC. */
  readonly zone: string | undefined;
}

/** A YAML time in RFC 3339, as encoders write it; a date is midnight in UTC. What is no time stays as it is. */
export function printTimestamp(text: string): string {
  const time = readTime(text);
  return time === undefined ? text : `${time.date}T${time.clock}${time.zone ?? 'Z'}`;
}

/** The same by `fmt.Sprint`. A zone has its offset for a name, as on a machine that is in none of that offset. */
export function printGoTime(text: string): string {
  const time = readTime(text);
  if (time === undefined) return text;
  const zone = time.zone?.replace(':', '');
  return `${time.date} ${time.clock} ${zone === undefined ? '+0000 UTC' : `${zone} ${zone}`}`;
}

function readTime(text: string): Time | undefined {
  const match = timestamp.exec(text);
  if (match === null) return undefined;
  const pad = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  const fraction = (match[7] ?? '').slice(0, 9).replace(/0+$/, '');
  const isUtc = match[8] === undefined || /^(?:Z|[+-]00:00)$/.test(match[8]);
  return {
    date: `${match[1]}-${pad(match[2])}-${pad(match[3])}`,
    clock: `${pad(match[4])}:${pad(match[5])}:${pad(match[6])}${fraction === '' ? '' : `.${fraction}`}`,
    zone: isUtc ? undefined : match[8],
  };
}
