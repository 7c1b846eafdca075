import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Environment } from '../project/project.ts';
import { refuse } from '../refusal.ts';
import { insertIn } from '../yaml/insert.ts';
import { setIn } from '../yaml/set.ts';
import { locate } from '../yaml/locate.ts';
import { carry, nothingChanges, provenEverywhere } from './carry.ts';
import { needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layersOf, writes } from './layers.ts';

/**
 * Moves a service with its comments out of the file that declares it into another file beside it: a new one, which the first then includes
 * or which becomes a layer, or a layer that there is. Refused where an environment would change.
 */
export const splitService = defineCommand({
  name: 'splitService',
  title: 'commands.split-service',
  args: z.object({
    service: arg.service,
    to: z
      .string()
      .regex(/^[^/\\]+\.ya?ml$/)
      .describe('Name of the file, in the folder of the one that declares the service'),
    layer: z
      .string()
      .min(1)
      .optional()
      .describe('Compose file to take it from; default: the lowest layer that declares the service'),
    as: z
      .enum(['include', 'layer'])
      .default('include')
      .describe(
        'How a new file is read: the first includes it, or it is a layer of every environment that has the first',
      ),
  }),
  plan(snapshot, { service, to, layer, as }) {
    const refusal = needService(snapshot, service);
    if (refusal !== undefined) return refusal;
    const { project } = snapshot;
    const path = ['services', service];
    const from = layer ?? layersOf(project).find((file) => writes(project, file, path));
    if (from === undefined || !writes(project, from, path)) {
      return refuse('not-in-a-layer', message('commands.split-elsewhere', { service }));
    }
    const file = from.slice(0, from.lastIndexOf('/') + 1) + to;
    const isLayer = project.environments.some(({ files }) => files.includes(file));
    if (file === from || (!isLayer && project.files.has(file))) {
      return refuse('file-exists', message('commands.split-taken', { file: to }));
    }
    if (isLayer && writes(project, file, path)) {
      return refuse('file-exists', message('commands.split-says', { service, file: to }));
    }
    const draft = startDraft(snapshot);
    draft.create(file, isLayer || as === 'include' ? undefined : stackedOn(project.environments, from, file));
    carry(draft, path, from, [file]);
    if (!isLayer && as === 'include') {
      const included = locate(project.files.get(from)!.yaml, ['include'])?.node;
      const count = included?.kind === 'seq' ? included.items.length : 0;
      draft.step(from, (yaml) =>
        count > 0 ? insertIn(yaml, ['include'], count, to) : setIn(yaml, ['include'], [to]),
      );
    }
    const label = message('commands.split-service-label', { service, file: to });
    return provenEverywhere(
      snapshot,
      draft.finish(label, nothingChanges, { select: [`service:${service}`] }),
    );
  },
});

/** The environments with a file right above another one, wherever they have that. */
function stackedOn(
  environments: readonly Environment[],
  below: FilePath,
  file: FilePath,
): readonly Environment[] {
  return environments.map((each) =>
    each.files.includes(below)
      ? { ...each, files: each.files.flatMap((one) => (one === below ? [one, file] : [one])) }
      : each,
  );
}
