import { message } from '../message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entryOf, isNull, textOf } from './make-value.ts';
import { dotted, problem, type Report } from './problem.ts';
import { reasonOf } from './reason.ts';
import { findHostIpFault } from './syntax/port-long.ts';
import { lookUp, type Scope } from './scope.ts';
import type { MapValue, Value } from './value.ts';

// Step 15 of the pipeline: what the schema cannot say about single elements.

/**
 * Reports bind mounts without a source, and build contexts that are no text. The tool meets them where it resolves paths, so
 * without that it accepts them.
 */
export function validatePaths(service: Value, path: Path, report: Report): void {
  if (path[0] !== 'services') return;
  const contexts = entryOf(entryOf(service, 'build'), 'additional_contexts');
  for (const [name, value] of contexts?.kind === 'map' ? contexts.entries : []) {
    if (value.kind !== 'scalar' || value.type === 'string') continue;
    const at = [...path, 'build', 'additional_contexts', name];
    const sentence = message('resolve.context-not-text', { path: dotted(at) });
    report(problem('tool-panic', sentence, { path: at, value }));
  }
  const volumes = entryOf(service, 'volumes');
  if (volumes?.kind !== 'list') return;
  volumes.items.forEach((item, index) => {
    if (textOf(entryOf(item, 'type')) !== 'bind' || entryOf(item, 'source') !== undefined) return;
    const at = [...path, 'volumes', index];
    const sentence = message('resolve.bind-without-source', { path: dotted(at) });
    report(problem('volume-syntax', sentence, { path: at, value: item }));
  });
}

/** Reports what is wrong with one complete element. */
export function validateEntry(value: Value, path: Path, report: Report): void {
  if (value.kind !== 'map') return;
  const [section] = path;
  if (section === 'services') validateService(value, path, report);
  else if (section === 'volumes') validateExternal(value, path, report);
  else if (section === 'configs') validateSource(value, path, ['file', 'environment', 'content'], report);
  else if (section === 'secrets') validateSource(value, path, ['file', 'environment'], report);
}

function validateExternal(volume: MapValue, path: Path, report: Report): void {
  const external = volume.entries.get('external');
  if (external?.kind !== 'scalar' || external.value !== true) return;
  for (const [key, value] of volume.entries) {
    if (key === 'name' || key === 'external' || key.startsWith('x-')) continue;
    const sentence = message('resolve.external-conflict', { path: dotted(path), key });
    report(problem('external-conflict', sentence, { path: [...path, key], value }));
  }
}

function validateSource(element: MapValue, path: Path, keys: readonly string[], report: Report): void {
  const given = keys.filter((key) => element.entries.has(key));
  const args = { path: dotted(path), keys: keys.join('|') };
  if (given.length > 1) {
    const value = element.entries.get(given[1]!);
    report(problem('mutually-exclusive', message('resolve.mutually-exclusive', args), { path, value }));
  }
  if (given.length === 0 && !element.entries.has('driver') && !element.entries.has('external')) {
    report(
      problem('one-of-must-be-set', message('resolve.one-of-must-be-set', args), { path, value: element }),
    );
  }
}

/**
 * Reports a config of an included project whose variable is set: the tool has put in the content by the time at which the
 * including project is checked, and takes that for a second source.
 */
export function validateIncludedConfig(config: Value, path: Path, scope: Scope, report: Report): void {
  const value = path[0] === 'configs' ? entryOf(config, 'environment') : undefined;
  const variable = textOf(value);
  if (variable === undefined || !scope.options.interpolate) return;
  if (lookUp(scope, variable) === undefined) return;
  const sentence = message('resolve.included-config', { path: dotted(path), variable });
  report(problem('mutually-exclusive', sentence, { path: [...path, 'environment'], value }));
}

function validateService(service: MapValue, path: Path, report: Report): void {
  const pid = service.entries.get('pid');
  if (pid !== undefined && isNull(pid)) {
    const at = [...path, 'pid'];
    report(problem('tool-panic', message('resolve.pid-null'), { path: at, value: pid }));
  }
  const ports = service.entries.get('ports');
  (ports?.kind === 'list' ? ports.items : []).forEach((port, index) => {
    const value = entryOf(port, 'host_ip');
    const address = textOf(value);
    const fault = address === undefined ? undefined : findHostIpFault(address);
    if (fault === undefined) return;
    const at = [...path, 'ports', index, 'host_ip'];
    const args = { path: dotted(at), text: address ?? '', reason: reasonOf(fault) };
    report(problem('port-syntax', message('resolve.bad-port', args), { path: at, value }));
  });
  const watch = entryOf(entryOf(service, 'develop'), 'watch');
  if (watch?.kind === 'list') {
    watch.items.forEach((item, index) => {
      const value = entryOf(item, 'path');
      if (textOf(value) !== '') return;
      const at = [...path, 'develop', 'watch', index, 'path'];
      report(
        problem('watch-target', message('resolve.blank-path', { path: dotted(at) }), { path: at, value }),
      );
    });
  }
  devices(entryOf(service, 'gpus'), [...path, 'gpus'], report);
  const below = ['deploy', 'resources', 'reservations', 'devices'];
  const reserved = below.reduce<Value | undefined>(entryOf, service);
  devices(reserved, [...path, ...below], report);
}

function devices(list: Value | undefined, path: Path, report: Report): void {
  if (list?.kind !== 'list') return;
  list.items.forEach((item, index) => {
    if (item.kind !== 'map' || !item.entries.has('count') || !item.entries.has('device_ids')) return;
    const at = [...path, index];
    const sentence = message('resolve.count-and-device-ids', { path: dotted(at) });
    report(problem('device-count-ids', sentence, { path: at, value: item.entries.get('count') }));
  });
}
