import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { refuse } from '../refusal.ts';
import { locate } from '../yaml/locate.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles } from './layers.ts';
import { elementIdOf } from '../spec/element-kinds.ts';
import { attributePath } from './set-attribute.ts';

/** Gives a key another name where it stands: the quick fix for a misspelt attribute. */
export const renameAttribute = defineCommand({
  name: 'renameAttribute',
  title: 'commands.rename-attribute',
  args: z.object({
    path: attributePath,
    to: z.string().min(1).describe('The new key'),
    layer: arg.layer,
  }),
  plan(snapshot, { path, to, layer }) {
    const draft = startDraft(snapshot);
    const files = (layer === undefined ? declaringFiles(snapshot) : [layer]).filter((file) => {
      const yaml = draft.yaml(file);
      return yaml !== undefined && locate(yaml, path) !== undefined;
    });
    if (files.length === 0) return refuse('not-there', message('commands.not-set', { path: pathText(path) }));
    for (const file of files) draft.step(file, (yaml) => renameKey(yaml, path, to));
    const node = elementIdOf(path);
    return draft.finish(
      message('commands.rename-attribute-label', { path: pathText(path), to }),
      { touches: [path.slice(0, -1)], holds: [], gone: [] },
      node === undefined ? {} : { select: [node] },
    );
  },
});
