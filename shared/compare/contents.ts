import { entriesInOrder } from '../resolve/output/typed-view.ts';
import type { Printable } from '../resolve/output/printable.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Change, ComparedValue } from './comparison.ts';
import { printPath, type LabelStep } from './print-path.ts';

/** An attribute of an element that came or went. */
export interface Content {
  readonly path: Path;
  /** Below the element: `deploy.replicas`. */
  readonly attribute: string;
  readonly value: Printable;
}

/**
 * What an element that came or went says, attribute by attribute: scalars, entries of lists, lists of scalars whole. Empty for other
 * changes.
 */
export function contentsOf(change: Change): readonly Content[] {
  if (change.attribute !== '') return [];
  const { value } = (change.after ?? change.before) as ComparedValue;
  const found: Content[] = [];
  collect(change.path, [], value, found);
  return found;
}

function collect(path: Path, labels: readonly LabelStep[], value: Printable, found: Content[]): void {
  const isMapOfMore = value.kind === 'map' && value.entries.size > 0;
  const isListOfMaps = value.kind === 'list' && value.items.some((item) => item.kind === 'map');
  if (isMapOfMore && typeof path.at(-1) !== 'number') {
    for (const [key, entry] of entriesInOrder(value, 'yaml')) {
      collect([...path, key], [...labels, key], entry, found);
    }
  } else if (isListOfMaps) {
    value.items.forEach((item, index) => collect([...path, index], labels, item, found));
  } else {
    found.push({ path, attribute: printPath(labels), value });
  }
}
