import { message, type Message } from '../message.ts';
import { createProject } from '../project/create-project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { takeSnapshot } from '../project/snapshot.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { freeName } from '../text/free-name.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { setIn } from '../yaml/set.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';
import { isDeclared } from './checks.ts';
import type { WriterAnswer } from './draft.ts';
import { findReferences } from './references.ts';
import { entryOf } from './remove-element.ts';
import { renamingSteps } from './rename-element.ts';

/** A piece of a Compose file, made fit for a project. */
export interface Prepared {
  readonly yaml: YamlFile;
  /** What is to be carried into the project. */
  readonly elements: readonly { readonly section: DrawnSection; readonly name: string }[];
  readonly notes: readonly Message[];
}

const sections = Object.keys(elementKinds) as readonly DrawnSection[];

/**
 * Makes a piece of a Compose file fit for a project: services get names that are free there (whoever names them in the piece too), host
 * ports and container names that are free; references to services that neither has are left out. A network, volume, config or secret
 * that the project declares is used as it is there. Refusals are those of the writer.
 */
export function preparePasted(snapshot: Snapshot, pasted: YamlFile): Prepared | Refusal {
  let yaml = pasted;
  let refusal: Refusal | undefined;
  const notes: Message[] = [];
  const step = (write: (now: YamlFile) => WriterAnswer): void => {
    if (refusal !== undefined) return;
    const answer = write(yaml);
    if (isRefusal(answer)) refusal = answer;
    else yaml = answer.after;
  };

  const missing = missingServices(snapshot, pasted);
  for (const name of missing) {
    for (const { path, document } of findReferences(yaml, 'service', name).reverse()) {
      step((now) => removeIn(now, entryOf(path), { document }));
    }
  }
  if (missing.length > 0) notes.push(message('import.left-out', { names: missing.join(', ') }));
  const taken = new Set(snapshot.model.services.keys());
  const services: string[] = [];
  for (const name of entriesOf(pasted, 'services')) {
    const others = new Set([...taken, ...entriesOf(yaml, 'services')]);
    const to = freeName(name, (wish) => (wish === name ? taken : others).has(wish));
    if (to !== name) {
      for (const each of renamingSteps(yaml, 'services', name, to, true)) step(each);
      notes.push(message('import.renamed', { name, to }));
    }
    taken.add(to);
    services.push(to);
  }
  freeHost(
    snapshot,
    services,
    (write) => step(write),
    () => yaml,
    notes,
  );
  if (refusal !== undefined) return refusal;

  const used: string[] = [];
  const elements = sections.flatMap((section) =>
    entriesOf(yaml, section).flatMap((name) => {
      if (section === 'services' || !isDeclared(snapshot, section, name)) return [{ section, name }];
      used.push(name);
      return [];
    }),
  );
  if (used.length > 0) notes.push(message('import.used-here', { names: used.join(', ') }));
  return { yaml, elements, notes };
}

/** The keys of a section of the first document. */
export function entriesOf(yaml: YamlFile, section: string): readonly string[] {
  const node = locate(yaml, [section])?.node;
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap(({ key }) => (key.kind === 'scalar' && key.text !== '<<' ? [key.text] : []));
}

/** Services that the piece names, and neither it nor the project declares. */
function missingServices(snapshot: Snapshot, { text }: YamlFile): readonly string[] {
  const path = `${snapshot.project.directory}/compose.yaml`;
  const alone = takeSnapshot(
    createProject({
      directory: snapshot.project.directory,
      composeFiles: [path],
      files: [{ path, text, version: null }],
      variables: {},
    }),
  );
  return alone.graph.nodes
    .filter(({ kind, missing, name }) => kind === 'service' && missing && !snapshot.model.services.has(name))
    .map(({ name }) => name);
}

/** What only one container of a host can have: container names that are taken go, host ports move up to free ones. */
function freeHost(
  snapshot: Snapshot,
  services: readonly string[],
  step: (write: (now: YamlFile) => WriterAnswer) => void,
  now: () => YamlFile,
  notes: Message[],
): void {
  const others = [...snapshot.model.services.values()];
  const ports = new Set(others.flatMap((service) => service.ports.flatMap((port) => port.published ?? [])));
  const names = new Set(
    others.flatMap(({ value }) => {
      const name = value.entries.get('container_name');
      return name?.kind === 'scalar' ? [String(name.value)] : [];
    }),
  );
  for (const service of services) {
    const path = ['services', service];
    const named = locate(now(), [...path, 'container_name'])?.node;
    if (named?.kind === 'scalar' && names.has(named.text)) {
      step((yaml) => removeIn(yaml, [...path, 'container_name']));
    }
    const list = locate(now(), [...path, 'ports'])?.node;
    if (list?.kind !== 'seq') continue;
    list.items.forEach((item, index) => {
      const match = item.kind === 'scalar' ? /^((?:.*:)?)(\d+)(:\d+(?:\/\w+)?)$/.exec(item.text) : null;
      if (match === null) return;
      let published = Number(match[2]);
      while (ports.has(String(published)) && published < 65_535) published++;
      ports.add(String(published));
      if (String(published) === match[2]) return;
      step((yaml) => setIn(yaml, [...path, 'ports', index], `${match[1]!}${published}${match[3]!}`));
      notes.push(message('import.port-moved', { service, port: match[2]!, to: published }));
    });
  }
}
