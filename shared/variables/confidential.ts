import type { Path } from '../yaml/yaml-node.ts';
import { looksSecret } from '../model/looks-secret.ts';

/** Whether the value of a variable should not be shown unasked: by its name, a password in a URL, or because it looks like a key. */
export function isConfidential(name: string, value: string): boolean {
  return looksSecret(name, value) || looksRandom(value);
}

/**
 * Whether what stands at a path of a Compose file should not be shown unasked: by a name on the way there, by the variables that it is
 * made of, by the text itself, also as `NAME=value`.
 */
export function isConfidentialAt(path: Path, text: string, variables: readonly string[] = []): boolean {
  const [, name = '', value = text] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  return (
    path.some((step) => looksSecret(String(step))) ||
    variables.some((each) => looksSecret(each)) ||
    isConfidential(name, value)
  );
}

/** A long word of letters and digits without any pattern, as keys and tokens are. */
function looksRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/_=-]{24,}$/.test(value) || !/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  // Hexadecimal digits carry 4 bits at most; words and paths stay below both.
  return bits > (/^[0-9a-f]+$/i.test(value) ? 3.2 : 4);
}
