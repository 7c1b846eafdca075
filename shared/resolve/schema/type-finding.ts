import { message, type Message } from '../../message.ts';
import type { MessageId } from '../../messages/en/index.ts';
import type { Type } from '../../spec/attribute.ts';
import type { Path } from '../../yaml/yaml-node.ts';
import type { Value } from '../value.ts';
import type { Finding } from './schema-diagnostic.ts';
import { dateWording, typeWording } from './tool-words.ts';
import { nameOf } from './name-of.ts';
import { alternativesFor } from './value-kind.ts';

/** Sentences for what a place accepts, by the kinds of its alternatives in alphabetic order. */
const sentences: Readonly<Record<string, MessageId>> = {
  string: 'spec.expects-text',
  boolean: 'spec.expects-boolean',
  integer: 'spec.expects-whole-number',
  number: 'spec.expects-number',
  list: 'spec.expects-list',
  map: 'spec.expects-mapping',
  'boolean string': 'spec.expects-boolean',
  'integer string': 'spec.expects-whole-number',
  'number string': 'spec.expects-single-value',
  'null string': 'spec.expects-text',
  'list map': 'spec.expects-list-or-mapping',
  'list string': 'spec.expects-text-or-list',
  'list null string': 'spec.expects-text-or-list',
  'map null': 'spec.expects-mapping',
  'map string': 'spec.expects-text-or-mapping',
  'map number string': 'spec.expects-text-or-mapping',
  'integer map string': 'spec.expects-number-or-mapping',
  'boolean map string': 'spec.expects-boolean',
  'null number string': 'spec.expects-single-value',
  'boolean number string': 'spec.expects-single-value',
  'boolean null number string': 'spec.expects-single-value',
  'boolean list number string': 'spec.expects-value-or-list',
};

/** Which sentence tells what a type accepts. A combination that the table lacks is our bug, and a test walks all rows. */
export function sentenceFor(type: Type): MessageId {
  const kinds = alternativesFor(type).all.map(({ kind }) => (kind === 'object' ? 'map' : kind));
  const combination = [...new Set(kinds)].sort().join(' ');
  const sentence = sentences[combination];
  if (sentence === undefined) throw new Error(`no sentence for values of kind ${combination}`);
  return sentence;
}

/** What to say of a value of the wrong kind, with the fix that its kind suggests. */
export function typeFinding(type: Type, value: Value, path: Path): Finding {
  const name = nameOf(path);
  const found = shown(value);
  const words = typeWording(type);
  const of = { name, found };
  const accepts = alternativesFor(type).byKind;
  if (value.kind === 'scalar' && value.type === 'null') {
    return {
      id: 'wrong-type',
      message: message(path.length === 1 && accepts.has('map') ? 'spec.empty-section' : 'spec.no-value', of),
      words,
      fixes: [fix('spec.fix-remove', of, 'clearAttribute', { path })],
    };
  }
  if (value.kind === 'scalar' && value.type === 'timestamp') {
    return {
      id: 'wrong-type',
      message: accepts.has('string')
        ? message('spec.date-not-text', of)
        : message(sentenceFor(type), { name, found: foundMessage(value) }),
      words: dateWording,
      ...(accepts.has('string')
        ? { fixes: [{ ...fix('spec.fix-quote', of, 'setAttribute', { path, value: found }), safe: true }] }
        : {}),
    };
  }
  const text = accepts.get('string');
  if (
    value.kind === 'scalar' &&
    value.type === 'int' &&
    text?.kind === 'string' &&
    text.format === 'duration'
  ) {
    const seconds = `${found}s`;
    return {
      id: 'wrong-type',
      message: message('spec.duration-unit', { ...of, seconds }),
      words,
      fixes: [
        {
          ...fix('spec.fix-set', { ...of, value: seconds }, 'setAttribute', { path, value: seconds }),
          safe: true,
        },
      ],
    };
  }
  // Where numbers or booleans are meant, text is there for variables only: quotes would not help.
  const wantsText = accepts.has('string') && !accepts.has('bool') && !accepts.has('int');
  if (value.kind === 'scalar' && value.type !== 'string' && wantsText) {
    return {
      id: 'wrong-type',
      message: message('spec.quote-text', of),
      words,
      fixes: [{ ...fix('spec.fix-quote', of, 'setAttribute', { path, value: found }), safe: true }],
    };
  }
  const wrap = value.kind === 'scalar' && accepts.has('list');
  return {
    id: 'wrong-type',
    message: message(sentenceFor(type), { name, found: foundMessage(value) }),
    words,
    ...(wrap
      ? { fixes: [{ ...fix('spec.fix-wrap', of, 'setAttribute', { path, value: [found] }), safe: true }] }
      : {}),
  };
}

function fix(
  title: MessageId,
  of: Record<string, string>,
  command: string,
  args: Record<string, unknown>,
): NonNullable<Finding['fixes']>[number] {
  return { title: message(title, of), call: { command, args } };
}

/** What stands there, in words where it is more than a single value. */
function foundMessage(value: Value): Message {
  if (value.kind === 'map') return message('spec.found-mapping');
  if (value.kind === 'list') return message('spec.found-list');
  return message('spec.found-value', { text: shown(value) });
}

/** The value as a person reads it: its own text for scalars where the file has it, brackets for the rest. */
export function shown(value: Value): string {
  if (value.kind === 'map') return '{…}';
  if (value.kind === 'list') return '[…]';
  const { node } = value.origin;
  return node?.kind === 'scalar' && value.origin.variables === undefined ? node.text : String(value.value);
}
