import type { Snapshot } from '../project/snapshot-type.ts';
import type { Value } from '../resolve/value.ts';
import { attributeAt, childOf } from '../spec/attribute-at.ts';
import type { Attribute, ReferenceTarget } from '../spec/attribute.ts';
import type { Path } from '../yaml/yaml-node.ts';

/**
 * The entries of the effective configuration that refer to an element, by the attribute rows: an entry of a map or list, or an
 * attribute such as `network_mode`. Paths of `Resolution.model`, the last entries of a list first. What the tool
 * fills in is left out.
 */
export function effectiveReferences(snapshot: Snapshot, to: ReferenceTarget, name: string): Path[] {
  const found: Path[] = [];
  const { model } = snapshot.resolution;
  if (model !== undefined) visit(model, attributeAt([]), []);
  return found.reverse();

  function visit(value: Value, row: Attribute | undefined, path: Path): void {
    if (row?.reference?.to === to && refers(value, row, path)) return;
    if (value.kind === 'map') {
      for (const [key, entry] of value.entries) visit(entry, row && childOf(row, key), [...path, key]);
    } else if (value.kind === 'list') {
      value.items.forEach((item, index) => visit(item, row && childOf(row, index), [...path, index]));
    }
  }

  /** Collects the entries of a value whose row refers; true: nothing below needs to be looked at. */
  function refers(value: Value, row: Attribute, path: Path): boolean {
    const { at } = row.reference!;
    const add = (entry: Path, { origin }: Value) => {
      if (origin.how !== 'normalized' && origin.how !== 'default') found.push(entry);
    };
    if (value.kind === 'list') {
      value.items.forEach((item, index) => refers(item, row, [...path, index]));
      return true;
    }
    if (value.kind === 'scalar') {
      if (typeof value.value === 'string' && isNamed(value.value, at)) add(path, value);
      return true;
    }
    if (at === 'source') {
      const source = value.entries.get('source');
      if (source?.kind === 'scalar' && source.value === name) add(path, value);
      return true;
    }
    for (const [key, entry] of value.entries) {
      if (at === 'key' ? key === name : entry.kind === 'scalar' && isNamed(String(entry.value), at)) {
        add([...path, key], entry);
      }
    }
    return at === 'service-prefix';
  }

  function isNamed(text: string, at: NonNullable<Attribute['reference']>['at']): boolean {
    if (at === 'service-prefix') return text === `service:${name}` || text.endsWith(`=service:${name}`);
    return text === name || ((at === 'source' || at === 'before-colon') && text.startsWith(`${name}:`));
  }
}
