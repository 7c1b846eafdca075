import { looksSecret, MASK } from '../model/looks-secret.ts';

const PAIR = /(["']?)([A-Za-z_][\w.-]*)\1(\s*[=:]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&'"}\])]+)/g;
const IN_URL = /(:\/\/[^/\s:@]*:)([^/\s@]+)(@)/g;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9+/_.=-]{8,}/gi;

/**
 * A line of a log with what looks confidential masked: the values of names like `password`, passwords in URLs, tokens of
 * `Authorization`, and every text of `known`, the confidential values of the project itself.
 */
export function maskLine(line: string, known: readonly string[] = []): string {
  let masked = line;
  for (const value of known) if (masked.includes(value)) masked = masked.replaceAll(value, MASK);
  if (masked.includes('://')) masked = masked.replace(IN_URL, `$1${MASK}$3`);
  if (/bearer|basic/i.test(masked)) masked = masked.replace(BEARER, `$1 ${MASK}`);
  if (!masked.includes('=') && !masked.includes(':')) return masked;
  return masked.replace(PAIR, (all, quote: string, name: string, between: string, value: string) =>
    value.includes(MASK) || !looksSecret(name, value) ? all : `${quote}${name}${quote}${between}${MASK}`,
  );
}
