/** Why a small piece of text is not valid: `error` in the real tool's own words, `code` for our messages and rules. */
export interface SyntaxFault {
  readonly error: string;
  readonly code: FaultCode;
}

/** What can be wrong with a small piece of text; each has a sentence in the catalogues (`resolve.reason-...`). */
export type FaultCode =
  | 'no-port'
  | 'invalid-protocol'
  | 'invalid-container-port'
  | 'invalid-host-port'
  | 'invalid-ranges'
  | 'invalid-address'
  | 'missing-target'
  | 'empty-volume'
  | 'empty-section'
  | 'too-many-colons'
  | 'invalid-duration'
  | 'missing-unit'
  | 'unknown-unit'
  | 'invalid-size'
  | 'invalid-suffix'
  | 'invalid-number'
  | 'invalid-boolean'
  | 'invalid-command-line'
  | 'missing-ip'
  | 'bad-host-name'
  | 'zero-length'
  | 'unexpected-character'
  | 'space-in-name'
  | 'unterminated'
  | 'line-too-long'
  | 'no-name'
  | 'not-text'
  | 'not-number'
  | 'wrong-kind'
  | 'too-large'
  | 'overflow'
  | 'trailing-space'
  | 'healthcheck-test'
  | 'empty-project-name'
  | 'invalid-project-name'
  | 'invalid-template'
  | 'required-variable';

/** True when a reader of this room answered with a fault instead of a result. */
export function isFault(result: unknown): result is SyntaxFault {
  return typeof result === 'object' && result !== null && 'error' in result && 'code' in result;
}

/** A fault as data. */
export function fault(code: FaultCode, error: string): SyntaxFault {
  return { error, code };
}
