// `env_file` entries with `format: raw`: lines as `docker run --env-file` reads them, no quotes, no interpolation.
import { fault, type SyntaxFault } from './fault.ts';

const leadingSpace = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** What a raw env file sets, later lines winning; a name alone is taken from `lookup`. Messages are the tool's without its prefix and path. */
export function parseRawDotenv(
  text: string,
  lookup: (name: string) => string | undefined,
): ReadonlyMap<string, string> | SyntaxFault {
  const values = new Map<string, string>();
  const lines = (text.startsWith('\ufeff') ? text.slice(1) : text).split('\n');
  for (const written of lines) {
    // The tool's line reader gives up at 64 KiB.
    if (written.length >= 65536) return fault('line-too-long', 'bufio.Scanner: token too long');
    const line = (written.endsWith('\r') ? written.slice(0, -1) : written).replace(leadingSpace, '');
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = equals < 0 ? line : line.slice(0, equals);
    if (name === '') return fault('no-name', `no variable name on line '${line}'`);
    if (/[ \t]/.test(name)) return fault('space-in-name', `variable '${name}' contains whitespaces`);
    const value = equals < 0 ? lookup(line) : line.slice(equals + 1);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
