import { parseDotenv } from '../resolve/syntax/dotenv.ts';
import { isFault } from '../resolve/syntax/fault.ts';

/** A variable of a service as a Compose file writes it; without a value it is taken from the shell. */
export interface PastedVariable {
  readonly name: string;
  readonly value: string | undefined;
}

/**
 * Reads a pasted `.env` as variables of a service; undefined when it is something else. References stay references: `$A` of a
 * variable that the text does not say itself becomes `${A}`, and a dollar sign that was quoted is doubled.
 */
export function readPastedVariables(text: string): readonly PastedVariable[] | undefined {
  if (!/^[\s\S]*?[\w.-]+\s*=/.test(text)) return undefined;
  const names = namesIn(text);
  if (names === undefined) return undefined;
  const read = parseDotenv(text, (name) => (names.has(name) ? undefined : `\${${name}}`));
  if (isFault(read) || read.entries.length === 0) return undefined;
  const found = new Map<string, string | undefined>();
  for (const { name, value, inherited, quote } of read.entries) {
    found.set(name, inherited ? undefined : quote === "'" ? value?.replaceAll('$', '$$$$') : value);
  }
  return [...found].map(([name, value]) => ({ name, value }));
}

function namesIn(text: string): ReadonlySet<string> | undefined {
  const read = parseDotenv(text, () => '');
  return isFault(read) ? undefined : new Set(read.entries.map(({ name }) => name));
}
