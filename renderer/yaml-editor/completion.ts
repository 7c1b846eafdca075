import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { alternativesOf, attributeAt, attributesOf } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { referableNames } from '../../shared/project/referable-names.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import { helpText } from '../ui/attribute-help.ts';
import { store } from '../store/index.ts';
import { contextAt, type WritingContext } from './context-at.ts';

/** Completion from the attribute rows: keys that may stand here, values that they may have, names that can be referred to. */
export function completeYaml(context: CompletionContext): CompletionResult | null {
  const variable = context.matchBefore(/(?<!\$)\$\{?\w*/);
  if (variable !== null) return variablesFor(variable.from);
  const here = contextAt(context.state.sliceDoc(0), context.pos);
  if (here === undefined) return null;
  if (!context.explicit && here.word === '' && here.kind === 'key') return null;
  const inItem = here.kind === 'value' && here.key === undefined;
  const options = [
    ...(here.kind === 'value' ? valuesFor(here) : []),
    ...(here.kind === 'key' || inItem ? keysFor(here) : []),
  ];
  return options.length === 0 ? null : { from: here.from, options, validFor: /^[\w.-]*$/ };
}

/** References to the variables that the project names, with what they are now where that is no secret. */
function variablesFor(from: number): CompletionResult | null {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return null;
  const options = listVariables(snapshot).map(({ name, values }): Completion => {
    const value = values.find(({ environment }) => environment === snapshot.project.active)?.value;
    const label = `\${${name}}`;
    return {
      label,
      type: 'variable',
      ...(value === undefined || isConfidential(name, value) ? {} : { detail: value }),
      apply: (view, _completion, start, to) => {
        // A brace that was closed as it was opened is part of the reference.
        const end = view.state.sliceDoc(to, to + 1) === '}' ? to + 1 : to;
        view.dispatch({
          changes: { from: start, to: end, insert: label },
          selection: { anchor: start + label.length },
          userEvent: 'input.complete',
        });
      },
    };
  });
  return options.length === 0 ? null : { from, options, validFor: /^\$\{?\w*$/ };
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

function valuesFor(here: WritingContext): Completion[] {
  const path: Path = here.key === undefined ? here.parent : [...here.parent, here.key];
  const row = attributeAt(path);
  if (row === undefined) return [];
  const labels = new Set<string>();
  for (const type of alternativesOf(row.type)) {
    if (type.kind === 'boolean') labels.add('true').add('false');
    if (type.kind === 'string') for (const value of type.values ?? []) labels.add(value);
  }
  for (const value of row.suggestions ?? []) labels.add(value);
  const names = namesFor(row, attributeAt(path.slice(0, -1)), path);
  return [
    ...names.map((label) => ({ label, type: 'variable' })),
    ...[...labels].map((label) => ({ label, type: 'enum' })),
  ];
}

/** Names of the elements that a value here refers to; a list's row speaks for its items. */
function namesFor(row: Attribute, list: Attribute | undefined, path: Path): readonly string[] {
  const { snapshot } = store.getState();
  const reference = row.reference ?? (typeof path.at(-1) === 'number' ? list?.reference : undefined);
  return reference === undefined || snapshot === undefined ? [] : referableNames(snapshot, reference, path);
}

const isBlock = (row: Attribute) =>
  alternativesOf(row.type).every(({ kind }) => kind === 'object' || kind === 'map' || kind === 'list');

function typeWord(row: Attribute): string {
  return [...new Set(alternativesOf(row.type).map(({ kind }) => kind))].join(' | ');
}
