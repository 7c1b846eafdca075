import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { refuse } from '../refusal.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { sameTree } from '../yaml/same-tree.ts';
import { carry, needWhole, nothingChanges, provenEverywhere } from './carry.ts';
import { defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layersOf, writes } from './layers.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Moves a value with its comments from a layer to the base, and takes it away from the other layers that say the same. Refused where
 * an environment would change.
 */
export const promoteValue = defineCommand({
  name: 'promoteValue',
  title: 'commands.promote-value',
  args: z.object({
    path: attributePath,
    layer: z
      .string()
      .min(1)
      .optional()
      .describe('Compose file to take it from; default: the highest layer that writes the value'),
  }),
  plan(snapshot, { path, layer }) {
    const refusal = needWhole(path);
    if (refusal !== undefined) return refusal;
    const { project } = snapshot;
    const [base, ...above] = layersOf(project);
    const from = layer ?? above.findLast((file) => writes(project, file, path));
    if (base === undefined || from === undefined || from === base || !writes(project, from, path)) {
      return refuse('nothing-to-carry', message('commands.nothing-to-promote', { path: pathText(path) }));
    }
    const draft = startDraft(snapshot);
    const node = locate(project.files.get(from)!.yaml, path)?.node;
    if (writes(project, base, path)) draft.step(base, (yaml) => removeIn(yaml, path));
    carry(draft, path, from, [base]);
    const others = new Set(project.environments.flatMap(({ files }) => (files[0] === base ? files : [])));
    for (const file of others) {
      const source = project.files.get(file);
      if (file === base || file === from || source === undefined) continue;
      const same = locate(source.yaml, path)?.node;
      if (node === undefined || same === undefined || !sameTree(node, same)) continue;
      draft.step(file, (yaml) => removeIn(yaml, path));
    }
    const label = message('commands.promote-value-label', { path: pathText(path) });
    return provenEverywhere(snapshot, draft.finish(label, nothingChanges));
  },
});
