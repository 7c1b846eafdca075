/** One line of the logs. */
export interface LogLine {
  /** The container without the project: `web-1`; empty: the tool itself spoke. */
  readonly source: string;
  /** ISO 8601; empty: the line has none. */
  readonly time: string;
  /** As printed, colours included. */
  readonly text: string;
}

const LINE = /^([A-Za-z0-9][\w.-]*)\s+\| ?(?:(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)) ?)?(.*)$/s;

/** A line of `docker compose logs --timestamps --no-color`. Every text is a line. */
export function parseLogLine(line: string): LogLine {
  const clean = line.endsWith('\r') ? line.slice(0, -1) : line;
  const [, source, time = '', text = ''] = LINE.exec(clean) ?? [];
  return source === undefined ? { source: '', time: '', text: clean } : { source, time, text };
}

/** The service of a log's source: `web-1` of `web`, the longest name that fits; undefined: none does. */
export function serviceOfSource(source: string, services: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const name of services) {
    const rest = source.startsWith(name) ? source.slice(name.length) : undefined;
    const fits = rest === '' || (rest !== undefined && /^-(\d+|run-[0-9a-f]+)$/.test(rest));
    if (fits && (found === undefined || name.length > found.length)) found = name;
  }
  return found;
}
