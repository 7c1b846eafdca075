import { message } from '../message.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { elementKinds, type DrawnSection } from '../spec/element-kinds.ts';
import { freeName } from '../text/free-name.ts';

/** Whether some layer of the environment declares the entry. */
export function isDeclared(snapshot: Snapshot, section: DrawnSection, name: string): boolean {
  const entries = snapshot.resolution.model;
  const value = entries?.entries.get(section);
  return value?.kind === 'map' && value.entries.has(name) && !isImplicit(snapshot, section, name);
}

/** The `default` network is there without being declared. */
function isImplicit(snapshot: Snapshot, section: DrawnSection, name: string): boolean {
  return section === 'networks' && (snapshot.model.networks.get(name)?.implicit ?? false);
}

/** Refuses when the service is in no layer. */
export function needService(snapshot: Snapshot, name: string): Refusal | undefined {
  if (isDeclared(snapshot, 'services', name)) return undefined;
  return refuse('unknown-service', message('commands.unknown-service', { service: name }), [
    {
      title: message('commands.create-service', { service: name }),
      call: { command: 'addService', args: { name } },
    },
  ]);
}

/** Names that Compose allows: letters, digits, `.`, `_`, `-` (schema: `^[a-zA-Z0-9._-]+$`). */
export function checkName(snapshot: Snapshot, section: DrawnSection, name: string): Refusal | undefined {
  if (!/^[a-zA-Z0-9._-]+$/.test(name)) {
    return refuse('bad-name', message('commands.bad-name', { name }));
  }
  if (isDeclared(snapshot, section, name)) {
    return refuse('name-taken', message('commands.name-taken', { name, kind: elementKinds[section] }));
  }
  return undefined;
}

/** The name itself, or with the first number that is free in the section. */
export function freeNameIn(snapshot: Snapshot, section: DrawnSection, wanted: string): string {
  return freeName(wanted, (name) => isDeclared(snapshot, section, name));
}
