import { z } from 'zod';
import { message } from '../message.ts';
import { temporaryMounts } from '../graph/temporary-mounts.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

/** Takes a mount away from a service, a temporary file system too. The volume stays declared. */
export const unmountVolume = defineCommand({
  name: 'unmountVolume',
  title: 'commands.unmount-volume',
  args: z.object({
    service: arg.service,
    target: z.string().min(1).describe('Path in the container that the mount has now'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, target, layer }, call) {
    const found = snapshot.model.services.get(service);
    const mount = found?.mounts.find((each) => each.target === target);
    const temporary = found && temporaryMounts(found).find((each) => each.target === target);
    const path = mount === undefined ? temporary?.path : ['services', service, 'volumes', mount.index];
    if (path === undefined) {
      return refuse('not-there', message('commands.mount-not-there', { service, target }));
    }
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    draft.wish({ kind: 'remove', path }, { file, only: layer !== undefined });
    return draft.finish(
      message('commands.unmount-volume-label', { service, target }),
      {
        touches: [path.slice(0, 3), ...(mount?.source === undefined ? [] : [['volumes', mount.source]])],
        holds: [],
        gone: [],
      },
      { select: [`service:${service}`] },
    );
  },
});
