/** Numbers as Go's strconv reads them; that is what the tool's YAML reader calls. */

const INT = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

const MAX_UINT64 = (1n << 64n) - 1n;
const MAX_INT64 = (1n << 63n) - 1n;

/**
 * An integer with the base that its prefix says (`0x`, `0b`, `0o`, a leading 0), signed or unsigned 64-bit; a bigint where a
 * number would lose digits. Undefined when it is none, or does not fit.
 */
export function parseInt64(text: string): number | bigint | undefined {
  const match = INT.exec(text);
  if (match === null) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  const digits =
    hex !== undefined
      ? `0x${hex}`
      : binary !== undefined
        ? `0b${binary}`
        : octal !== undefined
          ? `0o${octal}`
          : decimal!;
  const small = Number(digits);
  if (Number.isSafeInteger(small)) return sign === '-' && small !== 0 ? -small : small;
  const big = BigInt(digits);
  if (sign === '-') return big > MAX_INT64 + 1n ? undefined : -big;
  // Unsigned numbers take no sign, so `+` must fit the signed type.
  return big > (sign === '+' ? MAX_INT64 : MAX_UINT64) ? undefined : big;
}

/** A decimal floating-point number. Undefined when it is none, or is too large for 64 bits. */
export function parseFloat64(text: string): number | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
