import { message, type Message } from '../message.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal } from '../refusal.ts';
import { parseYaml } from '../yaml/parse.ts';
import { parseNodeId } from '../graph/node-id.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';
import { bringEntry } from './bring-entry.ts';
import { isDeclared } from './checks.ts';
import { declaringFiles, writes } from './layers.ts';

/** A piece of a project as a Compose file of its own. */
export interface CopiedElements {
  /** Compose YAML; empty: nothing of the selection is declared in a file. */
  readonly text: string;
  /** Services whose other layers are not in it. */
  readonly notes: readonly Message[];
}

const sections = Object.keys(elementKinds) as readonly DrawnSection[];

/**
 * The text of elements (NodeIds), cut out of the files that declare them, comments included, with the networks, volumes, configs and
 * secrets that the services need: what the clipboard gets. Of a service that several layers speak of, the lowest is copied.
 */
export function copyElements(snapshot: Snapshot, ids: readonly string[]): CopiedElements {
  const wanted = withNeeds(snapshot, new Set(ids));
  const files = declaringFiles(snapshot);
  const notes: Message[] = [];
  let copy = parseYaml('');
  for (const section of sections) {
    for (const name of snapshot.model[section].keys()) {
      const path = [section, name];
      const said = files.filter((file) => writes(snapshot.project, file, path));
      const source = snapshot.project.files.get(said[0] ?? '')?.yaml;
      if (!wanted.has(`${elementKinds[section]}:${name}`) || source === undefined) continue;
      const written = bringEntry(source, path, copy);
      if (isRefusal(written)) continue;
      copy = written.after;
      if (said.length > 1) {
        const file = said[0]!.slice(said[0]!.lastIndexOf('/') + 1);
        notes.push(message('import.copied-layer', { service: name, file }));
      }
    }
  }
  return { text: copy.text, notes };
}

/** What is chosen, and the resources that the chosen services are connected to. */
function withNeeds(snapshot: Snapshot, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set(chosen);
  for (const { source, target } of snapshot.graph.edges) {
    const needed = parseNodeId(target);
    if (!chosen.has(source) || needed === undefined || needed.kind === 'service') continue;
    const section = sections.find((each) => elementKinds[each] === needed.kind);
    if (section !== undefined && isDeclared(snapshot, section, needed.name)) wanted.add(target);
  }
  return wanted;
}
