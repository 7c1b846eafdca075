import type { FilePath } from '../../shared/diagnostic.ts';
import { wishOptions } from '../../shared/override/wish-options.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { t } from '../i18n/t.ts';
import { fileName } from '../ui/layer-colours.ts';

/** What a button that removes says when a lower layer keeps its text and a `!reset` or `!override` is written; undefined: text just goes. */
export function removalTip(snapshot: Snapshot, path: Path, layer?: FilePath): string | undefined {
  const { layers, target } = wishOptions(snapshot, path);
  if (layers.length < 2) return undefined;
  const file = layer ?? target;
  const removing = layers.find((each) => each.file === file)?.removing;
  if (removing !== 'reset') return undefined;
  return t('inspector.removes-by-reset', { file: fileName(file) }).replaceAll('`', '');
}
