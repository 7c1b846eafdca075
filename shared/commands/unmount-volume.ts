import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

/** Takes a mount away from a service. The volume stays declared. */
export const unmountVolume = defineCommand({
  name: 'unmountVolume',
  title: 'commands.unmount-volume',
  args: z.object({
    service: arg.service,
    target: z.string().min(1).describe('Path in the container that the mount has now'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, target, layer }, call) {
    const mount = snapshot.model.services.get(service)?.mounts.find((each) => each.target === target);
    if (mount === undefined) {
      return refuse('not-there', message('commands.mount-not-there', { service, target }));
    }
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    const list = ['services', service, 'volumes'];
    draft.wish({ kind: 'remove', path: [...list, mount.index] }, { file, only: layer !== undefined });
    return draft.finish(
      message('commands.unmount-volume-label', { service, target }),
      {
        touches: [list, ...(mount.source === undefined ? [] : [['volumes', mount.source]])],
        holds: [],
        gone: [],
      },
      { select: [`service:${service}`] },
    );
  },
});
