import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { refuse } from '../refusal.ts';
import { carry, needWhole, nothingChanges, provenEverywhere } from './carry.ts';
import { defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layersOf, writes } from './layers.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Moves a value with its comments from the base to the topmost layer of every environment that stands on it and does not say its own.
 * Refused where an environment would change, as one without a layer of its own.
 */
export const demoteValue = defineCommand({
  name: 'demoteValue',
  title: 'commands.demote-value',
  args: z.object({ path: attributePath }),
  plan(snapshot, { path }) {
    const refusal = needWhole(path);
    if (refusal !== undefined) return refusal;
    const { project } = snapshot;
    const base = layersOf(project)[0];
    if (base === undefined || !writes(project, base, path)) {
      return refuse('nothing-to-carry', message('commands.nothing-to-demote', { path: pathText(path) }));
    }
    const standing = project.environments.filter(({ files }) => files[0] === base && files.length > 1);
    const own = new Set(
      standing
        .filter(({ files }) => !files.slice(1).some((file) => writes(project, file, path)))
        .map(({ files }) => files.at(-1)!),
    );
    const draft = startDraft(snapshot);
    carry(draft, path, base, [...own]);
    const label = message('commands.demote-value-label', { path: pathText(path) });
    return provenEverywhere(snapshot, draft.finish(label, nothingChanges));
  },
});
