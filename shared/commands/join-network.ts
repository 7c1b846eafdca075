import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import { isDeclared, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

/** Connects a service to a network, and declares the network when no layer does. Aliases and addresses need the long syntax. */
export const joinNetwork = defineCommand({
  name: 'joinNetwork',
  title: 'commands.join-network',
  args: z.object({
    service: arg.service,
    network: z.string().min(1).describe('Name of the network'),
    aliases: z.array(z.string()).optional().describe('Further DNS names of the service in that network'),
    ipv4: z.ipv4().optional().describe('Fixed IPv4 address'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, network, aliases, ipv4, layer }, call) {
    const refusal = needService(snapshot, service);
    if (refusal !== undefined) return refusal;
    const existing = snapshot.model.services.get(service);
    if (existing?.networkMode !== undefined) {
      return refuse(
        'network-mode',
        message('commands.network-mode', { service, mode: existing.networkMode, network }),
        [
          {
            title: message('commands.clear-attribute', { path: 'network_mode' }),
            call: { command: 'clearAttribute', args: { path: ['services', service, 'network_mode'] } },
          },
        ],
      );
    }
    const details = {
      ...(aliases === undefined ? {} : { aliases }),
      ...(ipv4 === undefined ? {} : { ipv4_address: ipv4 }),
    };
    const isLong = Object.keys(details).length > 0;
    const member = existing?.networks.some((each) => each.network === network && !each.implicit);
    if (member === true && !isLong) {
      return refuse('already-there', message('commands.member-already', { service, network }));
    }

    const file = layerFor(snapshot, ['services', service], layer);
    const path = ['services', service, 'networks'];
    const draft = startDraft(snapshot, call);
    const at = { file, only: layer !== undefined };
    if (member === true) {
      for (const [key, value] of Object.entries(details)) {
        draft.wish({ kind: 'set', path: [...path, network, key], value }, at);
      }
    } else draft.wish({ kind: 'set', path: [...path, network], value: isLong ? details : null }, at);
    const declare = network !== 'default' && !isDeclared(snapshot, 'networks', network);
    if (declare) draft.step(file, (yaml) => insertIn(yaml, ['networks'], network, null));
    return draft.finish(
      message('commands.join-network-label', { service, network }),
      {
        touches: [path, ['networks', network], ['networks', 'default']],
        holds: Object.entries(details).map(([key, value]) => ({ path: [...path, network, key], value })),
        gone: [],
      },
      { select: [`service:${service}`] },
    );
  },
});
