/**
 * Our words for what can be wrong with a text as YAML. `yaml` names its errors by where its code found them; these
 * name them by what a person did.
 */
export const PROBLEM_CODES = [
  'bad-indent',
  'tab-indent',
  'unclosed-quote',
  'unclosed-bracket',
  'missing-colon',
  'missing-comma',
  'missing-space',
  'multiline-key',
  'nested-mapping',
  'bad-escape',
  'control-character',
  'bad-value',
  'bad-alias',
  'bad-anchor',
  'bad-tag',
  'bad-directive',
  'unexpected-text',
  'too-deep',
  'yaml-version',
  'duplicate-key',
  'unknown-anchor',
  'anchor-cycle',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Errors that are none for us: what a tag means and how long a key is, is not a matter of syntax. */
const IGNORED = new Set(['BAD_COLLECTION_TYPE', 'KEY_OVER_1024_CHARS', 'DUPLICATE_KEY', 'NON_STRING_KEY']);

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  ALIAS_PROPS: 'bad-alias',
  BAD_ALIAS: 'bad-alias',
  BAD_DIRECTIVE: 'bad-directive',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  BAD_PROP_ORDER: 'bad-anchor',
  BAD_SCALAR_START: 'bad-value',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'bad-indent',
  MULTILINE_IMPLICIT_KEY: 'multiline-key',
  MULTIPLE_ANCHORS: 'bad-anchor',
  MULTIPLE_TAGS: 'bad-tag',
  RESOURCE_EXHAUSTION: 'too-deep',
  TAB_AS_INDENT: 'tab-indent',
  TAG_RESOLVE_FAILED: 'bad-tag',
};

/** Our word for an error of `yaml`, or undefined when it is not a fault of the text. */
export function problemCode(code: string, detail: string): ProblemCode | undefined {
  if (IGNORED.has(code)) return undefined;
  if (/^Flow .* end with a/.test(detail)) return 'unclosed-bracket';
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (/quote/.test(detail) && code === 'MISSING_CHAR') return 'unclosed-quote';
  if (/Missing ,/.test(detail)) return 'missing-comma';
  if (/map values|Missing space after :/.test(detail)) return 'missing-colon';
  if (/white space/.test(detail)) return 'missing-space';
  return 'unexpected-text';
}
