// What go-yaml v3 (the parser of docker compose) makes of an unquoted scalar, as far as a writer needs to know: never sure
// means quoted. Wider than go-yaml on purpose where YAML 1.1 readers (other tools, older libraries) would see another type.

const wordWithMeaning = /^(~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|=|<<)$/i;
const number =
  /^(?=.*[0-9])[-+]?(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]*\.?[0-9]*([eE][-+]?[0-9]+)?)$/;
const timestamp = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt\s].*)?$/;
const sexagesimal = /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/;

/** Whether an unquoted `text` is a string for Compose and for every other reader of YAML 1.1 and 1.2. */
export function plainMeansString(text: string): boolean {
  if (text === '' || wordWithMeaning.test(text)) return false;
  if (!/^[-+.0-9]/.test(text)) return true;
  return !number.test(text.replaceAll('_', '')) && !timestamp.test(text) && !sexagesimal.test(text);
}

/** `8080:80`, `5432:5432/tcp`: legal unquoted, yet quoted by custom because `22:22` is not a string everywhere. */
export function looksLikePorts(text: string): boolean {
  return /^[0-9]+:[0-9]/.test(text);
}

// Control characters, surrogates without partner, and the line breaks that only YAML 1.1 knows.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether every character may stand in a YAML text as it is (line feed and tab included, carriage return not). */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text) && !text.includes('\r') && !loneSurrogate.test(text);
}

/** Whether `text` can be written without quotes at such a place and is read back as the same characters. */
export function plainIsSafe(text: string, place: 'block' | 'flow' | 'key' | 'flow-key'): boolean {
  if (text === '' || text !== text.trim() || /[\n\t]/.test(text) || !isPrintable(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:]($|\s)/.test(text) || /^[?]/.test(text)) return false;
  if (/^(---|\.\.\.)/.test(text) || /:($|\s)/.test(text) || /\s#/.test(text)) return false;
  if (place === 'block') return true;
  if (place === 'key') return !/^[-:]/.test(text);
  return !/[,[\]{}]/.test(text) && !/^[-:]/.test(text) && !(place === 'flow-key' && text.includes(':'));
}
