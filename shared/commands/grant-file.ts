import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import type { Command } from './command.ts';
import { isDeclared, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

const sections = { config: 'configs', secret: 'secrets' } as const;
type Kind = keyof typeof sections;

/** Gives a service access to a config or secret, and declares it (as a file beside the project) when no layer does. */
function grant(kind: Kind, name: string): Command {
  return defineCommand({
    name,
    title: kind === 'config' ? 'commands.grant-config' : 'commands.grant-secret',
    args: z.object({
      service: arg.service,
      [kind]: z.string().min(1).describe(`Name of the ${kind}`),
      target: z.string().min(1).optional().describe('Path or file name in the container'),
      layer: arg.layer,
    }),
    plan(snapshot, args, call) {
      const { service, target, layer } = args as { service: string; target?: string; layer?: string };
      const granted = String((args as Record<string, unknown>)[kind]);
      const refusal = needService(snapshot, service);
      if (refusal !== undefined) return refusal;
      const section = sections[kind];
      if (snapshot.model.services.get(service)?.[section].some((each) => each.source === granted)) {
        return refuse('already-there', message('commands.grant-there', { service, name: granted }));
      }
      const file = layerFor(snapshot, ['services', service], layer);
      const path = ['services', service, section];
      const draft = startDraft(snapshot, call);
      const value = target === undefined ? granted : { source: granted, target };
      draft.wish({ kind: 'append', path, value }, { file, only: layer !== undefined });
      if (!isDeclared(snapshot, section, granted)) {
        draft.step(file, (yaml) => insertIn(yaml, [section], granted, { file: `./${granted}.txt` }));
      }
      return draft.finish(
        message('commands.grant-label', { service, name: granted }),
        { touches: [path, [section, granted]], holds: [], gone: [] },
        { select: [`service:${service}`] },
      );
    },
  });
}

/** Takes the access away again; the config or secret stays declared. */
function revoke(kind: Kind, name: string): Command {
  return defineCommand({
    name,
    title: kind === 'config' ? 'commands.revoke-config' : 'commands.revoke-secret',
    args: z.object({
      service: arg.service,
      [kind]: z.string().min(1).describe(`Name of the ${kind}`),
      layer: arg.layer,
    }),
    plan(snapshot, args, call) {
      const { service, layer } = args as { service: string; layer?: string };
      const granted = String((args as Record<string, unknown>)[kind]);
      const section = sections[kind];
      const entry = snapshot.model.services.get(service)?.[section].find((each) => each.source === granted);
      if (entry === undefined) {
        return refuse('not-there', message('commands.grant-not-there', { service, name: granted }));
      }
      const path = ['services', service, section];
      const file = layerFor(snapshot, ['services', service], layer);
      const draft = startDraft(snapshot, call);
      draft.wish({ kind: 'remove', path: [...path, entry.index] }, { file, only: layer !== undefined });
      return draft.finish(
        message('commands.revoke-label', { service, name: granted }),
        { touches: [path, [section, granted]], holds: [], gone: [] },
        { select: [`service:${service}`] },
      );
    },
  });
}

export const grantConfig = grant('config', 'grantConfig');
export const grantSecret = grant('secret', 'grantSecret');
export const revokeConfig = revoke('config', 'revokeConfig');
export const revokeSecret = revoke('secret', 'revokeSecret');
