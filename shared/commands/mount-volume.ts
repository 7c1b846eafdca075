import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import { isDeclared, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';
import { suggestMountTarget } from './mount-targets.ts';

/** Mounts a named volume or a host path into a service, and declares the volume when no layer does. */
export const mountVolume = defineCommand({
  name: 'mountVolume',
  title: 'commands.mount-volume',
  args: z.object({
    service: arg.service,
    volume: z.string().min(1).describe('Name of the volume, or a host path (`./conf`, `/srv`, `~/data`)'),
    target: z
      .string()
      .min(1)
      .optional()
      .describe('Path in the container; default: where the image keeps its data, else /data'),
    readOnly: z.boolean().default(false).describe('Mount it read-only'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, volume, target, readOnly, layer }, call) {
    const refusal = needService(snapshot, service);
    if (refusal !== undefined) return refusal;
    const existing = snapshot.model.services.get(service);
    const path = target ?? suggestMountTarget(existing?.image, volume);
    if (existing?.mounts.some((mount) => mount.target === path)) {
      return refuse('already-there', message('commands.mount-there', { service, target: path }));
    }
    const isPath = /^[./~]|^[A-Za-z]:[\\/]/.test(volume);
    if (!isPath && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(volume)) {
      // One letter before a colon is a Windows drive to the tool: `v:/data` would be an anonymous volume.
      return refuse('bad-name', message('commands.bad-volume-name', { name: volume }));
    }
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    const list = ['services', service, 'volumes'];
    const value = `${volume}:${path}${readOnly ? ':ro' : ''}`;
    draft.wish({ kind: 'append', path: list, value }, { file, only: layer !== undefined });
    const declare = !isPath && !isDeclared(snapshot, 'volumes', volume);
    if (declare) draft.step(file, (yaml) => insertIn(yaml, ['volumes'], volume, null));
    return draft.finish(
      message('commands.mount-volume-label', { service, volume }),
      { touches: [list, ['volumes', volume]], holds: [], gone: [] },
      { select: [`service:${service}`] },
    );
  },
});
