import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { insertIn } from '../yaml/insert.ts';
import { listToMap } from '../yaml/list-to-map.ts';
import { locate } from '../yaml/locate.ts';
import { setIn } from '../yaml/set.ts';
import { needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { layerFor } from './layers.ts';

export const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

interface Wish {
  readonly condition: (typeof conditions)[number];
  readonly required?: boolean | undefined;
  readonly restart?: boolean | undefined;
}

/**
 * Makes a service wait for another, or changes on what it waits. The short list stays short while it can: only a condition,
 * `required` or `restart` make it long, and then every entry keeps its comments.
 */
export const addDependency = defineCommand({
  name: 'addDependency',
  title: 'commands.add-dependency',
  args: z.object({
    service: arg.service,
    on: z.string().min(1).describe('Name of the service that it waits for'),
    condition: z.enum(conditions).default('service_started').describe('When the wait is over'),
    required: z.boolean().optional().describe('false: only a warning when the other service is not there'),
    restart: z.boolean().optional().describe('Restart the service after Compose restarts the other'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, on, layer, ...wish }) {
    const refusal = needService(snapshot, service) ?? checkDependency(snapshot, service, on, wish);
    if (refusal !== undefined) return refusal;
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot);
    const path = ['services', service, 'depends_on'];
    draft.ensure(file);
    if (isShort(wish)) addShort(draft, file, path, on, wish);
    else addLong(draft, file, path, on, wish);
    return draft.finish(
      message('commands.add-dependency-label', { service, on }),
      {
        touches: [[...path, on]],
        holds: [{ path: [...path, on, 'condition'], value: wish.condition }],
        gone: [],
      },
      { select: [`service:${service}`] },
    );
  },
});

const isShort = (wish: Wish) =>
  wish.condition === 'service_started' && wish.required === undefined && wish.restart === undefined;

function checkDependency(snapshot: Snapshot, service: string, on: string, wish: Wish): Refusal | undefined {
  if (service === on) return refuse('self-dependency', message('commands.self-dependency', { service }));
  const existing = snapshot.model.services.get(service)?.dependsOn.find((each) => each.service === on);
  if (existing !== undefined && existing.condition === wish.condition && isShort(wish)) {
    return refuse('already-there', message('commands.dependency-there', { service, on }));
  }
  const cycle = pathBetween(snapshot, on, service);
  if (cycle !== undefined) {
    return refuse(
      'dependency-cycle',
      message('commands.dependency-cycle', { service, on, cycle: [service, ...cycle].join(' → ') }),
    );
  }
  return undefined;
}

/** The services on the way from one to another along depends_on, both included; undefined when there is no way. */
function pathBetween(snapshot: Snapshot, from: string, to: string): string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const name of queue) {
    if (name === to) {
      const way: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
      return way;
    }
    for (const { service } of snapshot.model.services.get(name)?.dependsOn ?? []) {
      if (cameFrom.has(service)) continue;
      cameFrom.set(service, name);
      queue.push(service);
    }
  }
  return undefined;
}

function addShort(draft: Draft, file: FilePath, path: readonly string[], on: string, wish: Wish): void {
  const yaml = draft.yaml(file);
  const there = yaml && locate(yaml, path)?.node;
  if (there?.kind === 'map') addLong(draft, file, path, on, wish);
  // The writer says why nothing can be put into an alias.
  else if (there?.kind === 'alias') draft.step(file, (now) => insertIn(now, path, on, null));
  else if (there?.kind === 'seq') draft.step(file, (now) => insertIn(now, path, there.items.length, on));
  else draft.step(file, (now) => setIn(now, path, [on]));
}

function addLong(draft: Draft, file: FilePath, path: readonly string[], on: string, wish: Wish): void {
  const before = draft.yaml(file);
  if (before !== undefined && locate(before, path)?.node.kind === 'seq') {
    draft.step(file, (now) => listToMap(now, path, { condition: 'service_started' }));
  }
  const yaml = draft.yaml(file);
  const given = Object.entries(wish).filter(
    (entry): entry is [string, string | boolean] => entry[1] !== undefined,
  );
  if (yaml !== undefined && locate(yaml, [...path, on])?.node.kind === 'map') {
    for (const [key, value] of given) draft.step(file, (now) => setIn(now, [...path, on, key], value));
  } else {
    draft.step(file, (now) => setIn(now, [...path, on], Object.fromEntries(given)));
  }
}
