// Compose Specification, "Interpolation": where the `$` references of a text stand. What the real tool finds with a
// regular expression and recursion is found here in one pass each, so that hostile texts cost linear time.

/** The operator of `${NAME<operator>word}`. */
export type VariableOperator = ':-' | '-' | ':+' | '+' | ':?' | '?';

/** What a `$` in a text begins. Offsets are UTF-16 positions in the text. */
export type VariableToken =
  | { readonly kind: 'escape'; readonly from: number; readonly to: number }
  | { readonly kind: 'invalid'; readonly from: number; readonly to: number }
  | { readonly kind: 'plain'; readonly from: number; readonly to: number; readonly name: string }
  | {
      readonly kind: 'operator';
      readonly from: number;
      readonly to: number;
      readonly name: string;
      readonly operator: VariableOperator;
      /** The word, between operator and closing brace. */
      readonly wordFrom: number;
      readonly wordTo: number;
      /**
       * Where the tool's greedy pattern ends: at the last `}` of the line. It reads the text from `to` up to here as
       * a template of its own, which shows only in what an error message quotes.
       */
      readonly greedyTo: number;
    };

interface BraceMap {
  /** For each `{`: its balanced `}`, or -1. */
  readonly closing: Int32Array;
  /** For each offset: the last `}` before it, or -1. */
  readonly closeBefore: Int32Array;
  /** For each offset: the next line feed at or after it, or the length. */
  readonly lineEnd: Int32Array;
}

/** Reads references of one text; `next(from, end)` finds the first at or after `from` that lies before `end`. */
export interface VariableScanner {
  readonly next: (from: number, end: number) => VariableToken | undefined;
}

const nameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  code === 0x17f ||
  code === 0x212a;
const namePart = (code: number): boolean => nameStart(code) || (code >= 48 && code <= 57);

/** A scanner for `text`. All calls together take time linear in the text when they do not overlap. */
export function scanVariables(text: string): VariableScanner {
  let braces: BraceMap | undefined;
  const readName = (from: number, end: number): number => {
    if (from >= end || !nameStart(text.charCodeAt(from))) return from;
    let at = from + 1;
    while (at < end && namePart(text.charCodeAt(at))) at++;
    return at;
  };
  const braced = (from: number, end: number): VariableToken => {
    const invalid: VariableToken = { kind: 'invalid', from, to: from + 2 };
    const nameFrom = from + 2;
    const nameTo = readName(nameFrom, end);
    if (nameTo === nameFrom || nameTo >= end) return invalid;
    const name = text.slice(nameFrom, nameTo);
    if (text[nameTo] === '}') return { kind: 'plain', from, to: nameTo + 1, name };
    const colon = text[nameTo] === ':' ? 1 : 0;
    const wordFrom = nameTo + colon + 1;
    if (wordFrom > end) return invalid;
    const sign = text[wordFrom - 1];
    if (sign !== '-' && sign !== '+' && sign !== '?') return invalid;
    braces ??= mapBraces(text);
    const last = braces.closeBefore[Math.min(end, braces.lineEnd[wordFrom]!)]!;
    if (last < wordFrom) return invalid;
    const balanced = braces.closing[from + 1]!;
    const wordTo = balanced >= 0 && balanced <= last ? balanced : last;
    const operator = `${colon ? ':' : ''}${sign}` as VariableOperator;
    return { kind: 'operator', from, to: wordTo + 1, name, operator, wordFrom, wordTo, greedyTo: last + 1 };
  };
  return {
    next(from, end) {
      for (let at = text.indexOf('$', from); at >= 0 && at + 1 < end; at = text.indexOf('$', at + 1)) {
        const following = text[at + 1];
        if (following === '$') return { kind: 'escape', from: at, to: at + 2 };
        if (following === '{') return braced(at, end);
        const nameTo = readName(at + 1, end);
        if (nameTo > at + 1) return { kind: 'plain', from: at, to: nameTo, name: text.slice(at + 1, nameTo) };
      }
      return undefined;
    },
  };
}

/** The tool never looks at the character after a `{` while it counts braces: `{}` is one open brace. */
function mapBraces(text: string): BraceMap {
  const closing = new Int32Array(text.length + 1).fill(-1);
  const closeBefore = new Int32Array(text.length + 1);
  const lineEnd = new Int32Array(text.length + 1);
  const open: number[] = [];
  let skip = false;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    closeBefore[at] = last;
    const char = text[at];
    if (char === '}') last = at;
    if (skip) skip = false;
    else if (char === '{') {
      open.push(at);
      skip = true;
    } else if (char === '}') {
      const start = open.pop();
      if (start !== undefined) closing[start] = at;
    }
  }
  closeBefore[text.length] = last;
  let next = text.length;
  for (let at = text.length; at >= 0; at--) {
    if (text[at] === '\n') next = at;
    lineEnd[at] = next;
  }
  return { closing, closeBefore, lineEnd };
}
