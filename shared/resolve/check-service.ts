import type { Diagnostic, QuickFix } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entryOf, sameEntriesAt, textOf, valueAt } from './make-value.ts';
import { noDiagnostics, problem } from './problem.ts';
import { findHealthcheckTestFault } from './syntax/healthcheck-test.ts';
import type { Value } from './value.ts';

type Tell = (
  id: string,
  sentence: Message,
  path: Path,
  value: Value | undefined,
  fixes?: readonly QuickFix[],
) => void;

interface Check {
  /** The attributes that it looks at. */
  readonly reads: readonly string[];
  readonly check: (service: Value, name: string, tell: Tell) => void;
}

/**
 * Whether the attributes of one complete service agree with each other. `before`: another reading of the service of which nothing was
 * told; what looks at nothing that is new would tell nothing again.
 */
export function checkService(service: Value, name: string, before?: Value): readonly Diagnostic[] {
  let found: Diagnostic[] | undefined;
  const tell: Tell = (id, sentence, path, value, fixes) => {
    const one = problem(id, sentence, { path: ['services', name, ...path], value: value ?? service });
    (found ??= []).push(fixes === undefined ? one : { ...one, fixes });
  };
  for (const { reads, check } of checks) {
    if (before === undefined || !sameEntriesAt(service, before, reads)) check(service, name, tell);
  }
  return found ?? noDiagnostics;
}

function checkOrigin(service: Value, name: string, tell: Tell): void {
  if (textOf(entryOf(service, 'image'))) return;
  if (entryOf(service, 'build') !== undefined || entryOf(service, 'provider') !== undefined) return;
  tell('no-image-or-build', message('resolve.no-image-or-build', { name }), [], undefined, [
    {
      title: message('resolve.fix-build-here', { name }),
      call: { command: 'setAttribute', args: { path: ['services', name, 'build'], value: '.' } },
    },
  ]);
}

function checkBuild(service: Value, name: string, tell: Tell): void {
  const inline = valueAt(service, ['build', 'dockerfile_inline']);
  if (textOf(inline) && textOf(valueAt(service, ['build', 'dockerfile']))) {
    tell('dockerfile-inline', message('resolve.dockerfile-and-inline', { name }), ['build'], inline);
  }
  const platform = entryOf(service, 'platform');
  const platforms = valueAt(service, ['build', 'platforms']);
  if (!textOf(platform) || platforms?.kind !== 'list' || platforms.items.length === 0) return;
  if (platforms.items.some((item) => textOf(item) === textOf(platform))) return;
  const sentence = message('resolve.platform-not-built', { name, platform: textOf(platform)! });
  tell('platform', sentence, ['build', 'platforms'], platforms);
}

function checkNetworkMode(service: Value, name: string, tell: Tell): void {
  const mode = entryOf(service, 'network_mode');
  const networks = entryOf(service, 'networks');
  if (!textOf(mode) || networks?.kind !== 'map' || networks.entries.size === 0) return;
  tell(
    'network-mode-conflict',
    message('resolve.network-mode-and-networks', { name }),
    ['network_mode'],
    mode,
  );
}

function checkHealthcheck(service: Value, name: string, tell: Tell): void {
  const test = valueAt(service, ['healthcheck', 'test']);
  if (test?.kind !== 'list') return;
  const words = test.items.map((item) => textOf(item) ?? '');
  if (findHealthcheckTestFault(words) === undefined) return;
  tell('healthcheck-test', message('resolve.healthcheck-test', { name }), ['healthcheck', 'test'], test);
}

