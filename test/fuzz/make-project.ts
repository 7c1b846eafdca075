import { composeFile } from '../../shared/spec/compose-file.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';
import { createDice, type Dice } from './dice.ts';
import { anything, makeValue } from './make-value.ts';
import { envFileText } from './env-text.ts';
import type { FuzzProject } from './project.ts';
import { makeService, serviceRow } from './make-service.ts';
import type { World } from './world.ts';
import { writeYaml } from './write-yaml.ts';
import { at, drop, list, map, nothing, raw, str, type Mapping, type Tree } from './yaml-tree.ts';

const serviceNames = ['app', 'base', 'cache', 'db', 'web', 'z.9'];
const names: World['names'] = {
  network: ['back', 'default', 'front'],
  volume: ['data', 'logs', 'v_1'],
  config: ['conf', 'c.2'],
  secret: ['key', 'token'],
  model: ['llm'],
};
/** An included file declares others, but for what may be declared twice. */
const includedNames: World['names'] = {
  network: ['inc-net'],
  volume: ['inc-data'],
  config: ['inc-conf'],
  secret: ['inc-key'],
  model: ['inc-llm'],
};
const sections = [
  ['networks', 'network'],
  ['volumes', 'volume'],
  ['configs', 'config'],
  ['secrets', 'secret'],
  ['models', 'model'],
] as const;

/** A random project; the same name makes the same one. */
export function makeProject(seed: number): FuzzProject {
  const dice = createDice(seed);
  const risk = dice.pick([0, 0, 0, 0, 0, 0.002, 0.02]);
  const files: Record<string, string> = {};
  const envFiles = ['a.env', 'sub/b.env', 'l.labels'];
  for (const file of envFiles) {
    // There too where `sub` is the project's directory.
    files[file] = files[`sub/${file}`] = envFileText(dice, risk);
  }
  if (dice.chance(0.5)) files['.env'] = envFileText(dice, risk);
  const chosen = serviceNames.filter(() => dice.chance(0.55));
  const known = chosen.length === 0 ? ['app'] : chosen;
  const shared = { dice, risk, names, envFiles, known };
  const world = (over: boolean): World => ({ ...shared, over, services: [], anchors: new Map() });

  const compose = ['compose.yaml'];
  files['compose.yaml'] = documents(() => rootDocument(world(false), files), dice, 0.08);
  for (let number = 1; number <= dice.pick([0, 0, 1, 1, 2]); number++) {
    const file = dice.chance(0.1) ? `sub/over${number}.yaml` : `over${number}.yaml`;
    files[file] = documents(() => overDocument(world(true), files), dice, 0.08);
    compose.push(file);
  }
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries({
    A: 'va',
    B: 'v b',
    N: '4',
    EMPTY: '',
    COMPOSE_PROFILES: 'dev',
  })) {
    if (dice.chance(name === 'N' ? 1 - risk : name === 'EMPTY' ? 0.9 : 0.6)) environment[name] = value;
  }
  return {
    name: `project-${seed}`,
    files,
    compose,
    environment,
    envFiles: dice.chance(0.1) ? dice.some(['a.env', 'sub/b.env'], 2) : [],
    profiles: dice.chance(0.3) ? dice.pick([['dev'], ['*'], ['*'], ['dev', 'debug']]) : [],
    ...(dice.chance(0.1) ? { projectName: dice.pick(['named', 'a-b_c', 'x1']) } : {}),
    ...(dice.chance(0.1) ? { projectDirectory: dice.pick(['.', 'sub']) } : {}),
  };
}

function documents(make: () => Tree, dice: Dice, again: number): string {
  let text = (dice.chance(0.05) ? '---\n' : '') + writeYaml(make(), dice);
  while (dice.chance(again)) text += `---${dice.chance(0.2) ? ' # next' : ''}\n${writeYaml(make(), dice)}`;
  if (dice.chance(0.03)) text = text.replaceAll('\n', '\r\n');
  return text;
}

const attributesOf = (row: Attribute): Readonly<Record<string, Attribute>> =>
  row.type.kind === 'object' ? row.type.attributes : {};

function rootDocument(world: World, files: Record<string, string>): Tree {
  const { dice } = world;
  const root = map([]);
  if (dice.chance(0.15)) root.entries.push(['name', str(dice.pick(['proj', 'my-app', 'p${N}']))]);
  if (dice.chance(0.05)) root.entries.push(['version', str('3.8')]);
  const shared = sharedFragments(world, root);
  if (dice.chance(0.2)) root.entries.push(['x-top', anything(world, 3)]);
  if (dice.chance(0.12)) root.entries.push(['include', includes(world, files)]);
  const services = servicesOf(world.known, world, shared, files);
  const resources = sections.map(([section, kind]): [string, Tree] => {
    const declared = map(names[kind].map((name) => [name, resource(section, name, world)]));
    return [section, declared];
  });
  const parts: [string, Tree][] = [['services', services], ...resources];
  root.entries.push(...(dice.chance(0.3) ? parts.reverse() : parts));
  return root;
}

function overDocument(world: World, files: Record<string, string>): Tree {
  const { dice } = world;
  const root = map([]);
  const shared = sharedFragments(world, root);
  const services = servicesOf(
    dice.some(dice.chance(0.9) ? world.known : serviceNames, 3),
    world,
    shared,
    files,
  );
  if (services.entries.length > 0) root.entries.push(['services', services]);
  for (const [section, kind] of sections) {
    if (!dice.chance(0.2)) continue;
    root.entries.push([
      section,
      map(dice.some(names[kind], 2).map((name) => [name, resource(section, name, world)])),
    ]);
  }
  if (dice.chance(0.1)) root.entries.push(['x-top', anything(world, 2)]);
  if (root.entries.length === 0) root.entries.push(['x-none', raw(1)]);
  return root;
}

