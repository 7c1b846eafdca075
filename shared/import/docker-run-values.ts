import { raw, type YamlValue } from '../yaml/yaml-value.ts';
import { append, put, type Container } from './container.ts';

/** Whether the source of a mount is the name of a volume, and no path of the host. */
const isVolumeName = (source: string): boolean => /^[A-Za-z0-9][\w.-]+$/.test(source);

/** `--volume`: the short syntax is Compose's. A path that is not absolute counts from the project's folder. */
export function mountShort(container: Container, value: string): void {
  const source = /^([^:]+):/.exec(value)?.[1];
  if (source !== undefined && isVolumeName(source)) container.volumes.add(source);
  append(container, ['volumes'], value === '.' || value.startsWith('.:') ? `./${value.slice(1)}` : value);
}

/** The fields of `--mount` by the names that the long syntax gives them. */
const mountFields: Readonly<Record<string, readonly string[]>> = {
  type: ['type'],
  source: ['source'],
  src: ['source'],
  target: ['target'],
  destination: ['target'],
  dst: ['target'],
  readonly: ['read_only'],
  ro: ['read_only'],
  consistency: ['consistency'],
  'bind-propagation': ['bind', 'propagation'],
  'bind-recursive': ['bind', 'recursive'],
  'bind-create-src': ['bind', 'create_host_path'],
  'volume-nocopy': ['volume', 'nocopy'],
  'volume-subpath': ['volume', 'subpath'],
  'image-subpath': ['image', 'subpath'],
  'tmpfs-size': ['tmpfs', 'size'],
  'tmpfs-mode': ['tmpfs', 'mode'],
};

/** `--mount type=bind,source=./a,target=/b,readonly`: the long syntax, its fields renamed. */
export function mountLong(container: Container, value: string): void {
  const mount: Record<string, YamlValue> = { type: 'volume' };
  for (const field of value.split(',')) {
    const equals = field.indexOf('=');
    const key = equals < 0 ? field : field.slice(0, equals);
    const said = equals < 0 ? 'true' : field.slice(equals + 1);
    const path = mountFields[key];
    if (path === undefined) continue;
    const [first = '', second] = path;
    mount[first] =
      second === undefined
        ? typedField(key, said)
        : { ...(mount[first] as object | undefined), [second]: typedField(key, said) };
  }
  const { type, source } = mount;
  if (type === 'volume' && typeof source === 'string' && isVolumeName(source)) container.volumes.add(source);
  append(container, ['volumes'], mount);
}

/** A mode is octal with or without the leading zero. */
function typedField(key: string, said: string): YamlValue {
  if (key === 'tmpfs-mode' && /^[0-7]+$/.test(said)) return raw(`0${said.replace(/^0+/, '')}`);
  return said === 'true' || said === 'false' ? said === 'true' : said;
}

/** `--network`: a mode, or a network to join; `name=x,alias=y,ip=z` says more of it. */
export function joinNetwork(container: Container, value: string): void {
  const fields = value.includes('=') ? value.split(',') : [`name=${value}`];
  const details = new Map<string, YamlValue>();
  let name = '';
  for (const field of fields) {
    const [key = '', said = ''] = field.split('=', 2);
    if (key === 'name') name = said;
    else if (key === 'alias') {
      details.set('aliases', [...((details.get('aliases') as readonly string[] | undefined) ?? []), said]);
    } else if (key === 'ip') details.set('ipv4_address', said);
    else if (key === 'ip6') details.set('ipv6_address', said);
    else if (key === 'mac-address') details.set('mac_address', said);
    else if (key === 'gw-priority') details.set('gw_priority', Number(said));
  }
  if (name === 'bridge' || name === 'default' || name === '') return;
  if (name === 'host' || name === 'none' || name.startsWith('container:')) {
    put(container, ['network_mode'], name);
  } else container.networks.set(name, details);
}

/** `--gpus all`, `--gpus 2`, `--gpus device=0,1`, with capabilities. */
export function requestGpus(container: Container, value: string): void {
  const plain = value.replaceAll('"', '');
  if (plain === 'all') {
    put(container, ['gpus'], 'all');
    return;
  }
  if (/^\d+$/.test(plain)) {
    put(container, ['gpus'], [{ count: Number(plain) }]);
    return;
  }
  const request: Record<string, YamlValue> = {};
  let key = '';
  for (const part of plain.split(',')) {
    const equals = part.indexOf('=');
    if (equals >= 0) key = part.slice(0, equals);
    const said = part.slice(equals + 1);
    const name = { device: 'device_ids', capabilities: 'capabilities' }[key];
    if (name !== undefined) {
      request[name] = [...((request[name] as readonly string[] | undefined) ?? []), said];
    } else request[key] = /^-?\d+$/.test(said) ? Number(said) : said;
  }
  put(container, ['gpus'], [request]);
}
