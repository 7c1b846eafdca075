import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { alternativesOf, attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import type { Attribute, ReferenceTarget } from '../../shared/spec/attribute.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { helpText } from '../ui/attribute-help.ts';
import { store } from '../store/index.ts';
import { contextAt, type WritingContext } from './context-at.ts';

/** Completion from the attribute rows: keys that may stand here, values that they may have, names that can be referred to. */
export function completeYaml(context: CompletionContext): CompletionResult | null {
  const here = contextAt(context.state.sliceDoc(0), context.pos);
  if (here === undefined) return null;
  if (!context.explicit && here.word === '' && here.kind === 'key') return null;
  const model = store.getState().snapshot?.model;
  const inItem = here.kind === 'value' && here.key === undefined;
  const options = [
    ...(here.kind === 'value' ? valuesFor(here, model) : []),
    ...(here.kind === 'key' || inItem ? keysFor(here) : []),
  ];
  return options.length === 0 ? null : { from: here.from, options, validFor: /^[\w.-]*$/ };
}

function keysFor({ parent, siblings }: WritingContext): Completion[] {
  const options: Completion[] = [];
  for (const [name, row] of attributesOf(parent)) {
    if (siblings.includes(name)) continue;
    options.push({
      label: name,
      type: 'property',
      apply: `${name}${isBlock(row) ? ':' : ': '}`,
      detail: typeWord(row),
      info: helpText([...parent, name]).replaceAll('`', ''),
      boost: row.deprecated === undefined ? 0 : -50,
    });
  }
  return options;
}

function valuesFor(here: WritingContext, model: ComposeModel | undefined): Completion[] {
  const path: Path = here.key === undefined ? here.parent : [...here.parent, here.key];
  const row = attributeAt(path);
  if (row === undefined) return [];
  const labels = new Set<string>();
  for (const type of alternativesOf(row.type)) {
    if (type.kind === 'boolean') labels.add('true').add('false');
    if (type.kind === 'string') for (const value of type.values ?? []) labels.add(value);
  }
  for (const value of row.suggestions ?? []) labels.add(value);
  const names = namesFor(row, attributeAt(path.slice(0, -1)), path, model);
  return [
    ...names.map((label) => ({ label, type: 'variable' })),
    ...[...labels].map((label) => ({ label, type: 'enum' })),
  ];
}

/** Names of the elements that a value here refers to; a list's row speaks for its items. */
function namesFor(
  row: Attribute,
  list: Attribute | undefined,
  path: Path,
  model: ComposeModel | undefined,
): string[] {
  const reference = row.reference ?? (typeof path.at(-1) === 'number' ? list?.reference : undefined);
  if (reference === undefined || model === undefined) return [];
  const names = namesOf(model, reference.to);
  const own = path[0] === 'services' ? path[1] : undefined;
  return reference.at === 'service-prefix'
    ? names.map((name) => `service:${name}`)
    : names.filter((name) => reference.to !== 'service' || name !== own);
}

function namesOf(model: ComposeModel, target: ReferenceTarget): string[] {
  switch (target) {
    case 'service':
      return [...model.services.keys()];
    case 'network':
      return [...model.networks.keys()];
    case 'volume':
      return [...model.volumes.keys()];
    case 'config':
      return [...model.configs.keys()];
    case 'secret':
      return [...model.secrets.keys()];
    case 'model':
      return [];
  }
}

const isBlock = (row: Attribute) =>
  alternativesOf(row.type).every(({ kind }) => kind === 'object' || kind === 'map' || kind === 'list');

function typeWord(row: Attribute): string {
  return [...new Set(alternativesOf(row.type).map(({ kind }) => kind))].join(' | ');
}