function checkScale(service: Value, name: string, tell: Tell): void {
  const scale = numberAt(service, ['scale']);
  const replicas = numberAt(service, ['deploy', 'replicas']);
  if (scale !== undefined && scale < 0) {
    tell('scale-conflict', message('resolve.negative-scale', { name }), ['scale'], entryOf(service, 'scale'));
  }
  if (replicas !== undefined && replicas < 0) {
    const value = valueAt(service, ['deploy', 'replicas']);
    tell('schema-range', message('resolve.negative-replicas', { name }), ['deploy', 'replicas'], value);
  }
  if (scale !== undefined && replicas !== undefined && scale !== replicas) {
    const sentence = message('resolve.distinct-values', { name, one: 'scale', other: 'deploy.replicas' });
    tell('scale-conflict', sentence, ['scale'], entryOf(service, 'scale'));
  }
  const container = entryOf(service, 'container_name');
  if ((scale ?? replicas ?? 1) > 1 && textOf(container)) {
    const attribute = scale === undefined ? 'deploy.replicas' : 'scale';
    const sentence = message('resolve.container-name-scaled', { name, attribute });
    tell('scale-conflict', sentence, ['container_name'], container);
  }
}

const twins: readonly { readonly one: string; readonly group: string; readonly key: string }[] = [
  { one: 'cpus', group: 'limits', key: 'cpus' },
  { one: 'mem_limit', group: 'limits', key: 'memory' },
  { one: 'mem_reservation', group: 'reservations', key: 'memory' },
  { one: 'pids_limit', group: 'limits', key: 'pids' },
];

/** The tool takes a limit that is not written in an existing group for 0, which differs from every other. */
function checkLimits(service: Value, name: string, tell: Tell): void {
  for (const { one, group, key } of twins) {
    const own = numberAt(service, [one]) ?? 0;
    const resources = valueAt(service, ['deploy', 'resources', group]);
    if (own === 0 || resources?.kind !== 'map') continue;
    if (own === (numberAt(resources, [key]) ?? 0)) continue;
    const other = `deploy.resources.${group}.${key}`;
    tell(
      'scale-conflict',
      message('resolve.distinct-values', { name, one, other }),
      [one],
      entryOf(service, one),
    );
  }
}

function checkWatch(service: Value, name: string, tell: Tell): void {
  const watch = valueAt(service, ['develop', 'watch']);
  if (watch?.kind !== 'list') return;
  watch.items.forEach((item, index) => {
    const action = textOf(entryOf(item, 'action'));
    if (textOf(entryOf(item, 'target')) || action === 'rebuild' || action === 'restart') return;
    tell(
      'watch-target',
      message('resolve.watch-without-target', { name }),
      ['develop', 'watch', index],
      item,
    );
  });
}

function checkMounts(service: Value, name: string, tell: Tell): void {
  const mounted = new Map<string, string>();
  const add = (target: string, key: string, index: number, value: Value): void => {
    const other = mounted.get(target);
    if (other === undefined) mounted.set(target, `${key}[${index}]`);
    else tell('mount-dup', message('resolve.mounted-twice', { name, target, other }), [key, index], value);
  };
  const tmpfs = entryOf(service, 'tmpfs');
  if (tmpfs?.kind === 'list') {
    tmpfs.items.forEach((item, index) => add((textOf(item) ?? '').split(':')[0]!, 'tmpfs', index, item));
  }
  const volumes = entryOf(service, 'volumes');
  if (volumes?.kind !== 'list') return;
  volumes.items.forEach((item, index) => {
    const target = textOf(entryOf(item, 'target'));
    if (target !== undefined) add(target, 'volumes', index, item);
  });
}

function numberAt(value: Value, path: Path): number | undefined {
  const found = valueAt(value, path);
  if (found?.kind !== 'scalar') return undefined;
  // Sizes are texts of decimal digits by now.
  const number = found.type === 'bool' || found.type === 'null' ? NaN : Number(found.value);
  return Number.isNaN(number) ? undefined : number;
}

const checks: readonly Check[] = [
  { reads: ['image', 'build', 'provider'], check: checkOrigin },
  { reads: ['build', 'platform'], check: checkBuild },
  { reads: ['network_mode', 'networks'], check: checkNetworkMode },
  { reads: ['healthcheck'], check: checkHealthcheck },
  { reads: ['scale', 'deploy', 'container_name'], check: checkScale },
  { reads: ['deploy', ...twins.map(({ one }) => one)], check: checkLimits },
  { reads: ['develop'], check: checkWatch },
  { reads: ['tmpfs', 'volumes'], check: checkMounts },
];
