import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

/** A published port of a service goes. A short entry that stands for a whole range goes as one. */
export const unpublishPort = defineCommand({
  name: 'unpublishPort',
  title: 'commands.unpublish-port',
  args: z.object({
    service: arg.service,
    target: z.int().min(1).max(65_535).describe('Port in the container'),
    published: z.string().optional().describe('Port on the host; default: the first entry with this target'),
    protocol: z.string().default('tcp').describe('Protocol'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, target, published, protocol, layer }, call) {
    const port = snapshot.model.services
      .get(service)
      ?.ports.find(
        (each) =>
          each.target === target &&
          each.protocol === protocol &&
          (published === undefined || each.published === published),
      );
    if (port === undefined) {
      return refuse('not-there', message('commands.port-not-there', { service, port: target }));
    }
    const path = ['services', service, 'ports'];
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    draft.wish({ kind: 'remove', path: [...path, port.index] }, { file, only: layer !== undefined });
    return draft.finish(
      message('commands.unpublish-port-label', { service, port: `${published ?? target}/${protocol}` }),
      { touches: [path], holds: [], gone: [] },
      { select: [`service:${service}`] },
    );
  },
});
