import { z } from 'zod';
import { message } from '../message.ts';
import { valueAt } from '../resolve/make-value.ts';
import { pathText } from '../project/project-law.ts';
import { refuse } from '../refusal.ts';
import { effectivePath, indexFile } from '../override/wish-index.ts';
import { placesIn } from '../override/wish-places.ts';
import { removeIn } from '../yaml/remove.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { mendExtended } from './extended-file.ts';
import { declaringFiles, layerFor, layersFrom, speaksOf, writes } from './layers.ts';
import { elementIdOf } from '../spec/element-kinds.ts';
import { isInListedMap } from './shown-paths.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Removes an attribute or an entry from the active environment: its text in the target layer and above, and with `!reset` or
 * `!override` there what lower layers say. An index counts as for `setAttribute`. With `inherit` only the layer's own text goes, and what lower layers say shows again.
 */
export const clearAttribute = defineCommand({
  name: 'clearAttribute',
  title: 'commands.clear-attribute-title',
  args: z.object({
    path: attributePath,
    inherit: z
      .boolean()
      .default(false)
      .describe('Only take back what the layer says, so that a lower layer shows again'),
    indexIn: arg.indexIn,
    layer: arg.layer,
  }),
  plan(snapshot, { path, inherit, indexIn, layer }, call) {
    const label = message('commands.clear-attribute-label', { path: pathText(path) });
    const mended = mendExtended(snapshot, { path, layer }, label, (yaml, own) => removeIn(yaml, own));
    if (mended !== undefined) return mended;
    const draft = startDraft(snapshot, call);
    const file = layerFor(snapshot, path.slice(0, 2), layer);
    const counted = indexFile(snapshot, path, indexIn, layer);
    const notSet = refuse('not-there', message('commands.not-set', { path: pathText(path) }));
    const at = counted === undefined ? path : effectivePath(snapshot, counted, path);
    if (inherit || at === undefined || isInListedMap(path)) {
      const own = inherit && at !== undefined ? placesIn(snapshot, file, at).at(-1) : undefined;
      const from = own === undefined ? (counted ?? file) : file;
      if (!writes(snapshot.project, from, own?.path ?? path)) return notSet;
      if (!layersFrom(snapshot, file, layer).includes(from))
        return refuse('no-effect', message('commands.entry-no-effect', { path: pathText(path) }));
      draft.step(from, (yaml) => removeIn(yaml, own?.path ?? path));
    } else {
      const isSaid = declaringFiles(snapshot).some((each) => speaksOf(snapshot, each, at));
      const how = valueAt(snapshot.resolution.model, at)?.origin.how ?? 'default';
      if (!isSaid && (how === 'default' || how === 'normalized')) return notSet;
      draft.wish(
        { kind: 'remove', path: at, whole: counted !== undefined },
        { file, only: layer !== undefined },
      );
    }
    const node = elementIdOf(path);
    return draft.finish(
      message('commands.clear-attribute-label', { path: pathText(at ?? path) }),
      {
        touches: [path.slice(0, 3), ['networks'], ['volumes'], ['configs'], ['secrets']],
        holds: [],
        gone: [],
      },
      node === undefined ? {} : { select: [node] },
    );
  },
});
