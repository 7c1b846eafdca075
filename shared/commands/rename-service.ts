import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { checkName } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { renamePins } from '../layout/layouts.ts';
import { renameElement } from './rename-element.ts';

/**
 * Gives a service another name, with every reference to it in every Compose file of the project. Works too for a service that is
 * only referenced: its references then name another.
 */
export const renameService = defineCommand({
  name: 'renameService',
  title: 'commands.rename-service',
  args: z.object({
    service: arg.service,
    to: z.string().min(1).describe('The new name'),
    mentions: z
      .boolean()
      .default(true)
      .describe('Also change environment values that name it as a host (DB_HOST=db)'),
  }),
  plan(snapshot, { service, to, mentions }) {
    const bad = checkName(snapshot, 'services', to);
    if (bad !== undefined) return bad;
    const draft = startDraft(snapshot);
    if (renameElement(draft, snapshot, 'services', service, to, mentions) === 0) {
      return draft.refusal ?? refuse('not-there', message('commands.unknown-service', { service }));
    }
    const layouts = renamePins(snapshot.project.layouts, `service:${service}`, `service:${to}`);
    return draft.finish(
      message('commands.rename-label', { from: service, to }),
      { touches: [['services']], holds: [], gone: [['services', service]] },
      { select: [`service:${to}`], ...(layouts === undefined ? {} : { layouts }) },
    );
  },
});
