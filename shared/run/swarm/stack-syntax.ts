import { listOf, objectOf, textOf } from '../../text/read-json.ts';
import type { JsonObject } from '../../text/read-json.ts';
import type { StackFinding } from './stack-file.ts';

type Tell = (finding: StackFinding) => void;

/** Drivers that end at the machine: a stack's networks reach every node. */
const LOCAL_DRIVERS: ReadonlySet<string> = new Set(['bridge', 'default']);

/** A service of the effective configuration as the loader of `docker stack` spells it. */
export function stackService(given: JsonObject, path: string, volumes: JsonObject, tell: Tell): JsonObject {
  const service: Record<string, unknown> = { ...given };
  for (const key of ['command', 'entrypoint']) if (service[key] === null) delete service[key];
  if (service['ports'] !== undefined)
    service['ports'] = listOf(service['ports']).map((port, index) =>
      stackPort(objectOf(port), `${path}.ports.${index}`, tell),
    );
  for (const key of ['configs', 'secrets'])
    if (service[key] !== undefined)
      service[key] = listOf(service[key]).map((grant) => stackGrant(objectOf(grant)));
  if (service['extra_hosts'] !== undefined)
    service['extra_hosts'] = listOf(service['extra_hosts']).map((host) => textOf(host).replace('=', ':'));
  if (service['deploy'] !== undefined) service['deploy'] = stackDeploy(objectOf(service['deploy']));
  if (service['volumes'] !== undefined)
    service['volumes'] = listOf(service['volumes']).map((mount, index) =>
      stackMount(objectOf(mount), `${path}.volumes.${index}`, volumes, tell),
    );
  return stackRestart(service, path, tell);
}

/** `docker stack` takes `restart` over, although it says that it ignores it; only `no` is lost, and it starts again what ends. */
function stackRestart(service: JsonObject, path: string, tell: Tell): JsonObject {
  const { restart, ...rest } = service;
  if (restart === undefined || objectOf(rest['deploy'])['restart_policy'] !== undefined) return rest;
  if (restart !== 'no') return service;
  tell({
    use: 'ignored',
    pattern: 'services.*.restart',
    path: `${path}.restart`,
    advice: 'swarm.advice-restart',
  });
  return rest;
}

function stackPort(port: JsonObject, path: string, tell: Tell): JsonObject {
  const { published, ...rest } = port;
  if (published === undefined || published === '') return rest;
  const number = Number(published);
  if (Number.isInteger(number)) return { ...rest, published: number };
  tell({
    use: 'refused',
    pattern: 'services.*.ports.*.published',
    path: `${path}.published`,
    advice: 'swarm.advice-range',
  });
  return rest;
}

/** A mode is a number there: `0440` is written 288. */
function stackGrant(grant: JsonObject): JsonObject {
  const { mode, ...rest } = grant;
  if (mode === undefined) return rest;
  return { ...rest, mode: typeof mode === 'string' ? Number.parseInt(mode, 8) : mode };
}

function stackDeploy(deploy: JsonObject): JsonObject {
  const resources = objectOf(deploy['resources']);
  const part = (name: string): JsonObject => {
    const { cpus, ...rest } = objectOf(resources[name]);
    return cpus === undefined ? rest : { ...rest, cpus: typeof cpus === 'number' ? String(cpus) : cpus };
  };
  const parts = Object.keys(resources).map((name) => [name, part(name)] as const);
  return parts.length === 0 ? deploy : { ...deploy, resources: Object.fromEntries(parts) };
}

function stackMount(mount: JsonObject, path: string, volumes: JsonObject, tell: Tell): JsonObject {
  const type = textOf(mount['type']);
  const mind = (advice: StackFinding['advice']): void =>
    tell({ use: 'mind', pattern: 'services.*.volumes.*', path, advice });
  if (type === 'bind') mind('swarm.advice-bind');
  if (type === 'volume') {
    const { driver, external } = objectOf(volumes[textOf(mount['source'])]);
    if (external !== true && (driver === undefined || driver === 'local')) mind('swarm.advice-volume');
  }
  if (type === 'image')
    tell({ use: 'vital', pattern: 'services.*.volumes.*', path, advice: 'swarm.advice-image-mount' });
  const tmpfs = objectOf(mount['tmpfs']);
  const size = tmpfs['size'];
  return typeof size === 'string' ? { ...mount, tmpfs: { ...tmpfs, size: Number(size) } } : mount;
}

/** A network as the loader of `docker stack` spells it. */
export function stackNetwork(network: JsonObject, path: string, tell: Tell): JsonObject {
  const { driver, driver_opts: options, ...rest } = network;
  if (!LOCAL_DRIVERS.has(textOf(driver))) return network;
  // Options of one driver mean nothing to another.
  tell({
    use: options === undefined ? 'mind' : 'ignored',
    pattern: 'networks.*.driver',
    path: `${path}.driver`,
    advice: 'swarm.advice-driver',
  });
  return rest;
}
