import type { Port, Service } from '../../model/compose-model.ts';
import type { NodeFacts } from '../graph.ts';
import { readableBytes } from '../readable-bytes.ts';

type Badge = NodeFacts['badges'][number];

/** Badges that were made last: services of a project mostly have the same. */
let knownBadges = new Map<string, Badge>();
const MOST_BADGES = 500;

function badgeOf(id: Badge['id'], text: string): Badge {
  const key = `${id} ${text}`;
  const known = knownBadges.get(key);
  if (known !== undefined) return known;
  if (knownBadges.size >= MOST_BADGES) knownBadges = new Map();
  const made: Badge = { id, text };
  knownBadges.set(key, made);
  return made;
}

/**
 * What a service card says in one look: image or build, then replicas, ports, health, restart, profiles, limits and what
 * is risky. `shorten` writes a path as people do.
 */
export function serviceFacts(service: Service, shorten: (path: string) => string): NodeFacts {
  const badges: Badge[] = [];
  const add = (id: Badge['id'], text: string | undefined): void => {
    if (text !== undefined) badges.push(badgeOf(id, text));
  };
  const { build, image, limits } = service;
  if (build !== undefined && image !== undefined) add('build', build.target ?? '');
  add('replicas', service.replicas === undefined ? undefined : `×${service.replicas}`);
  add('ports', portsText(service.ports));
  add('health', service.hasHealthcheck ? '' : undefined);
  add('restart', service.restart === 'no' ? undefined : service.restart);
  add('profiles', service.profiles.length === 0 ? undefined : service.profiles.join(', '));
  add('limits', limitsText(limits));
  add('read-only', service.readOnly ? '' : undefined);
  add('privileged', service.privileged ? '' : undefined);
  add('gpu', service.gpu ? '' : undefined);
  add('watch', service.watched ? '' : undefined);
  const subtitle = image ?? buildText(build, shorten);
  const kept = badges.slice();
  return subtitle === undefined ? { badges: kept } : { subtitle, badges: kept };
}

function buildText(build: Service['build'], shorten: (path: string) => string): string | undefined {
  if (build === undefined) return undefined;
  const context = shorten(build.context);
  return build.target === undefined ? `build: ${context}` : `build: ${context} (${build.target})`;
}

function portsText(ports: readonly Port[]): string | undefined {
  if (ports.length === 0) return undefined;
  const first = ports.slice(0, 2).map((port) => `${port.published ?? '*'}:${port.target}`);
  return ports.length > 2 ? `${first.join(', ')} +${ports.length - 2}` : first.join(', ');
}

function limitsText(limits: Service['limits']): string | undefined {
  const parts = [
    limits.cpus === undefined ? [] : [`${limits.cpus} CPU`],
    limits.memory === undefined ? [] : [readableBytes(limits.memory)],
  ].flat();
  return parts.length === 0 ? undefined : parts.join(' · ');
}
