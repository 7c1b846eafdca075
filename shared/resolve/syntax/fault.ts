/** Why a small piece of text is not valid: `error` in the real tool's own words, `code` for our messages and rules. */
export interface SyntaxFault {
  readonly error: string;
  readonly code: string;
}

/** True when a reader of this room answered with a fault instead of a result. */
export function isFault(result: unknown): result is SyntaxFault {
  return typeof result === 'object' && result !== null && 'error' in result && 'code' in result;
}

/** A fault as data. */
export function fault(code: string, error: string): SyntaxFault {
  return { error, code };
}
