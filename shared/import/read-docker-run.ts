import { freeName } from '../text/free-name.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';
import { emptyContainer, put, type Container } from './container.ts';
import { dockerRunFlags, type Flag } from './docker-run-flags.ts';
import { asName, nameOfImage } from './image-name.ts';
import { readCommands } from './read-commands.ts';

/** Elements that commands describe, as a Compose file says them. */
export interface ImportedElements {
  readonly services: ReadonlyMap<string, YamlValue>;
  readonly networks: ReadonlyMap<string, YamlValue>;
  readonly volumes: ReadonlyMap<string, YamlValue>;
  /** Per service the flags that no attribute says, as written. */
  readonly unsaid: ReadonlyMap<string, readonly string[]>;
}

const programs = /^(.*\/)?(docker|podman|nerdctl)(\.exe)?$/;
const flags = new Map<string, Flag>(dockerRunFlags.flatMap((flag) => flag.names.map((name) => [name, flag])));

/**
 * Reads `docker run` lines (also `docker container run`, `docker create`, `podman run`), and of the same text `docker network create` and
 * `docker volume create` by name and driver. Undefined when the text holds no container to run.
 */
export function readDockerRun(text: string): ImportedElements | undefined {
  const services = new Map<string, YamlValue>();
  const networks = new Map<string, YamlValue>();
  const volumes = new Map<string, YamlValue>();
  const unsaid = new Map<string, readonly string[]>();
  for (const words of readCommands(text)) {
    if (!programs.test(words[0] ?? '')) continue;
    const rest = words.slice(words[1] === 'container' ? 2 : 1);
    if (rest[0] === 'run' || rest[0] === 'create') {
      const run = readRun(rest.slice(1));
      if (run === undefined) continue;
      const name = freeName(run.name, (taken) => services.has(taken));
      services.set(name, run.attributes);
      for (const network of run.container.networks.keys()) {
        if (!networks.has(network)) networks.set(network, null);
      }
      const { volumeDriver } = run.container;
      for (const volume of run.container.volumes) {
        if (!volumes.has(volume)) {
          volumes.set(volume, volumeDriver === undefined ? null : { driver: volumeDriver });
        }
      }
      if (run.unsaid.length > 0) unsaid.set(name, run.unsaid);
    } else if (rest[1] === 'create' && (rest[0] === 'network' || rest[0] === 'volume')) {
      const created = readCreate(rest.slice(2));
      if (created !== undefined) (rest[0] === 'network' ? networks : volumes).set(...created);
    }
  }
  if (services.size === 0) return undefined;
  return { services: linked(services), networks, volumes, unsaid };
}

interface Run {
  readonly name: string;
  readonly attributes: Readonly<Record<string, YamlValue>>;
  readonly container: Container;
  readonly unsaid: readonly string[];
}

function readRun(words: readonly string[]): Run | undefined {
  const container = emptyContainer();
  const unsaid: string[] = [];
  let at = 0;
  for (; at < words.length && /^-./.test(words[at]!); at++) {
    const word = words[at]!;
    if (word === '--') {
      at++;
      break;
    }
    for (const { flag, written, value } of flagsOf(word)) {
      if (flag === undefined) {
        unsaid.push(written);
        continue;
      }
      const said = value ?? (flag.alone === true ? 'true' : (words[++at] ?? ''));
      if (flag.apply === 'none') unsaid.push(written);
      else if (flag.apply !== 'terminal') flag.apply(container, said);
    }
  }
  const image = words[at];
  if (image === undefined) return undefined;
  const command = words.slice(at + 1);
  joinAddress(container, unsaid);
  const given = container.attributes.get('container_name');
  const name = typeof given === 'string' ? asName(given) : nameOfImage(image);
  const attributes = {
    image,
    ...Object.fromEntries(container.attributes),
    ...(command.length === 0 ? {} : { command }),
  };
  return { name, attributes, container, unsaid };
}

interface SaidFlag {
  readonly flag: Flag | undefined;
  readonly written: string;
  /** Undefined: it is the next word, or the flag stands alone. */
  readonly value: string | undefined;
}

/** `--name=x`, `-p8080:80`, `-itd`: the flags that one word says. */
function flagsOf(word: string): readonly SaidFlag[] {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    const written = equals < 0 ? word : word.slice(0, equals);
    return [
      { flag: flags.get(written.slice(2)), written, value: equals < 0 ? undefined : word.slice(equals + 1) },
    ];
  }
  const said: SaidFlag[] = [];
  for (let at = 1; at < word.length; at++) {
    const written = `-${word[at]!}`;
    const flag = flags.get(word[at]!);
    const rest = word.slice(at + 1).replace(/^=/, '');
    if (flag === undefined || flag.alone === true) said.push({ flag, written, value: undefined });
    else return [...said, { flag, written, value: rest === '' ? undefined : rest }];
  }
  return said;
}

/** Addresses and aliases belong to the network that was named; without one Compose has no place for them. */
function joinAddress(container: Container, unsaid: string[]): void {
  const { networks, address } = container;
  const first = [...networks.keys()][0];
  if (first !== undefined) {
    networks.set(first, new Map([...networks.get(first)!, ...address]));
    const isShort = [...networks.values()].every((details) => details.size === 0);
    const long = [...networks].map(
      ([name, details]) => [name, details.size === 0 ? null : Object.fromEntries(details)] as const,
    );
    put(container, ['networks'], isShort ? [...networks.keys()] : Object.fromEntries(long));
  } else {
    const written = { ipv4_address: '--ip', ipv6_address: '--ip6', aliases: '--network-alias' };
    for (const key of address.keys()) unsaid.push(written[key as keyof typeof written] ?? '--link-local-ip');
  }
}

/** `docker network create --driver overlay NAME`: name and driver; what else it says is for the inspector. */
function readCreate(words: readonly string[]): [string, YamlValue] | undefined {
  let driver: string | undefined;
  let isInternal = false;
  let name: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const named = /^(?:--driver|-d)(?:=(.+))?$/.exec(word);
    if (named !== null) driver = named[1] ?? words[++at];
    else if (word === '--internal') isInternal = true;
    else if (word.startsWith('--') && !word.includes('=')) at++;
    else if (!word.startsWith('-')) name = word;
  }
  if (name === undefined) return undefined;
  const value = { ...(driver === undefined ? {} : { driver }), ...(isInternal ? { internal: true } : {}) };
  return [asName(name), Object.keys(value).length === 0 ? null : value];
}

/** `--link` names a container: one of the same text is a service now, another is none of the project's. */
function linked(services: ReadonlyMap<string, YamlValue>): ReadonlyMap<string, YamlValue> {
  return new Map(
    [...services].map(([name, value]) => {
      const { links, ...rest } = value as { readonly links?: readonly string[] };
      if (links === undefined) return [name, value] as const;
      const isHere = (link: string): boolean => services.has(link.split(':')[0] ?? '');
      const [own, outer] = [links.filter(isHere), links.filter((link) => !isHere(link))];
      return [
        name,
        {
          ...rest,
          ...(own.length > 0 ? { links: own } : {}),
          ...(outer.length > 0 ? { external_links: outer } : {}),
        },
      ] as const;
    }),
  );
}
