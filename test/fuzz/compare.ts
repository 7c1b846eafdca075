import { printMessage } from '../../shared/messages/print-message.ts';
import { explains } from '../support/tool-cause.ts';
import type { Answer, OurAnswer } from './ask.ts';

export interface Difference {
  readonly kind: 'accepted' | 'refused' | 'cause' | 'yaml' | 'json' | 'crash';
  /** One line that is the same for differences with the same cause, more or less. */
  readonly key: string;
  readonly tool: string;
  readonly ours: string;
}

/** The difference between two answers about one project, or undefined. */
export function compare(tool: Answer, ours: OurAnswer): Difference | undefined {
  const errors = ours.errors.map(
    ({ id, path = [], message }) => `${id} ${path.join('.')}: ${printMessage(message)}`,
  );
  if (tool.yaml === undefined) {
    const error = tool.error ?? '';
    if (ours.yaml === undefined) {
      if (explains(ours.errors, error)) return undefined;
      return { kind: 'cause', key: causeOf(error), tool: error, ours: errors.join('\n') };
    }
    return { kind: 'accepted', key: causeOf(error), tool: error, ours: ours.yaml };
  }
  if (ours.yaml === undefined) {
    return {
      kind: 'refused',
      key: ours.errors[0]?.id ?? 'nothing',
      tool: tool.yaml,
      ours: errors.join('\n'),
    };
  }
  if (tool.yaml !== ours.yaml) return texts('yaml', tool.yaml, ours.yaml);
  if (tool.json !== undefined && tool.json.trimEnd() !== ours.json?.trimEnd())
    return texts('json', tool.json, ours.json ?? '');
  return undefined;
}

function texts(kind: 'yaml' | 'json', tool: string, ours: string): Difference {
  const theirs = tool.split('\n');
  const own = ours.split('\n');
  const line = theirs.findIndex((text, index) => text !== own[index]);
  const key = (text: string | undefined): string =>
    (text ?? '')
      .trim()
      .replace(/[:=].*/, '')
      .slice(0, 30);
  const around = (lines: readonly string[]): string =>
    lines.slice(Math.max(0, line - 6), line + 6).join('\n');
  return { kind, key: `${key(theirs[line])} | ${key(own[line])}`, tool: around(theirs), ours: around(own) };
}

/** The tool's words without names, for counting. */
export function causeOf(error: string): string {
  return error
    .replace(/\/tmp\/\S+/g, 'F')
    .replace(/"[^"]*"|\d+/g, 'X')
    .replace(/\n/g, ' ')
    .slice(0, 140);
}
