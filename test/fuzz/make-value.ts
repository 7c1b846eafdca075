import type { Attribute, Type } from '../../shared/spec/attribute.ts';
import { keysFor, textFor } from './texts.ts';
import { anchored, type World } from './world.ts';
import { list, map, nothing, raw, str, type Tree } from './yaml-tree.ts';

/** A value for a row of shared/spec: any of its syntaxes, of a depth that ends. */
export function makeValue(attribute: Attribute, path: string, world: World): Tree {
  const { dice, risk } = world;
  if (dice.chance(risk)) return slip(world);
  const tree = ofType(attribute.type, attribute, path, world);
  const tagged = world.over && path.split('.').length > 2 && dice.chance(0.03);
  if (tagged && tree.kind !== 'alias') return { ...tree, tag: dice.pick(['!reset', '!override']) };
  if (dice.chance(risk / 4)) return { ...tree, tag: '!other' };
  return anchored(tree, path, world);
}

/** Something that may be of the wrong kind. */
function slip({ dice }: World): Tree {
  return dice.pick([
    nothing,
    () => raw(1),
    () => raw('true'),
    () => str('text'),
    () => list([]),
    () => list([str('a')]),
    () => map([]),
    () => map([['a', str('b')]]),
    () => raw('1.5'),
    () => raw('-1'),
    () => raw('2024-01-01'),
    () => str('${A:?needed}'),
    () => str('${bad'),
  ])();
}

function ofType(type: Type, attribute: Attribute, path: string, world: World): Tree {
  const { dice } = world;
  switch (type.kind) {
    case 'string':
      return reference(attribute, path, world) ?? text(type, attribute, path, world);
    case 'integer':
      return raw(dice.pick([1, 2, 3, 10, 0, 100, 1024, '0x10', '010', '0o17'].filter(within(type))));
    case 'number':
      if (attribute.output === 'mode' || path.endsWith('mode'))
        return raw(dice.pick(['0440', '0o755', 292, 0]));
      if (/ports|expose|driver_opts/.test(path) && !dice.chance(0.01)) return raw(dice.pick([80, 443, 9000]));
      return raw(dice.pick([1, 0.5, 2, 0, 1.25, 100, '1e3', '.5', '010'].filter(within(type))));
    case 'boolean':
      return raw(dice.pick(['true', 'false', 'True', 'FALSE']));
    case 'null':
      return nothing();
    case 'any':
      return path.startsWith('services.*.storage_opt') && dice.chance(0.95)
        ? str(textFor('', undefined, world))
        : anything(world, 2);
    case 'object':
      return object(type, path, world);
    case 'map':
      return userMap(type, attribute, path, world);
    case 'list':
      return items(type, attribute, path, world);
    case 'oneOf': {
      const alternatives = type.of.filter(({ kind }) => kind !== 'null' || dice.chance(0.2));
      const chosen = dice.pick(alternatives);
      return castText(chosen, alternatives, attribute, path, world) ?? ofType(chosen, attribute, path, world);
    }
  }
}

/** A text where the other alternative is a number or a boolean mostly reads as one. */
function castText(
  chosen: Type,
  alternatives: readonly Type[],
  attribute: Attribute,
  path: string,
  { dice }: World,
): Tree | undefined {
  // What the tool's fields cannot hold refuses the whole project: seldom.
  const small = (attribute.holds === 'uint16' || attribute.holds === 'uint32') && !dice.chance(0.03);
  if (small || (path.endsWith('group_add.*') && chosen.kind === 'number'))
    return raw(dice.pick([1, 10, 300]));
  if (chosen.kind !== 'string' || chosen.format !== undefined || alternatives.length > 2) return undefined;
  const others = alternatives.map(({ kind }) => kind);
  if (others.includes('boolean')) return str(dice.pick(['true', 'false', 'TRUE', '${UNSET:-true}', 'False']));
  if (others.includes('integer') && dice.chance(0.9))
    return str(dice.pick(['1', '3', '10', '${N}', '0', '100']));
  return undefined;
}

