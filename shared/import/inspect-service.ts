import { listOf, numberOf, objectOf, textOf, type JsonObject } from '../text/read-json.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { put, type Container } from './container.ts';
import { inspectFields } from './inspect-fields.ts';
import { filled, onlySaid, saidPairs } from './said.ts';

/** A container with what is known around it. */
export interface Seen {
  readonly row: JsonObject;
  readonly config: JsonObject;
  readonly host: JsonObject;
  /** What the image sets; undefined: nobody told. */
  readonly image: JsonObject | undefined;
  readonly labels: JsonObject;
  /** The Compose project and the service of it that it is one of; '': none made it. */
  readonly project: string;
  readonly service: string;
}

const DEPENDS_ON = 'com.docker.compose.depends_on';

/** What else the text tells of. */
export interface Surroundings {
  /** How many containers the service has. */
  readonly count: number;
  /** The service that each container of the text is one of, by the container's id and by its name. */
  readonly services: ReadonlyMap<string, string>;
}

type SetAttribute = (path: readonly string[], value: YamlValue | undefined) => void;

const setIn =
  (container: Container): SetAttribute =>
  (path, value) => {
    if (value !== undefined) put(container, path, value);
  };

/** Writes what a container is, and how it is reached, to the attributes of its service. */
export function readIdentity(seen: Seen, container: Container, { count, services }: Surroundings): void {
  const { row, config, host, image, labels } = seen;
  const set = setIn(container);
  set(['image'], textOf(config['Image']));
  set(['container_name'], ownName(seen));
  if (count > 1) set(['scale'], count);
  const mode = textOf(host['NetworkMode']);
  const hostname = textOf(config['Hostname']);
  const isOwn = hostname !== '' && !textOf(row['Id']).startsWith(hostname);
  // Who shares another's network has its name, too.
  if (isOwn && mode !== 'host' && !mode.startsWith('container:')) set(['hostname'], hostname);
  readCommand(seen, set);
  set(['environment'], ownEnvironment(config, image));
  set(['ports'], portsOf(host));
  const exposed = Object.keys(objectOf(config['ExposedPorts'])).filter(
    (port) => !(port in objectOf(image?.['ExposedPorts'])) && !(port in objectOf(host['PortBindings'])),
  );
  set(['expose'], filled(exposed.map((port) => port.replace(/\/tcp$/, ''))));
  set(['depends_on'], dependencies(textOf(labels[DEPENDS_ON]), new Set(services.values())));
}

/** Writes what a container may and how it behaves. */
export function readSettings(seen: Seen, container: Container, { services }: Surroundings): void {
  const { config, host, image, labels } = seen;
  const set = setIn(container);
  const mode = textOf(host['NetworkMode']);
  set(['labels'], ownLabels(labels, image));
  for (const { part, key, path, read } of inspectFields) {
    const value = (part === 'Config' ? config : host)[key];
    if (part === 'Config' && isSame(value, image?.[key])) continue;
    set(path, shared(read(value, host), services));
  }
  const [memory, swap] = [numberOf(host['Memory']), numberOf(host['MemorySwap'])];
  // Twice the memory is what the engine takes by itself.
  if (swap !== 0 && swap !== 2 * memory) set(['memswap_limit'], swap);
  const volumesFrom = listOf(host['VolumesFrom']).map((each) => {
    const [, from = '', access = ''] = /^([^:]*)(:.*)?$/.exec(textOf(each)) ?? [];
    return `${serviceOf(from, services) ?? `container:${from}`}${access}`;
  });
  set(['volumes_from'], filled(volumesFrom));
  if (seen.project === '') setLinks(host, services, set);
  if (['host', 'none'].includes(mode) || mode.startsWith('container:'))
    set(['network_mode'], shared(mode, services));
}