function resource(section: string, name: string, world: World): Tree {
  const { dice } = world;
  const bare = section === 'networks' || section === 'volumes';
  if (bare && dice.chance(0.4)) return dice.chance(0.5) ? nothing() : map([]);
  const row = attributesOf(composeFile)[section]!.type;
  const value = row.kind === 'map' ? makeValue(row.value, `${section}.*`, world) : nothing();
  if (value.kind !== 'map' || world.risk > 0.01) return value;
  // One source only, and nothing beside `external`: else the tool refuses nearly every project.
  if (section === 'configs' || section === 'secrets') {
    drop(value, 'file', 'environment', 'content', 'external');
    const [key, text] = name.length % 2 === 1 ? ['file', './f.txt'] : ['environment', dice.pick(['A', 'N'])];
    value.entries.splice(dice.below(2), 0, [key, str(text)]);
  } else if (dice.chance(0.7)) {
    drop(value, 'external');
  } else if (at(value, 'external') !== undefined) {
    if (at(value, 'external')?.kind === 'map') drop(value, 'name');
    drop(
      value,
      'driver',
      'driver_opts',
      'labels',
      'ipam',
      'internal',
      'attachable',
      'enable_ipv4',
      'enable_ipv6',
    );
  }
  return value;
}

/** `x-` fragments that services of this document merge in; the names of their anchors. */
function sharedFragments(world: World, root: Mapping): string[] {
  const { dice } = world;
  const found: string[] = [];
  while (found.length < 2 && dice.chance(0.25)) {
    const name = `frag${found.length}`;
    const fragment = makeService(name, world, { plain: true });
    root.entries.push([`x-${name}`, { ...fragment, anchor: name }]);
    found.push(name);
  }
  return found;
}

function servicesOf(
  chosen: readonly string[],
  world: World,
  shared: readonly string[],
  files: Record<string, string>,
): Tree & Mapping {
  const { dice } = world;
  const services = map([]);
  for (const name of chosen) {
    world.services = world.over
      ? chosen.filter((one) => one < name)
      : services.entries.map(([known]) => known);
    const service = makeService(name, world, {});
    if (shared.length > 0 && dice.chance(0.4)) {
      const merged = dice.chance(0.3)
        ? list(shared.map((one): Tree => ({ kind: 'alias', name: one })))
        : ({ kind: 'alias', name: dice.pick(shared) } as const);
      service.entries.splice(dice.below(2), 0, ['<<', merged]);
      // To the tool an anchor that is used below itself is a circle.
      if (dice.chance(0.03)) service.entries.push(['x-again', map([['deep', merged]])]);
    }
    if (dice.chance(0.15)) service.entries.push(['extends', extension(world, services, files)]);
    const tagged = world.over && dice.chance(0.04);
    services.entries.push([name, tagged ? { ...service, tag: dice.pick(['!reset', '!override']) } : service]);
  }
  return services;
}

function extension(world: World, before: Mapping, files: Record<string, string>): Tree {
  const { dice } = world;
  if (before.entries.length > 0 && dice.chance(0.5)) {
    const name = dice.pick(before.entries)[0];
    return dice.chance(0.5) ? str(name) : map([['service', str(name)]]);
  }
  const file = dice.pick(['common.yaml', 'sub/common.yaml']);
  if (files[file] === undefined) {
    const inner: World = { ...world, over: false, anchors: new Map(), services: [] };
    const services = map([['one', makeService('one', inner, { plain: true })]]);
    const two = makeService('two', inner, { plain: true });
    if (dice.chance(0.5)) two.entries.push(['extends', str('one')]);
    services.entries.push(['two', two]);
    files[file] = writeYaml(map([['services', services]]), dice);
  }
  return map([
    ['file', str(dice.chance(0.5) ? file : `./${file}`)],
    ['service', str(dice.pick(['one', 'two']))],
  ]);
}

function includes(world: World, files: Record<string, string>): Tree {
  const { dice } = world;
  const file = dice.pick(['inc.yaml', 'sub/inc.yaml']);
  const inner: World = { ...world, names: includedNames, over: false, anchors: new Map(), services: [] };
  const services = map([['inner', makeService('inner', inner, {})]]);
  inner.services = ['inner'];
  services.entries.push(['inner2', makeService('inner2', inner, {})]);
  const root = map([['services', services]]);
  for (const [section, kind] of sections) {
    root.entries.push([
      section,
      map(
        includedNames[kind].map((name) => [
          name,
          dice.chance(0.9) ? simple(section) : resource(section, name, inner),
        ]),
      ),
    ]);
  }
  files[file] = writeYaml(root, dice);
  // A project directory that does not exist is another matter: see the quirks of shared/resolve.
  files['sub/deep/keep.txt'] = '';
  if (dice.chance(0.3)) files['sub/.env'] = envFileText(dice, world.risk);
  if (dice.chance(0.4)) return list([str(file)]);
  const entry = map([['path', dice.chance(0.6) ? str(file) : list([str(file)])]]);
  if (dice.chance(0.3)) entry.entries.push(['project_directory', str(dice.pick(['.', 'sub', './sub/deep']))]);
  if (dice.chance(0.3))
    entry.entries.push([
      'env_file',
      dice.chance(0.5) ? str('a.env') : list([str('a.env'), str('sub/b.env')]),
    ]);
  return list([entry]);
}

function simple(section: string): Tree {
  if (section === 'models') return map([['model', str('m')]]);
  return section === 'networks' || section === 'volumes' ? nothing() : map([['file', str('./f.txt')]]);
}

export { serviceRow };
