import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { isDeclared } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { removeEverywhere } from './remove-everywhere.ts';

/** A service no longer waits for another: the entry goes from every layer that has it. */
export const removeDependency = defineCommand({
  name: 'removeDependency',
  title: 'commands.remove-dependency',
  args: z.object({
    service: arg.service,
    on: z.string().min(1).describe('Name of the service that it waits for now'),
  }),
  plan(snapshot, { service, on }) {
    const path = ['services', service, 'depends_on'];
    const draft = startDraft(snapshot);
    const removed = removeEverywhere(draft, snapshot, path, (entry) => entry.name === on);
    if (removed === 0) {
      return refuse('not-there', message('commands.dependency-not-there', { service, on }));
    }
    return draft.finish(
      message('commands.remove-dependency-label', { service, on }),
      {
        touches: [[...path, on], ...(isDeclared(snapshot, 'services', on) ? [] : [['services', on]])],
        holds: [],
        gone: [[...path, on]],
      },
      { select: [`service:${service}`] },
    );
  },
});
