// `docker compose config --variables`.
import { append } from '../../append.ts';
import { variablesOf, type DeclaredVariable } from '../syntax/variables.ts';
import { compareBytes } from '../syntax/utf8.ts';
import type { Value } from '../value.ts';
import { compareKeys } from './key-order.ts';
import { printYamlText } from './yaml-scalar.ts';

/**
 * The variables that the values of an uninterpolated configuration use, by name. Of several uses of one name the tool takes
 * one at random; here it is the last that says more than the name.
 */
export function variablesIn(model: Value): ReadonlyMap<string, DeclaredVariable> {
  const found = new Map<string, DeclaredVariable>();
  const tasks: Value[] = [model];
  for (let value = tasks.pop(); value !== undefined; value = tasks.pop()) {
    if (value.kind === 'list') append(tasks, [...value.items].reverse());
    else if (value.kind === 'map') append(tasks, [...value.entries.values()].reverse());
    else if (value.type === 'string') {
      for (const variable of variablesOf(String(value.value))) {
        if (!found.has(variable.name) || saysMore(variable)) found.set(variable.name, variable);
      }
    }
  }
  return found;
}

function saysMore({ defaultValue, required, alternateValue }: DeclaredVariable): boolean {
  return required || defaultValue !== '' || alternateValue !== '';
}

/** The variables as the tool prints them; the table, whose order is random there, is sorted. */
export function printVariables(
  variables: ReadonlyMap<string, DeclaredVariable>,
  format: 'table' | 'yaml' | 'json',
): string {
  const all = [...variables.values()];
  if (format === 'yaml') return printAsYaml(all.sort((a, b) => compareKeys(a.name, b.name)));
  all.sort((a, b) => compareBytes(a.name, b.name));
  return format === 'json' ? printAsJson(all) : printTable(all);
}

function printAsYaml(all: readonly DeclaredVariable[]): string {
  if (all.length === 0) return '{}\n';
  const text = (value: string, indent: number, simpleKey = false): string =>
    printYamlText(value, { simpleKey, indent });
  const entries = all.map(({ name, defaultValue, alternateValue, required }) => [
    `${text(name, 4, true)}:`,
    `    name: ${text(name, 8)}`,
    `    defaultvalue: ${text(defaultValue, 8)}`,
    `    presencevalue: ${text(alternateValue, 8)}`,
    `    required: ${required}`,
  ]);
  return entries
    .map((lines) => lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`)).join(''))
    .join('');
}

function printAsJson(all: readonly DeclaredVariable[]): string {
  const entries = all.map(({ name, defaultValue, alternateValue, required }): [string, object] => [
    name,
    { Name: name, DefaultValue: defaultValue, PresenceValue: alternateValue, Required: required },
  ]);
  // Not an object of our own: it would put names that are numbers first.
  const lines = entries.map(
    ([name, fields]) =>
      `    ${JSON.stringify(name)}: ${JSON.stringify(fields, null, 4).replaceAll('\n', '\n    ')}`,
  );
  return lines.length === 0 ? '{}\n\n' : `{\n${lines.join(',\n')}\n}\n\n`;
}

const headings = ['NAME', 'REQUIRED', 'DEFAULT VALUE', 'ALTERNATE VALUE'] as const;
const narrowest = 20;
const gap = 3;

function printTable(all: readonly DeclaredVariable[]): string {
  const rows: (readonly string[])[] = [
    headings,
    ...all.map((one) => [one.name, String(one.required), one.defaultValue, one.alternateValue]),
  ];
  const widths = headings.map((_, column) =>
    Math.max(narrowest, ...rows.map((row) => [...row[column]!].length + gap)),
  );
  const pad = (cell: string, column: number): string =>
    column === headings.length - 1 ? cell : cell + ' '.repeat(widths[column]! - [...cell].length);
  return rows.map((row) => `${row.map(pad).join('')}\n`).join('');
}