function within(type: { minimum?: number; maximum?: number }): (value: string | number) => boolean {
  return (value) => Number(value) >= (type.minimum ?? -1) && Number(value) <= (type.maximum ?? Infinity);
}

function text(type: Type & { kind: 'string' }, attribute: Attribute, path: string, world: World): Tree {
  const { dice } = world;
  if (type.values !== undefined) return interpolated(dice.pick(type.values), world);
  switch (attribute.cast) {
    case 'bool':
      return str(dice.pick(['true', 'false', 'TRUE', 'yes', 'no', '${UNSET:-true}', 'on', 'y']));
    case 'int':
      return str(dice.pick(['1', '3', '0', '${N}', '${UNSET:-2}', '10', '+5', '007']));
    case 'float':
      if (path.endsWith('cpu_percent')) return str(textFor(path, undefined, world));
      return str(dice.pick(['0.5', '1', '${N}', '1e1', '.25', '0']));
    default:
  }
  if (attribute.output === 'mode') return str(dice.pick(['0440', '444', '0', '0755']));
  if (type.pattern === undefined && attribute.suggestions !== undefined && dice.chance(0.5)) {
    return interpolated(dice.pick(attribute.suggestions), world);
  }
  if (/(?:weight|rate|count|value|priority|soft|hard|size)$/.test(path)) {
    return str(dice.pick(type.format === 'bytes' ? ['12mb', '1g', '10'] : ['1', '10', '300']));
  }
  return interpolated(textFor(path, type.format, world), world);
}

/** The text itself, or a variable that becomes it. */
function interpolated(value: string, { dice }: World): Tree {
  if (value.includes('$') || value.includes('}') || !dice.chance(0.06) || value.includes('\n'))
    return str(value);
  return str(dice.pick([`\${UNSET:-${value}}`, `\${EMPTY:-${value}}`, `\${A:+${value}}`, `${value}$EMPTY`]));
}

function reference({ reference }: Attribute, path: string, world: World): Tree | undefined {
  const { dice, services, names, risk } = world;
  if (reference === undefined || dice.chance(risk)) return undefined;
  const pool = reference.to === 'service' ? services : names[reference.to];
  if (pool.length === 0 || reference.at === 'key') return undefined;
  const name = dice.pick(pool);
  switch (reference.at) {
    case 'value':
      return str(name);
    case 'before-colon':
      return str(
        dice.pick([name, name, `${name}:ro`, path.includes('volumes_from') ? 'container:c' : `${name}:al`]),
      );
    case 'service-prefix':
      return path.includes('additional_contexts')
        ? undefined
        : str(dice.pick([`service:${name}`, 'host', 'container:c']));
    case 'source':
      return path.includes('volumes') ? undefined : str(name);
  }
}

function object(type: Type & { kind: 'object' }, path: string, world: World): Tree {
  const { dice, risk } = world;
  const optional = Object.keys(type.attributes).filter((key) => !type.required?.includes(key));
  const chosen = new Set([
    ...(dice.chance(risk) ? [] : (type.required ?? [])),
    ...dice.some(optional, path === 'services.*' ? 9 : 4),
  ]);
  const entries = [...chosen].map((key): [string, Tree] => [
    key,
    makeValue(type.attributes[key]!, path === '' ? key : `${path}.${key}`, world),
  ]);
  if (type.closed !== true && dice.chance(0.04)) entries.push(['x-ext', anything(world, 2)]);
  if (dice.chance(risk / 2)) entries.push([dice.pick(['nonsense', 'imag', 'Target', '']), str('x')]);
  return fitting(map(entries), path, world);
}

