import { z } from 'zod';
import { message } from '../message.ts';
import { copyEntry } from '../yaml/copy-entry.ts';
import { removeIn } from '../yaml/remove.ts';
import { locate } from '../yaml/locate.ts';
import { checkName, freeName, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles, writes } from './layers.ts';

/**
 * A second service with the same text, comments included, in every layer that has the first. `container_name` is left out, and so
 * are published ports: two services cannot share them.
 */
export const duplicateService = defineCommand({
  name: 'duplicateService',
  title: 'commands.duplicate-service',
  args: z.object({
    service: arg.service,
    name: z.string().min(1).optional().describe('Name of the copy; default: the name with a number'),
    at: arg.at,
  }),
  plan(snapshot, { service, name = freeName(snapshot, 'services', service), at }) {
    const refusal = needService(snapshot, service) ?? checkName(snapshot, 'services', name);
    if (refusal !== undefined) return refusal;
    const draft = startDraft(snapshot);
    for (const file of declaringFiles(snapshot)) {
      if (!writes(snapshot.project, file, ['services', service])) continue;
      draft.step(file, (yaml) => copyEntry(yaml, ['services', service], name));
      for (const attribute of ['container_name', 'ports']) {
        const path = ['services', name, attribute];
        const now = draft.yaml(file);
        if (now !== undefined && locate(now, path) !== undefined) {
          draft.step(file, (yaml) => removeIn(yaml, path));
        }
      }
    }
    return draft.finish(
      message('commands.duplicate-label', { service, name }),
      { touches: [['services', name]], holds: [], gone: [] },
      {
        select: [`service:${name}`],
        ...(at === undefined
          ? {}
          : { layouts: new Map([['architecture', new Map([[`service:${name}`, at]])]]) }),
      },
    );
  },
});
