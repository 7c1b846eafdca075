import type { Attribute } from '../../shared/spec/attribute.ts';
import { service } from '../../shared/spec/service.ts';
import { makeValue } from './make-value.ts';
import type { World } from './world.ts';
import { at, drop, map, str, type Mapping, type Tree } from './yaml-tree.ts';

/** The row of `services.*`. */
export const serviceRow: Attribute = service;

const attributes: Readonly<Record<string, Attribute>> =
  service.type.kind === 'object' ? service.type.attributes : {};
// `extends` is written by its own rule.
const optional = Object.keys(attributes).filter((key) => !['extends', 'image', 'provider'].includes(key));

/** A service with some of all attributes. `plain`: without references to others, for fragments and other files. */
export function makeService(
  name: string,
  world: World,
  { plain = false }: { readonly plain?: boolean },
): Tree & Mapping {
  const { dice, risk, over } = world;
  const entries: [string, Tree][] = [];
  const own: World = plain ? { ...world, services: [] } : world;
  if (dice.chance(over ? 0.3 : 0.98 - risk))
    entries.push(['image', makeValue(attributes['image']!, 'services.*.image', world)]);
  if (dice.chance(0.02))
    entries.push(['provider', makeValue(attributes['provider']!, 'services.*.provider', world)]);
  for (const key of dice.some(optional, dice.pick([2, 5, 9, 14]))) {
    entries.push([key, makeValue(attributes[key]!, `services.*.${key}`, own)]);
  }
  const tree = map(entries);
  if (risk <= 0.01) reconcile(name, tree, world, plain);
  return tree;
}

/** Takes out what the tool refuses together, so that the rest is looked at. */
function reconcile(name: string, tree: Mapping & Tree, { dice, over }: World, plain: boolean): void {
  if (!dice.chance(0.1)) drop(tree, 'profiles');
  // Lists that may not meet an equal entry.
  if ((over || plain) && !dice.chance(0.1)) {
    drop(tree, 'security_opt', 'group_add', 'device_cgroup_rules', 'external_links', 'volumes_from', 'gpus');
  }
  const given = (key: string): boolean => at(tree, key) !== undefined;
  if (given('network_mode')) drop(tree, dice.chance(0.5) ? 'network_mode' : 'networks');
  if (given('deploy')) drop(tree, 'scale', 'cpus', 'mem_limit', 'mem_reservation', 'pids_limit');
  if (given('container_name')) {
    tree.entries = tree.entries.map(([key, value]) => [
      key,
      key === 'container_name' ? str(`the-${name}`) : value,
    ]);
    drop(tree, 'scale', 'deploy');
  }
  const build = at(tree, 'build');
  if (at(build, 'dockerfile_inline') !== undefined) drop(build, 'dockerfile');
  if (at(build, 'platforms') !== undefined) drop(tree, 'platform');
  const test = at(at(tree, 'healthcheck'), 'test');
  if (test?.kind === 'list') test.items.unshift(str(dice.pick(['CMD', 'CMD-SHELL'])));
  const devices = at(at(at(at(tree, 'deploy'), 'resources'), 'reservations'), 'devices');
  for (const one of [devices, at(tree, 'gpus')]) {
    if (one?.kind === 'list') one.items.forEach((item) => drop(item, dice.pick(['count', 'device_ids'])));
  }
  for (const watch of listOf(at(at(tree, 'develop'), 'watch'))) {
    if (at(watch, 'target') === undefined && watch.kind === 'map')
      watch.entries.push(['target', str('/app')]);
  }
  drop(at(tree, 'logging'), ...(dice.chance(0.5) ? [] : ['driver']));
}

function listOf(tree: Tree | undefined): Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}