/** What rows alone do not say: the source that a mount or a reference to a file needs. */
function fitting(tree: Tree & { kind: 'map' }, path: string, { dice, names }: World): Tree {
  const set = (key: string, value: Tree): void => {
    const known = tree.entries.find(([name]) => name === key);
    if (known === undefined) tree.entries.push([key, value]);
    else known[1] = value;
  };
  const kind = /\.(secret|config)s\.\*$/.exec(path)?.[1] as 'secret' | 'config' | undefined;
  if (path.startsWith('services') && kind !== undefined) set('source', str(dice.pick(names[kind])));
  if (path === 'services.*.devices.*') set('target', str(dice.pick(['/dev/b', '/dev/t'])));
  if (path === 'services.*.ports.*') set('target', raw(dice.pick([80, 443, 8080])));
  if (path === 'services.*.volumes.*') {
    const type = tree.entries.find(([key]) => key === 'type')?.[1];
    if (type?.kind === 'scalar' && type.text === 'volume') set('source', str(dice.pick(names.volume)));
    if (type?.kind === 'scalar' && type.text === 'bind')
      set('source', str(dice.pick(['./s', '/abs', '~/h', '../q'])));
    set('target', str(dice.pick(['/data', '/t', '/u/', '/w', '/a/../b'])));
  }
  return tree;
}

function userMap(type: Type & { kind: 'map' }, attribute: Attribute, path: string, world: World): Tree {
  const { dice, services, names } = world;
  const { reference } = attribute;
  const pool =
    reference?.at === 'key' ? (reference.to === 'service' ? services : names[reference.to]) : keysFor(path);
  const entries = dice
    .some(pool, 4)
    .map((key): [string, Tree] => [key, makeValue(type.value, `${path}.*`, world)]);
  return map(entries);
}

function items(type: Type & { kind: 'list' }, attribute: Attribute, path: string, world: World): Tree {
  const { dice, services, names } = world;
  const { reference } = attribute;
  if (reference?.at === 'key') {
    const pool = reference.to === 'service' ? services : names[reference.to];
    return list(dice.some(pool, 3).map(str));
  }
  const seen = new Set<string>();
  const found: Tree[] = [];
  const wanted = dice.below(4) + (dice.chance(0.9) ? 1 : 0);
  const pairs =
    ['key-value-list'].includes(attribute.merge ?? '') ||
    ['labels', 'environment'].includes(attribute.output ?? '');
  for (let i = 0; i < wanted; i++) {
    const plainPair = pairs && !path.includes('additional_contexts') && !path.endsWith('ssh');
    const item = plainPair ? pair(path, world) : makeValue(type.item, itemPath(path, type), world);
    const same = JSON.stringify(item);
    if (type.unique === true && seen.has(same) && !dice.chance(world.risk)) continue;
    seen.add(same);
    found.push(item);
  }
  return list(found);
}

const itemPath = (path: string, _type: Type): string => `${path}.*`;

function pair(path: string, world: World): Tree {
  const { dice } = world;
  const key = dice.pick(keysFor(path));
  const value = textFor('', undefined, world);
  return str(dice.pick([`${key}=${value}`, `${key}=${value}`, `${key}=`, key]));
}

/** What an extension may hold: anything that YAML has. */
export function anything(world: World, depth: number): Tree {
  const { dice } = world;
  const kind = dice.below(depth === 0 ? 5 : 8);
  if (kind < 3) return str(textFor('', undefined, world));
  if (kind < 5) {
    return raw(
      dice.pick([
        '1',
        '0',
        '-3',
        '1.5',
        '1.0',
        'true',
        'null',
        '0x1F',
        '010',
        '1e6',
        '.5',
        '12345678901234567890',
        '1_000',
        '0o17',
        'yes',
        '1e21',
        '100000.5',
        '0.000001',
      ]),
    );
  }
  if (kind < 6) return list(Array.from({ length: dice.below(4) }, () => anything(world, depth - 1)));
  return map(
    dice.some(['k', 'l', 'A', 'x-y', '1', 'true', 'a b'], 3).map((key) => [key, anything(world, depth - 1)]),
  );
}
