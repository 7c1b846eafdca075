import type { ComposeModel, Mount, Service } from '../../model/compose-model.ts';
import { bindName, nodeId } from '../node-id.ts';
import { temporaryMounts } from '../temporary-mounts.ts';

/** A place where data is kept, and who reads and writes it. */
export interface DataPlace {
  /** The node that is drawn; undefined for anonymous volumes, which have none. */
  readonly node: string | undefined;
  readonly kind: 'volume' | 'bind' | 'anonymous' | 'tmpfs';
  readonly name: string;
  readonly users: readonly DataUser[];
  /** Whether the data is there after the containers stopped, after `down`, and after `down -v`. */
  readonly survives: { readonly stop: boolean; readonly down: boolean; readonly downVolumes: boolean };
  /** More than one service writes: the programs must agree on it. */
  readonly sharedWrite: boolean;
}

export interface DataUser {
  readonly service: string;
  readonly target: string;
  readonly writes: boolean;
}

/**
 * Every volume, host path and temporary file system that enabled services mount, in the order of the files. Named volumes
 * outlive `down` and fall with `down -v`, unless they are external; host paths stay; what is anonymous is out of reach after
 * `down`, because new containers get new ones.
 */
export function dataUse(model: ComposeModel): readonly DataPlace[] {
  const places = new Map<string, { place: Omit<DataPlace, 'users' | 'sharedWrite'>; users: DataUser[] }>();
  for (const service of model.services.values()) {
    if (!service.enabled) continue;
    for (const { owner, mount } of mountsOf(model, service, new Set())) {
      const place = placeOf(model, owner, mount);
      if (place === undefined) continue;
      const key = `${place.kind} ${place.name}`;
      const known = places.get(key) ?? { place, users: [] };
      known.users.push({ service: service.name, target: mount.target, writes: !mount.readOnly });
      places.set(key, known);
    }
  }
  return [...places.values()].map(({ place, users }) => ({
    ...place,
    users,
    sharedWrite: new Set(users.filter(({ writes }) => writes).map(({ service }) => service)).size > 1,
  }));
}

/**
 * The mounts of a service with those that it takes over by `volumes_from`: an anonymous volume stays its owner's, a temporary
 * file system is not taken over.
 */
function mountsOf(model: ComposeModel, service: Service, seen: Set<string>): readonly OwnedMount[] {
  if (seen.has(service.name)) return [];
  seen.add(service.name);
  const taken = service.volumesFrom.flatMap(({ service: name, detail }) => {
    const other = model.services.get(name);
    if (other === undefined) return [];
    return mountsOf(model, other, seen)
      .filter(({ mount }) => mount.type !== 'tmpfs')
      .map(({ owner, mount }) => ({ owner, mount: detail === 'ro' ? { ...mount, readOnly: true } : mount }));
  });
  const inMemory = temporaryMounts(service)
    .filter(({ path }) => path[2] === 'tmpfs')
    .map(({ target, readOnly }) => ({ type: 'tmpfs' as const, source: undefined, target, readOnly }));
  return [...[...service.mounts, ...inMemory].map((mount) => ({ owner: service, mount })), ...taken];
}

interface OwnedMount {
  readonly owner: Service;
  readonly mount: Pick<Mount, 'type' | 'source' | 'target' | 'readOnly'>;
}

function placeOf(
  model: ComposeModel,
  service: Service,
  { type, source, target }: OwnedMount['mount'],
): Omit<DataPlace, 'users' | 'sharedWrite'> | undefined {
  if (type === 'bind' && source !== undefined) {
    const name = bindName(source, model.directory);
    const survives = { stop: true, down: true, downVolumes: true };
    return { node: nodeId('bind', name), kind: 'bind', name, survives };
  }
  if (type === 'tmpfs') {
    const survives = { stop: false, down: false, downVolumes: false };
    const name = `${service.name}:${target}`;
    return { node: nodeId('tmpfs', name), kind: 'tmpfs', name, survives };
  }
  if (type !== 'volume' && type !== 'cluster') return undefined;
  if (source === undefined) {
    const survives = { stop: true, down: false, downVolumes: false };
    return { node: undefined, kind: 'anonymous', name: `${service.name}:${target}`, survives };
  }
  const external = model.volumes.get(source)?.external === true;
  const survives = { stop: true, down: true, downVolumes: external };
  return { node: nodeId('volume', source), kind: 'volume', name: source, survives };
}
