import { z } from 'zod';
import { message } from '../message.ts';
import { insertIn } from '../yaml/insert.ts';
import { checkName, isDeclared } from './checks.ts';
import { arg, defineCommand, jsonValue } from './define.ts';
import { startDraft } from './draft.ts';
import { layerFor } from './layers.ts';

/** A new service, empty or from a template's attributes, with the named volumes and secrets that it needs. */
export const addService = defineCommand({
  name: 'addService',
  title: 'commands.add-service',
  args: z.object({
    name: z.string().min(1).describe('Name of the new service'),
    attributes: z
      .record(z.string(), jsonValue)
      .default({ image: 'alpine:3.22' })
      .describe('Its attributes, as in a Compose file; default: a small image'),
    volumes: z
      .record(z.string(), jsonValue)
      .default({})
      .describe('Named volumes to declare with it, where they are not declared yet'),
    secrets: z
      .record(z.string(), jsonValue)
      .default({})
      .describe('Secrets to declare with it, where they are not declared yet'),
    at: arg.at,
    layer: arg.layer,
  }),
  plan(snapshot, { name, attributes, volumes, secrets, at, layer }) {
    const draft = startDraft(snapshot);
    const bad = checkName(snapshot, 'services', name);
    if (bad !== undefined) return bad;
    const file = layerFor(snapshot, ['services', name], layer);
    draft.ensure(file);
    draft.step(file, (yaml) => insertIn(yaml, ['services'], name, attributes));
    const declared = [
      ...Object.entries(volumes).map(([each, value]) => ['volumes', each, value] as const),
      ...Object.entries(secrets).map(([each, value]) => ['secrets', each, value] as const),
    ].filter(([section, each]) => !isDeclared(snapshot, section, each));
    for (const [section, each, value] of declared) {
      draft.step(file, (yaml) => insertIn(yaml, [section], each, value));
    }
    return draft.finish(
      message('commands.add-service-label', { service: name }),
      {
        touches: [
          ['services', name],
          ['networks', 'default'],
          ...declared.map(([section, each]) => [section, each]),
        ],
        holds: [],
        gone: [],
      },
      {
        select: [`service:${name}`],
        ...(at === undefined
          ? {}
          : { layouts: new Map([['architecture', new Map([[`service:${name}`, at]])]]) }),
      },
    );
  },
});
