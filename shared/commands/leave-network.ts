import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles, layerFor, speaksOf } from './layers.ts';

/** Disconnects a service from a network. A service that is left without any is on `default`, as the tool does it. */
export const leaveNetwork = defineCommand({
  name: 'leaveNetwork',
  title: 'commands.leave-network',
  args: z.object({
    service: arg.service,
    network: z.string().min(1).describe('Name of the network'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, network, layer }, call) {
    const path = ['services', service, 'networks'];
    const member = snapshot.model.services.get(service)?.networks.find((each) => each.network === network);
    const isSaid = declaringFiles(snapshot).some((file) => speaksOf(snapshot, file, [...path, network]));
    if (!isSaid && member?.implicit === true) {
      return refuse('implicit-network', message('commands.member-implicit', { service }), [
        {
          title: message('commands.no-network', { service }),
          call: {
            command: 'setAttribute',
            args: { path: ['services', service, 'network_mode'], value: 'none' },
          },
        },
      ]);
    }
    if (!isSaid && member === undefined) {
      return refuse('not-there', message('commands.member-not', { service, network }));
    }
    const file = layerFor(snapshot, ['services', service], layer);
    const draft = startDraft(snapshot, call);
    draft.wish({ kind: 'remove', path: [...path, network] }, { file, only: layer !== undefined });
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
