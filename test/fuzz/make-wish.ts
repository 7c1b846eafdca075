import type { CommandCall } from '../../shared/diagnostic.ts';
import { layersOf } from '../../shared/override/wish-layer.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { Dice } from './dice.ts';

const scalars: readonly (readonly [Path, readonly (string | number | boolean)[]])[] = [
  [['image'], ['busybox:1.37', 'nginx:1.29']],
  [['restart'], ['always', 'on-failure']],
  [['hostname'], ['host-a', 'host-b']],
  [
    ['deploy', 'replicas'],
    [2, 3],
  ],
  [
    ['deploy', 'resources', 'limits', 'memory'],
    ['256M', '1G'],
  ],
  [
    ['environment', 'ADDED'],
    ['1', 'two words', '${A:-x}'],
  ],
  [['environment', 'A'], ['other']],
  [['labels', 'com.example.added'], ['yes']],
  [['labels', 'a'], ['label']],
  [
    ['healthcheck', 'interval'],
    ['7s', '1m'],
  ],
  [
    ['logging', 'driver'],
    ['local', 'json-file'],
  ],
  [['init'], [true]],
  [['build', 'target'], ['prod']],
  [['stop_grace_period'], ['9s']],
];

const wholes: readonly (readonly [Path, readonly unknown[]])[] = [
  [['environment'], [{ ONLY: '1' }, ['ONLY=1', 'TWO'], {}]],
  [['ports'], [['8081:81'], ['8081:81', { target: 82, published: '8082' }], []]],
  [['cap_add'], [['NET_ADMIN'], ['NET_ADMIN', 'SYS_TIME']]],
  [['labels'], [{ only: 'this' }, ['only=this']]],
  [['dns'], [['1.1.1.1'], ['9.9.9.9', '1.1.1.1']]],
  [['command'], [['run', 'it'], 'run it']],
  [['volumes'], [['./here:/there'], [{ type: 'tmpfs', target: '/scratch' }]]],
  [['healthcheck'], [{ test: ['CMD', 'true'] }, { disable: true }]],
  [['logging'], [{ driver: 'syslog', options: { tag: 't' } }]],
  [['extra_hosts'], [['h:10.0.0.1']]],
  [['deploy'], [{ replicas: 4 }]],
  [['ulimits'], [{ nofile: { soft: 10, hard: 20 } }]],
  [['security_opt'], [['label:disable']]],
  [['env_file'], [['a.env']]],
];

/** A random wish for an environment, as a call of a command; mostly for the target, now and then for a named layer. */
export function makeWish(snapshot: Snapshot, dice: Dice): CommandCall {
  const call = makeCall(snapshot, dice);
  if (!dice.chance(0.15)) return call;
  return { ...call, args: { ...call.args, layer: dice.pick(layersOf(snapshot.project)) } };
}

