import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { removeEverywhere } from './remove-everywhere.ts';

/** Disconnects a service from a network. A service that is left without any is on `default`, as the tool does it. */
export const leaveNetwork = defineCommand({
  name: 'leaveNetwork',
  title: 'commands.leave-network',
  args: z.object({ service: arg.service, network: z.string().min(1).describe('Name of the network') }),
  plan(snapshot, { service, network }) {
    const path = ['services', service, 'networks'];
    const draft = startDraft(snapshot);
    if (removeEverywhere(draft, snapshot, path, (entry) => entry.name === network) === 0) {
      return refuse('not-there', message('commands.member-not', { service, network }));
    }
    return draft.finish(
      message('commands.leave-network-label', { service, network }),
      {
        touches: [path, ['networks', 'default'], ['networks', network]],
        holds: [],
        gone: network === 'default' ? [] : [[...path, network]],
      },
      { select: [`service:${service}`] },
    );
  },
});
