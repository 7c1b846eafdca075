import { z } from 'zod';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import { wishesForText } from '../override/wish-entry.ts';
import { indexFile } from '../override/wish-index.ts';
import type { Wish } from '../override/wish.ts';
import { refuse } from '../refusal.ts';
import { setIn } from '../yaml/set.ts';
import { arg, defineCommand, jsonValue } from './define.ts';
import { startDraft } from './draft.ts';
import { mendExtended } from './extended-file.ts';
import { layerFor } from './layers.ts';
import { elementIdOf } from '../spec/element-kinds.ts';
import { isShown } from './shown-paths.ts';
import { isVisiblyEqual } from './visibly-equal.ts';

export const attributePath = z
  .array(z.union([z.string(), z.int().nonnegative()]))
  .min(1)
  .describe('Path of the attribute: ["services", "web", "restart"]');

/**
 * Sets any attribute to a value, in short or long syntax: what the inspector's fields do. Missing parents are made. An index
 * counts in the effective list, or with `indexIn` in a file's own; what is written there is then changed by what it is,
 * in the layer that edits go to.
 */
export const setAttribute = defineCommand({
  name: 'setAttribute',
  title: 'commands.set-attribute',
  args: z.object({
    path: attributePath,
    value: jsonValue.describe('The value, as JSON'),
    indexIn: arg.indexIn,
    layer: arg.layer,
  }),
  plan(snapshot, { path, value, indexIn, layer }, call) {
    const label = message('commands.set-attribute-label', { path: pathText(path) });
    const mended = mendExtended(snapshot, { path, layer }, label, (yaml, own) => setIn(yaml, own, value));
    if (mended !== undefined) return mended;
    const file = layerFor(snapshot, path.slice(0, 2), layer);
    const draft = startDraft(snapshot, call);
    const counted = indexFile(snapshot, path, indexIn, layer);
    const wishes: readonly Wish[] | undefined = !isShown(path)
      ? undefined
      : counted === undefined
        ? [{ kind: 'set', path, value }]
        : wishesForText(snapshot, counted, path, value);
    if (wishes !== undefined) {
      for (const wish of wishes) draft.wish(wish, { file, only: layer !== undefined });
    } else if (isShown(path) && snapshot.resolution.accepted) {
      return refuse('no-effect', message('commands.entry-no-effect', { path: pathText(path) }));
    } else {
      draft.ensure(file);
      draft.step(counted ?? file, (yaml) => setIn(yaml, path, value));
    }
    const wish = wishes?.length === 1 ? wishes[0] : undefined;
    const at =
      wish?.kind === 'set' && !wish.path.some((step) => typeof step === 'number') ? wish.path : undefined;
    const node = elementIdOf(path);
    return draft.finish(
      message('commands.set-attribute-label', { path: pathText(at ?? path) }),
      {
        touches: [touchedBy(path), ...alsoTouchedBy(path)],
        // A scalar says the same in short and long syntax; what lists and maps become is the Specification's affair.
        holds: at === path && isVisiblyEqual(path, value) ? [{ path, value }] : [],
        gone: [],
        ...(at === undefined ? {} : { from: { path: at, file } }),
      },
      node === undefined ? {} : { select: [node] },
    );
  },
});

/** A step into a list of short syntax has another index in the configuration: the whole attribute may change. */
function touchedBy(path: readonly (string | number)[]): readonly (string | number)[] {
  const index = path.findIndex((step) => typeof step === 'number');
  const upTo = index < 0 ? path : path.slice(0, index);
  // Networks decide whether the service is on `default`; everything else stays within its attribute.
  return upTo.length > 3 ? upTo.slice(0, 3) : upTo;
}

const resources = ['networks', 'volumes', 'configs', 'secrets'];

/** What follows from an attribute elsewhere: names from the project's, the `default` network from a service's. */
function alsoTouchedBy([section, name, attribute]: readonly (string | number)[]): (string | number)[][] {
  if (section === 'name') return ['services', ...resources].map((each) => [each]);
  if (section === 'services') {
    const joins = attribute === 'networks' || attribute === 'network_mode' || attribute === 'provider';
    return joins ? [['networks', 'default']] : [];
  }
  // The tool names an external resource otherwise.
  return attribute === 'external' && name !== undefined ? [[section!, name]] : [];
}
