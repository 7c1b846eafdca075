import type { FilePath } from '../../shared/diagnostic.ts';
import type { TextRange } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isYamlPath } from '../../shared/project/source-file.ts';
import { entriesOf, environmentValues } from '../../shared/variables/environment-values.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import { rangeOf } from '../../shared/project/range-of.ts';

/** A variable that a text names, and where its name stands. */
export interface NamedVariable {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** `$NAME`, `${NAME`; two signs are one for the container. */
const REFERENCE = /\$\$|\$\{?([A-Za-z_]\w*)/g;

/** The variable whose name stands at an offset: a reference in a Compose file, the statement in an env file. */
export function variableAt({ project }: Snapshot, path: FilePath, offset: number): NamedVariable | undefined {
  const file = project.files.get(path);
  if (file === undefined) return undefined;
  if (!isYamlPath(path)) {
    const entry = entriesOf(file).find(
      ({ name, nameFrom }) => nameFrom <= offset && offset <= nameFrom + name.length,
    );
    return entry && { name: entry.name, from: entry.nameFrom, to: entry.nameFrom + entry.name.length };
  }
  const start = file.text.lastIndexOf('\n', offset - 1) + 1;
  const end = file.text.indexOf('\n', offset);
  const line = file.text.slice(start, end < 0 ? undefined : end);
  return referencesOf(line, start).find(({ from, to }) => from - 2 <= offset && offset <= to);
}

function referencesOf(text: string, start: number): readonly NamedVariable[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: whole, 1: name, index }) => {
    const to = start + index + whole.length;
    return name === undefined ? [] : { name, from: to - name.length, to };
  });
}

/** Where a variable is set, the environment that is shown first, then every place that names it. */
export function variablePlaces(snapshot: Snapshot, name: string): readonly TextRange[] {
  const { project } = snapshot;
  const isShown = (each: { readonly name: string }) => each.name === project.active;
  const environments = [...project.environments].sort((a, b) => Number(isShown(b)) - Number(isShown(a)));
  const envFiles = new Set(
    environments.flatMap((each) => environmentValues(project, each).envFiles.toReversed()),
  );
  const statements = [...envFiles].flatMap((file) =>
    entriesOf(project.files.get(file))
      .filter((entry) => entry.name === name)
      .map(({ nameFrom }) => ({ file, from: nameFrom, to: nameFrom + name.length })),
  );
  const uses = listVariables(snapshot).find((row) => row.name === name)?.uses ?? [];
  const found = new Map<string, TextRange>();
  for (const { location } of uses) {
    const range = rangeOf(project, location);
    const text = range && project.files.get(range.file)?.text.slice(range.from, range.to);
    if (range === undefined || text === undefined) continue;
    const named = referencesOf(text, range.from).filter((each) => each.name === name);
    // A secret names the variable that it takes its text from without any sign.
    for (const { from, to } of named.length === 0 && text === name ? [range] : named) {
      found.set(`${range.file} ${from}`, { file: range.file, from, to });
    }
  }
  return [...statements, ...found.values()];
}
