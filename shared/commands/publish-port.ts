import { z } from 'zod';
import { message } from '../message.ts';
import { refuse } from '../refusal.ts';
import { needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

const portText = z.string().regex(/^\d{1,5}(-\d{1,5})?$/, 'a port or a range such as 8000-8010');

/** Makes a container's port reachable from the host, in the short syntax. */
export const publishPort = defineCommand({
  name: 'publishPort',
  title: 'commands.publish-port',
  args: z.object({
    service: arg.service,
    target: z.int().min(1).max(65_535).describe('Port in the container'),
    published: portText.optional().describe('Port or range on the host; default: any free one'),
    hostIp: z.union([z.ipv4(), z.ipv6()]).optional().describe('Address on the host; default: all'),
    protocol: z.enum(['tcp', 'udp']).default('tcp').describe('Protocol'),
    layer: arg.layer,
  }),
  plan(snapshot, { service, target, published, hostIp, protocol, layer }, call) {
    const refusal = needService(snapshot, service);
    if (refusal !== undefined) return refusal;
    const ports = snapshot.model.services.get(service)?.ports ?? [];
    const same = ports.some(
      (port) =>
        port.target === target &&
        port.published === published &&
        port.protocol === protocol &&
        port.hostIp === hostIp,
    );
    const text = shortPort(target, published, hostIp, protocol);
    if (same) return refuse('already-there', message('commands.port-there', { service, port: text }));
    const file = layerFor(snapshot, ['services', service], layer);
    const path = ['services', service, 'ports'];
    const draft = startDraft(snapshot, call);
    draft.wish({ kind: 'append', path, value: text }, { file, only: layer !== undefined });
    return draft.finish(
      message('commands.publish-port-label', { service, port: text }),
      { touches: [path], holds: [], gone: [] },
      { select: [`service:${service}`] },
    );
  },
});

function shortPort(target: number, published?: string, hostIp?: string, protocol = 'tcp'): string {
  const ip = hostIp === undefined ? '' : hostIp.includes(':') ? `[${hostIp}]:` : `${hostIp}:`;
  const host = published ?? '';
  const left = ip === '' && host === '' ? '' : `${ip}${host}:`;
  return `${left}${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}
