import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import { listToMap } from '../yaml/list-to-map.ts';
import { locate } from '../yaml/locate.ts';
import { setIn } from '../yaml/set.ts';
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
  plan(snapshot, { service, network, aliases, ipv4, layer }) {
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
    const draft = startDraft(snapshot);
    draft.ensure(file);
    const before = draft.yaml(file);
    if (isLong && before !== undefined && locate(before, path)?.node.kind === 'seq') {
      draft.step(file, (yaml) => listToMap(yaml, path, null));
    }
    draft.step(file, (yaml) => {
      const there = locate(yaml, path)?.node;
      if (there?.kind === 'seq') return insertIn(yaml, path, there.items.length, network);
      if (there?.kind === 'map') return setIn(yaml, [...path, network], isLong ? details : null);
      return setIn(yaml, path, isLong ? { [network]: details } : [network]);
    });
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
