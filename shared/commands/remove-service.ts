import { unpinEverywhere } from '../layout/layouts.ts';
import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { removeElement } from './remove-element.ts';

/** Removes a service from the active environment, and what refers to it (or keeps that, to be mended by hand). */
export const removeService = defineCommand({
  name: 'removeService',
  title: 'commands.remove-service',
  args: z.object({
    service: arg.service,
    references: z
      .enum(['remove', 'keep'])
      .default('remove')
      .describe('What happens to depends_on and other references to it'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, references, layer }, call) {
    const draft = startDraft(snapshot, call);
    const removal = {
      section: 'services',
      name: service,
      references: references === 'remove',
      layer,
    } as const;
    if (removeElement(draft, snapshot, removal) === 0) {
      return draft.refusal ?? refuse('not-there', message('commands.unknown-service', { service }));
    }
    const id = `service:${service}`;
    const layouts = unpinEverywhere(snapshot.project.layouts, id);
    return draft.finish(
      message('commands.remove-label', { name: service }),
      {
        touches: [['services'], ['networks', 'default']],
        holds: [],
        gone: snapshot.model.services.has(service) ? [['services', service]] : [],
      },
      { select: [], ...(layouts === undefined ? {} : { layouts }) },
    );
  },
});
