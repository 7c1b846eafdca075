import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { valueAt } from '../resolve/make-value.ts';
import { effectivePath, indexFile } from '../override/wish-index.ts';
import { placesIn } from '../override/wish-places.ts';
import type { TextPlace } from '../override/wish-places.ts';
import { sayAgain } from '../override/wish-values.ts';
import { refuse } from '../refusal.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { setIn } from '../yaml/set.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import type { WriterAnswer } from './draft.ts';
import { declaringFiles, layerFor, layersFrom } from './layers.ts';
import { mendExtended } from './extended-file.ts';
import { elementIdOf } from '../spec/element-kinds.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Gives a key of the active environment another name: in the target layer and those above it; what a lower layer says is said again in the
 * target and taken away there. `everywhere`: where it stands in every file, the quick fix for a misspelt attribute.
 */
export const renameAttribute = defineCommand({
  name: 'renameAttribute',
  title: 'commands.rename-attribute',
  args: z.object({
    path: attributePath,
    to: z.string().min(1).describe('The new key'),
    everywhere: z.boolean().default(false).describe('In every file that has the key'),
    indexIn: arg.indexIn,
    layer: arg.layer,
  }),
  plan(snapshot, { path, to, everywhere, indexIn, layer }, call) {
    const label = message('commands.rename-attribute-label', { path: pathText(path), to });
    const mended = mendExtended(snapshot, { path, layer }, label, (yaml, own) => renameKey(yaml, own, to));
    if (mended !== undefined) return mended;
    const counted = indexFile(snapshot, path, indexIn, layer);
    const at = counted === undefined ? path : effectivePath(snapshot, counted, path);
    const file = layerFor(snapshot, path.slice(0, 2), layer);
    const draft = startDraft(snapshot, call);
    let places = 0;
    for (const each of everywhere ? declaringFiles(snapshot) : layersFrom(snapshot, file, layer)) {
      const found = at === undefined ? [] : placesIn(snapshot, each, at);
      for (const place of found) draft.step(each, (yaml) => renameAt(yaml, place, to));
      places += found.length;
    }
    const said = at === undefined ? undefined : valueAt(draft.now().resolution.model, at);
    if (at !== undefined && said !== undefined && !everywhere) {
      const where = { file, only: layer !== undefined };
      const value = sayAgain(said, at, 'written', snapshot.resolution.projectDirectory);
      if (places === 0 && value !== undefined) {
        draft.wish({ kind: 'set', path: [...at.slice(0, -1), to], value }, where);
      }
      draft.wish({ kind: 'remove', path: at }, where);
      places++;
    }
    if (places === 0) return refuse('not-there', message('commands.not-set', { path: pathText(path) }));
    const node = elementIdOf(path);
    return draft.finish(
      message('commands.rename-attribute-label', { path: pathText(at ?? path), to }),
      { touches: [path.slice(0, -1)], holds: [], gone: [] },
      node === undefined ? {} : { select: [node] },
    );
  },
});

/** A key, or the name that an item of a short list begins with. */
function renameAt(yaml: YamlFile, { path, node, document }: TextPlace, to: string): WriterAnswer {
  if (typeof path.at(-1) === 'string') return renameKey(yaml, path, to, { document });
  const text = node.kind === 'scalar' ? node.text : '';
  const from = text.indexOf('=');
  return setIn(yaml, path, from < 0 ? to : to + text.slice(from), { document });
}
