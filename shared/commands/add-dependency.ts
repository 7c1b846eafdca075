import { z } from 'zod';
import { message } from '../message.ts';
import { valueAt } from '../resolve/make-value.ts';
import { refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
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
  plan(snapshot, { service, on, layer, ...wish }, call) {
    const refusal = needService(snapshot, service) ?? checkDependency(snapshot, service, on, wish);
    if (refusal !== undefined) return refusal;
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    const path = ['services', service, 'depends_on'];
    const at = { file, only: layer !== undefined };
    const given = Object.entries(wish).flatMap(([key, value]): [string, string | boolean][] =>
      value === undefined ? [] : [[key, value]],
    );
    if (valueAt(snapshot.resolution.model, [...path, on]) === undefined) {
      draft.wish({ kind: 'set', path: [...path, on], value: Object.fromEntries(given) }, at);
    } else {
      for (const [key, value] of given) draft.wish({ kind: 'set', path: [...path, on, key], value }, at);
    }
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
