import { changeEntries } from './few-entries.ts';
import { originAs } from './make-value.ts';
import { memo1 } from './memo.ts';
import type { Value } from './value.ts';
import { packedList, packedMap, scalarValue } from './value-objects.ts';

/** The value with every part marked as brought in by `extends`. */
export const asExtended: (value: Value) => Value = memo1((value: Value) => mark(value, 'extends'));

/** The value with every part marked as brought in by `include`. */
export const asIncluded: (value: Value) => Value = memo1((value: Value) => mark(value, 'include'));

function mark(value: Value, how: 'extends' | 'include'): Value {
  // What no file says stays that.
  const origin = value.origin.node === undefined ? value.origin : originAs(value.origin, how);
  if (value.kind === 'scalar') return scalarValue(value.type, value.value, origin);
  if (value.kind === 'list')
    return packedList(
      value.items.map((item) => mark(item, how)),
      origin,
    );
  return packedMap(
    changeEntries(value.entries, (entry) => mark(entry, how)),
    origin,
  );
}
