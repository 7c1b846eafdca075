// The order of keys in maps that have no order of their own.

/** go-yaml's order: letters by code point, digits as numbers, other characters before letters (after them inside a number). */
export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let same = 0;
  while (same < length && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  if (same === length) return a.length - b.length;
  // Two letters decide at once; anything else is looked at with what stands around it.
  if (isLetter(a[same]!) && isLetter(b[same]!)) return a.charCodeAt(same) - b.charCodeAt(same);
  const left = [...a];
  const right = [...b];
  let afterDigit = false;
  for (let at = 0; at < left.length && at < right.length; at++) {
    const one = left[at]!;
    const other = right[at]!;
    if (one === other) {
      afterDigit = isDigit(one);
      continue;
    }
    const isLeft = isLetter(one);
    const isRight = isLetter(other);
    if (isLeft && isRight) return code(one) - code(other);
    if (isLeft || isRight) return isLeft === afterDigit ? -1 : 1;
    return compareNumbers(left, right, at);
  }
  return left.length - right.length;
}

/** Both texts agree before `at`; numbers that begin there are compared by value, then by length. */
function compareNumbers(left: readonly string[], right: readonly string[], at: number): number {
  let lead = 0n;
  if (left[at] === '0' || right[at] === '0') {
    // A zero counts for nothing unless digits other than zero stand before it.
    for (let before = at - 1; before >= 0 && isDigit(left[before]!); before--) {
      if (left[before] !== '0') {
        lead = 1n;
        break;
      }
    }
  }
  const [one, oneEnd] = readNumber(left, at, lead);
  const [other, otherEnd] = readNumber(right, at, lead);
  if (one !== other) return one < other ? -1 : 1;
  return oneEnd - otherEnd || code(left[at]!) - code(right[at]!);
}

function readNumber(text: readonly string[], from: number, lead: bigint): readonly [bigint, number] {
  let value = lead;
  let at = from;
  // 64 bits that wrap around, as in the tool.
  while (at < text.length && isDigit(text[at]!))
    value = BigInt.asIntN(64, value * 10n + BigInt(code(text[at++]!) - 48));
  return [value, at];
}

const isLetter = (char: string): boolean =>
  char > '\x7f' ? /^\p{L}$/u.test(char) : (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
const isDigit = (char: string): boolean =>
  (char >= '0' && char <= '9' && char.length === 1) || (char > '\x7f' && /^\p{Nd}$/u.test(char));
const code = (char: string): number => char.codePointAt(0)!;
