import { activeEnvironment } from '../../shared/project/create-project.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { placeOf } from '../../shared/project/place-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import { memo1 } from '../../shared/resolve/memo.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Located } from '../../shared/yaml/yaml-file.ts';
import type { Chunk, YamlNode } from '../../shared/yaml/yaml-node.ts';
import type { AttributeState } from './attribute-state.ts';

/**
 * Everything that the row of an attribute is drawn from, as a text: while it is the same, the row need not be drawn again. Undefined where
 * that cannot be told: of several elements at once.
 */
export function rowKey(snapshot: Snapshot, state: AttributeState): string | undefined {
  const { path, layer, indexIn, written, effective, isSet, also } = state;
  if (also !== undefined) return undefined;
  const { project } = snapshot;
  const { files } = activeEnvironment(project);
  const texts = files.map((file) => {
    const yaml = project.files.get(file)?.yaml;
    return yaml?.documents.map((_, document) => rawOf(locate(yaml, path, document)));
  });
  const told = [path, layer, indexIn, isSet, project.target, project.directory, files, texts];
  const own = [written?.file, written?.located.document, rawOf(written?.located)];
  return JSON.stringify([
    told,
    own,
    printed(snapshot, effective),
    besides(snapshot, state),
    namesIn(snapshot.model).version,
  ]);
}

/** A node as its file writes it, with the column that it stands in. */
function rawOf(located: Located | undefined): unknown {
  if (located === undefined) return undefined;
  const { node, chunk } = located;
  const column = node.from - chunk.text.lastIndexOf('\n', Math.max(0, node.from - 1));
  return [column, chunk.text.slice(node.from, node.to), ...chunksIn(node).map(({ text }) => text)];
}

/** The chunks of a node whose entries have some of their own. */
function chunksIn(node: YamlNode): readonly Chunk[] {
  if (node.kind !== 'map' || node.pairs[0]?.chunk === undefined) return [];
  return node.pairs.flatMap(({ chunk }) => (chunk === undefined ? [] : [chunk]));
}

/** A value with all that is known of where it comes from. */
function printed(snapshot: Snapshot, value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  const { how, source, variables, covers } = value.origin;
  const origin = [
    how,
    source?.layer,
    source?.file,
    placeOf(snapshot.project, value)?.text,
    variables?.map((name) => [name, snapshot.resolution.variables[name]]),
    covers?.map((each) => printed(snapshot, each)),
  ];
  if (value.kind === 'scalar') return [value.type, String(value.value), origin];
  const parts =
    value.kind === 'list'
      ? value.items.map((item) => printed(snapshot, item))
      : [...value.entries].map(([key, each]) => [key, printed(snapshot, each)]);
  return [value.kind, parts, origin];
}

/** What fields look at beside their own attribute: a health check fits an image, options fit a driver. */
function besides(snapshot: Snapshot, { path }: AttributeState): unknown {
  const names = beside[String(path[2])] ?? [];
  return names.map((steps) => plainText(valueAt(snapshot.resolution.model, [...path.slice(0, 2), ...steps])));
}

const beside: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  healthcheck: [
    ['image'],
    ['ports', 0, 'target'],
    ['expose', 0],
    ...['interval', 'timeout', 'retries', 'start_period'].map((name) => ['healthcheck', name]),
  ],
  logging: [['logging', 'driver']],
};

const plainText = (value: Value | undefined) => (value?.kind === 'scalar' ? String(value.value) : undefined);

let names = { text: '', version: 0 };

/** A number for the names that fields offer: another one when they are others. */
const namesIn = memo1((model: ComposeModel): { readonly version: number } => {
  const text = [
    ...model.services.keys(),
    ...[...model.networks.values()].map(({ name, implicit }) => `${name} ${implicit}`),
    ...model.volumes.keys(),
    ...model.configs.keys(),
    ...model.secrets.keys(),
  ].join('\n');
  if (text !== names.text) names = { text, version: names.version + 1 };
  return names;
});