/** The name of a container, without the engine's slash. */
export const containerName = ({ row }: Seen): string => textOf(row['Name']).replace(/^\//, '');

/** The name that a person gave it: that of Compose ends with a number. */
function ownName(seen: Seen): string | undefined {
  const name = containerName(seen);
  const { project, service } = seen;
  const isCompose =
    project !== '' &&
    /^[-_]\d+$/.test(name.replace(`${project}-${service}`, '').replace(`${project}_${service}`, ''));
  return name === '' || isCompose ? undefined : name;
}

/** An entrypoint of its own takes the image's command away. */
function readCommand({ config, image }: Seen, set: SetAttribute): void {
  const [entrypoint, command] = [listOf(config['Entrypoint']), listOf(config['Cmd'])].map((words) =>
    words.map(textOf),
  ) as [string[], string[]];
  const isOwn = !isSame(entrypoint, listOf(image?.['Entrypoint']));
  if (isOwn) set(['entrypoint'], entrypoint);
  const usual = isOwn ? [] : listOf(image?.['Cmd']);
  if (!isSame(command, usual)) set(['command'], command);
}

function ownEnvironment(config: JsonObject, image: JsonObject | undefined): YamlValue | undefined {
  const usual = new Set(listOf(image?.['Env']));
  const own = listOf(config['Env'])
    .filter((pair) => !usual.has(pair))
    .map(textOf);
  const entries = own.map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? ([pair, ''] as const) : ([pair.slice(0, at), pair.slice(at + 1)] as const);
  });
  return onlySaid(Object.fromEntries(entries));
}

function ownLabels(labels: JsonObject, image: JsonObject | undefined): YamlValue | undefined {
  const usual = objectOf(image?.['Labels']);
  const own = Object.entries(labels).filter(
    ([key, value]) => usual[key] !== value && !/^(com\.docker\.compose|desktop\.docker\.io)[./]/.test(key),
  );
  return saidPairs(Object.fromEntries(own));
}

function portsOf(host: JsonObject): YamlValue | undefined {
  const ports = new Set<string>();
  for (const [target, bindings] of Object.entries(objectOf(host['PortBindings']))) {
    const inner = target.replace(/\/tcp$/, '');
    for (const { HostIp, HostPort } of listOf(bindings).map(objectOf)) {
      const [ip, port] = [textOf(HostIp), textOf(HostPort).replace(/^0$/, '')];
      const isAny = ['', '0.0.0.0', '::'].includes(ip);
      const before = isAny ? '' : `${ip.includes(':') ? `[${ip}]` : ip}:`;
      ports.add(port === '' && isAny ? inner : `${before}${port}:${inner}`);
    }
  }
  return filled([...ports]);
}

/** `db:service_healthy:false,cache:service_started:true`: what Compose notes of `depends_on`, in no order; the last word is `restart`. */
function dependencies(label: string, services: ReadonlySet<string>): YamlValue | undefined {
  const found = label
    .split(',')
    .sort()
    .flatMap((each) => {
      const [name = '', condition = 'service_started', restart = 'false'] = each.split(':');
      return services.has(name) ? [{ name, condition, restart: restart === 'true' }] : [];
    });
  if (found.length === 0) return undefined;
  if (found.every(({ condition, restart }) => condition === 'service_started' && !restart))
    return found.map(({ name }) => name);
  return Object.fromEntries(
    found.map(({ name, condition, restart }) => [name, { condition, ...(restart ? { restart: true } : {}) }]),
  );
}

/** `/db:/web/database`: the container that is meant, and what it is called in this one. Compose tells its own by `depends_on`. */
function setLinks(host: JsonObject, services: Surroundings['services'], set: SetAttribute): void {
  const links = listOf(host['Links']).map((each) => {
    const [from = '', alias = ''] = textOf(each).split(':');
    return { from: from.replace(/^\//, ''), alias: alias.slice(alias.lastIndexOf('/') + 1) };
  });
  const own = links.flatMap(({ from, alias }) => {
    const service = serviceOf(from, services);
    return service === undefined ? [] : [`${service}:${alias}`];
  });
  const outer = links.filter(({ from }) => serviceOf(from, services) === undefined);
  set(['links'], filled(own));
  set(['external_links'], filled(outer.map(({ from, alias }) => `${from}:${alias}`)));
}

/** The service that a container is one of, by its name or the beginning of its id. */
function serviceOf(container: string, services: Surroundings['services']): string | undefined {
  const exact = services.get(container);
  if (exact !== undefined || !/^[0-9a-f]{12,64}$/.test(container)) return exact;
  return [...services].find(([id]) => id.startsWith(container))?.[1];
}

/** `container:ID` as the service that the container is one of. */
function shared(value: YamlValue | undefined, services: Surroundings['services']): YamlValue | undefined {
  if (typeof value !== 'string' || !value.startsWith('container:')) return value;
  const service = serviceOf(value.slice('container:'.length), services);
  return service === undefined ? value : `service:${service}`;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
