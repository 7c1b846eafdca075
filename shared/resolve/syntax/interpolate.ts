// Compose Specification, "Interpolation".
import { fault, isFault, type SyntaxFault } from './fault.ts';
import { scanVariables, type VariableOperator, type VariableToken } from './scan-variables.ts';

/** One reference that was evaluated, in the order of evaluation (words before the variable they belong to). */
export interface VariableUse {
  readonly name: string;
  readonly isSet: boolean;
  readonly operator?: VariableOperator;
  /** The word after the operator as written: default, alternate, or the text of the error. */
  readonly word?: string;
}

export interface Interpolated {
  readonly text: string;
  readonly used: readonly VariableUse[];
  /** Names that are not set and have no operator: the tool warns, once per place. */
  readonly warnings: readonly string[];
}

/** `template` is the piece of text that the tool quotes; `variable` and `reason` belong to `required-variable`. */
export interface InterpolationFault extends SyntaxFault {
  readonly code: 'invalid-template' | 'required-variable';
  readonly template?: string;
  readonly variable?: string;
  readonly reason?: string;
}

type OperatorToken = Extract<VariableToken, { kind: 'operator' }>;

interface Frame {
  readonly token: OperatorToken | undefined;
  readonly from: number;
  readonly end: number;
  at: number;
  text: string;
  /** The rest of a greedy match is a template of its own for the tool: [restFrom, restTo). */
  restFrom: number;
  restTo: number;
}

/**
 * The text with every `$NAME`, `${NAME}` and `${NAME<operator>word}` replaced as the real tool does it; words are always
 * evaluated, values never again. Linear in the length of text and values; any depth of nesting.
 */
export function interpolate(
  text: string,
  lookup: (name: string) => string | undefined,
): Interpolated | InterpolationFault {
  if (!text.includes('$')) return { text, used: [], warnings: [] };
  const scanner = scanVariables(text);
  const used: VariableUse[] = [];
  const warnings: string[] = [];
  const frames: Frame[] = [newFrame(undefined, 0, text.length)];
  for (;;) {
    const frame = frames.at(-1)!;
    const token = scanner.next(frame.at, frame.end);
    frame.text += text.slice(frame.at, token?.from ?? frame.end);
    if (token === undefined) {
      if (frame.token === undefined) return { text: frame.text, used, warnings };
      frames.pop();
      const value = evaluate(text, frame.token, frame.text, lookup, used);
      if (isFault(value)) return value;
      const parent = frames.at(-1)!;
      parent.text += value;
      parent.at = frame.token.to;
      parent.restFrom = frame.token.to;
      parent.restTo = frame.token.greedyTo;
    } else if (token.kind === 'operator') {
      frames.push(newFrame(token, token.wordFrom, token.wordTo));
    } else if (token.kind === 'invalid') {
      const inRest = token.from < frame.restTo;
      const template = text.slice(inRest ? frame.restFrom : frame.from, inRest ? frame.restTo : frame.end);
      return {
        error: `Invalid template: ${JSON.stringify(template)}`,
        code: 'invalid-template',
        template,
      };
    } else {
      frame.at = token.to;
      if (token.kind === 'escape') frame.text += '$';
      else {
        const value = lookup(token.name);
        used.push({ name: token.name, isSet: value !== undefined });
        if (value === undefined) warnings.push(token.name);
        else frame.text += value;
      }
    }
  }
}

/** The sentence that the tool prints for a fault at `path` (its own path syntax: `services.web.ports.[]`). */
export function printInterpolationFault(found: InterpolationFault, path: string): string {
  return found.code === 'invalid-template'
    ? `invalid interpolation format for ${path}.\nYou may need to escape any $ with another $.\n${found.template ?? ''}`
    : `error while interpolating ${path}: ${found.error}`;
}

function newFrame(token: OperatorToken | undefined, from: number, end: number): Frame {
  return { token, from, end, at: from, text: '', restFrom: 0, restTo: 0 };
}

function evaluate(
  text: string,
  token: OperatorToken,
  word: string,
  lookup: (name: string) => string | undefined,
  used: VariableUse[],
): string | InterpolationFault {
  const { name, operator } = token;
  const value = lookup(name);
  used.push({ name, isSet: value !== undefined, operator, word: text.slice(token.wordFrom, token.wordTo) });
  const present = value !== undefined && (operator.length === 1 || value !== '');
  if (operator.endsWith('-')) return present ? value : word;
  if (operator.endsWith('+')) return present ? word : (value ?? '');
  if (present) return value;
  const error = `required variable ${name} is missing a value`;
  return {
    ...fault('required-variable', word === '' ? error : `${error}: ${word}`),
    code: 'required-variable',
    variable: name,
    reason: word,
  };
}
