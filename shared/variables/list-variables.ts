import { addTo } from '../add-to.ts';
import type { FilePath, Location } from '../diagnostic.ts';
import type { Environment, Project } from '../project/project.ts';
import { isYamlPath } from '../project/source-file.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entriesOf, environmentValues } from './environment-values.ts';
import type { ValueSource } from './environment-values.ts';
import { referencesIn } from './references.ts';
import { secretSources } from './secret-sources.ts';

/** A variable that the project uses, or that an env file sets for nobody. */
export interface VariableRow {
  readonly name: string;
  readonly uses: readonly VariableUseAt[];
  /** A use in the environment that is shown. */
  readonly isActive: boolean;
  /** Some use says `:?` or `?`. */
  readonly isRequired: boolean;
  /** The words behind `:-` and `-`, each once. */
  readonly defaults: readonly string[];
  /** In the order of the project's environments. */
  readonly values: readonly VariableValue[];
}

export interface VariableUseAt {
  readonly location: Location;
  readonly path: Path;
  readonly operator: string | undefined;
  readonly word: string;
  /** A secret or config names it as its source, instead of a text that it is part of: no value can stand there. */
  readonly isSource: boolean;
}

export interface VariableValue {
  readonly environment: string;
  /** `set`: by `source`. `default`: each use has one. `required`: the tool refuses. `unset`: empty, with a warning. `unused`: not named there. */
  readonly state: 'set' | 'default' | 'required' | 'unset' | 'unused';
  readonly value: string | undefined;
  readonly source: ValueSource | undefined;
}

const known = new WeakMap<
  Project['files'],
  { readonly for: Snapshot; readonly rows: readonly VariableRow[] }
>();

/**
 * Every variable of the project: those that the files of its environments name, by name, then those that its env files set and
 * nobody names. Uses come from the parser's trees, per chunk, so that an edit costs what it touched.
 */
export function listVariables(snapshot: Snapshot): readonly VariableRow[] {
  const { project } = snapshot;
  const last = known.get(project.files);
  if (
    last !== undefined &&
    last.for.resolution === snapshot.resolution &&
    last.for.project.environments === project.environments
  ) {
    return last.rows;
  }
  const rows = readRows(snapshot);
  known.set(project.files, { for: snapshot, rows });
  return rows;
}

function readRows({ project, resolution }: Snapshot): readonly VariableRow[] {
  const layers = new Set(project.environments.flatMap(({ files }) => files));
  // What the shown environment reaches by include and extends belongs to each environment that has the same base.
  const common = resolution.used.filter((path) => isYamlPath(path) && !layers.has(path));
  const active = new Set(resolution.used);
  const uses = new Map<string, VariableUseAt[]>();
  for (const path of new Set([...layers, ...common])) {
    const file = project.files.get(path);
    if (file === undefined || !isYamlPath(path)) continue;
    for (const { name, operator, word, path: at, chunk, from, to } of referencesIn(file.yaml)) {
      const use = { location: { file: path, chunk, from, to }, path: at, operator, word, isSource: false };
      addTo(uses, name, use);
    }
    // The engine refuses to start a service whose secret has no text.
    for (const { name, path: at, chunk, node } of secretSources(file.yaml)) {
      const location = { file: path, chunk, from: node.contentFrom, to: node.to };
      addTo(uses, name, { location, path: at, operator: '?', word: '', isSource: true });
    }
  }
  const environments = project.environments.map((environment) => ({
    environment,
    files: new Set([...environment.files, ...common]),
    values: environmentValues(project, environment),
  }));
  const envFiles = new Set(environments.flatMap(({ values }) => values.envFiles));
  const set = [...envFiles].flatMap((path) => entriesOf(project.files.get(path)).map(({ name }) => name));
  const names = [
    ...[...uses.keys()].sort(),
    ...[...new Set(set)].filter((name) => isForNobody(name, uses)).sort(),
  ];
  return names.map((name) => {
    const own = uses.get(name) ?? [];
    return {
      name,
      uses: own,
      isActive: own.some(({ location }) => active.has(location.file)),
      isRequired: own.some(({ operator }) => operator?.endsWith('?')),
      defaults: [...new Set(own.filter(({ operator }) => operator?.endsWith('-')).map(({ word }) => word))],
      values: environments.map(({ environment, files, values }) =>
        valueIn(
          environment,
          own.filter(({ location }) => files.has(location.file)),
          values.find(name),
        ),
      ),
    };
  });
}

/** COMPOSE_* and DOCKER_* are for the tool itself. */
const isForNobody = (name: string, uses: ReadonlyMap<string, unknown>) =>
  !uses.has(name) && !/^(COMPOSE|DOCKER)_/.test(name);

function valueIn(
  { name: environment }: Environment,
  uses: readonly VariableUseAt[],
  set: { readonly value: string; readonly source: ValueSource } | undefined,
): VariableValue {
  const value = set?.value;
  const base = { environment, value, source: set?.source };
  if (uses.length === 0) return { ...base, state: 'unused' };
  const needs = uses.filter(
    ({ operator }) =>
      // A colon asks for a text, without one an empty text will do.
      value === undefined || (value === '' && operator?.startsWith(':')),
  );
  if (needs.length === 0) return { ...base, state: 'set' };
  const has = (sign: string) => needs.some(({ operator }) => operator?.endsWith(sign));
  if (has('?')) return { ...base, state: 'required' };
  const word = needs.find(({ operator }) => operator?.endsWith('-'))?.word;
  if (value === undefined && needs.some(({ operator }) => operator === undefined))
    return { ...base, state: 'unset' };
  return word === undefined
    ? { ...base, state: 'set', value: value ?? '' }
    : { ...base, state: 'default', value: word };
}

/** Env files of a project that a variable may be written to: those of the environment, else `.env` of its folder, there or not. */
export function envFilesFor(project: Project, environment: Environment): readonly FilePath[] {
  const { envFiles } = environmentValues(project, environment);
  return envFiles.length > 0 ? envFiles : [`${project.directory}/.env`];
}