function makeCall(snapshot: Snapshot, dice: Dice): CommandCall {
  const { services, networks, volumes } = snapshot.model;
  const names = [...services.keys()];
  const service = dice.pick(names);
  const it = services.get(service)!;
  const at = (...path: Path): Path => ['services', service, ...path];
  const call = (command: string, args: Record<string, unknown>): CommandCall => ({ command, args });
  const set = ([path, values]: readonly [Path, readonly unknown[]]) =>
    call('setAttribute', { path: at(...path), value: dice.pick(values) });
  const some = <T>(from: readonly T[], make: (one: T) => CommandCall): CommandCall =>
    from.length === 0 ? set(dice.pick(scalars)) : make(dice.pick(from));
  const paths = () => pathsBelow(it.value, at()).filter((path) => path.length > 2);
  switch (dice.below(20)) {
    case 0:
    case 1:
    case 2:
      return set(dice.pick(scalars));
    case 3:
    case 4:
      return set(dice.pick(wholes));
    case 5:
    case 6:
      return some(paths(), (path) => call('clearAttribute', { path }));
    case 7:
      return some(textItems(snapshot, service), ({ file, path, text }) =>
        dice.chance(0.5)
          ? call('clearAttribute', { path, indexIn: file })
          : call('setAttribute', { path, indexIn: file, value: dice.pick(itemsLike(path, text)) }),
      );
    case 8:
      return call('publishPort', {
        service,
        target: 1 + dice.below(99),
        published: `${9000 + dice.below(99)}`,
      });
    case 9:
      return some(it.ports, (port) =>
        call('unpublishPort', {
          service,
          target: port.target,
          protocol: port.protocol,
          ...(port.published === undefined ? {} : { published: port.published }),
        }),
      );
    case 10:
      return call('mountVolume', {
        service,
        volume: dice.pick(['data', 'fresh', './here']),
        target: '/mnt/added',
      });
    case 11:
      return some(it.mounts, ({ target }) => call('unmountVolume', { service, target }));
    case 12:
      return call('joinNetwork', {
        service,
        network: dice.pick(['front', 'back', 'fresh']),
        ...(dice.chance(0.3) ? { aliases: ['alias'] } : {}),
      });
    case 13:
      return some(it.networks, ({ network }) => call('leaveNetwork', { service, network }));
    case 14:
      return call('addDependency', {
        service,
        on: dice.pick(names),
        ...(dice.chance(0.5) ? { condition: 'service_healthy' } : {}),
      });
    case 15:
      return some(it.dependsOn, ({ service: on }) => call('removeDependency', { service, on }));
    case 16:
      return names.length < 2 ? set(dice.pick(scalars)) : call('removeService', { service });
    case 17:
      return dice.chance(0.5)
        ? some([...networks.keys()], (name) => call('removeNetwork', { name }))
        : some([...volumes.keys()], (name) => call('removeVolume', { name }));
    case 18:
      return some(it.secrets, ({ source }) => call('revokeSecret', { service, secret: source }));
    default:
      return dice.chance(0.5)
        ? call('addService', { name: 'added', attributes: { image: 'x', ports: ['80'] } })
        : call('grantConfig', { service, config: dice.pick(['conf', 'fresh']) });
  }
}

/** The items of short lists in the text of each layer, where they are written: `ports[0]` of an override. */
function textItems({ project }: Snapshot, service: string): { file: string; path: Path; text: string }[] {
  return layersOf(project).flatMap((file) => {
    const yaml = project.files.get(file)?.yaml;
    const node = yaml && locate(yaml, ['services', service])?.node;
    if (node?.kind !== 'map') return [];
    return node.pairs.flatMap(({ key, value }) => {
      if (key.kind !== 'scalar' || value.kind !== 'seq' || words.includes(key.text)) return [];
      return value.items.flatMap((item, index) =>
        item.kind === 'scalar'
          ? [{ file, path: ['services', service, key.text, index], text: item.text }]
          : [],
      );
    });
  });
}

/** What an item of a short list may become. */
function itemsLike(path: Path, text: string): readonly string[] {
  switch (path[2]) {
    case 'environment':
    case 'labels':
      return [`${text.replace(/=.*/s, '')}=changed`, 'RENAMED=1'];
    case 'ports':
      return ['7000:70', '7001-7002:71-72'];
    case 'volumes':
      return ['./here:/there', 'data:/mnt/changed'];
    case 'dns':
      return ['8.8.8.8'];
    case 'cap_add':
    case 'cap_drop':
      return ['NET_RAW'];
    case 'networks':
      return ['front', 'back'];
    default:
      return [text];
  }
}

const words: readonly string[] = ['command', 'entrypoint', 'test'];

/** Paths of everything that files say below a value. */
function pathsBelow(value: Value, path: Path): Path[] {
  const { how } = value.origin;
  if (how === 'default' || how === 'normalized') return [];
  if (value.kind === 'map') {
    return [path, ...[...value.entries].flatMap(([key, each]) => pathsBelow(each, [...path, key]))];
  }
  // Words of a command and the like stand in one text.
  if (value.kind === 'list' && words.includes(String(path.at(-1)))) return [path];
  if (value.kind === 'list') {
    return [path, ...value.items.map((_, index): Path => [...path, index])];
  }
  return [path];
}
