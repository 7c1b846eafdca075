import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { refuse } from '../refusal.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { declaringFiles } from './layers.ts';
import { nodeIdOf } from './node-id.ts';
import { attributePath } from './set-attribute.ts';

/** Removes an attribute from the layer that is asked for, or from every layer that writes it. */
export const clearAttribute = defineCommand({
  name: 'clearAttribute',
  title: 'commands.clear-attribute-title',
  args: z.object({ path: attributePath, layer: arg.layer }),
  plan(snapshot, { path, layer }) {
    const draft = startDraft(snapshot);
    const files = (layer === undefined ? declaringFiles(snapshot) : [layer]).filter((file) => {
      const yaml = draft.yaml(file);
      return yaml !== undefined && locate(yaml, path) !== undefined;
    });
    if (files.length === 0) return refuse('not-there', message('commands.not-set', { path: pathText(path) }));
    for (const file of files) draft.step(file, (yaml) => removeIn(yaml, path));
    const node = nodeIdOf(path);
    return draft.finish(
      message('commands.clear-attribute-label', { path: pathText(path) }),
      {
        touches: [path.slice(0, 3), ['networks'], ['volumes'], ['configs'], ['secrets']],
        holds: [],
        gone: [],
      },
      node === undefined ? {} : { select: [node] },
    );
  },
});
