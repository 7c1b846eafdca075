import { looksSecret } from '../model/looks-secret.ts';

/** Whether the value of a variable should not be shown unasked: by its name, a password in a URL, or because it looks like a key. */
export function isConfidential(name: string, value: string): boolean {
  return looksSecret(name, value) || looksRandom(value);
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
