import { alternativesOf } from './attribute-at.ts';
import type { Attribute } from './attribute.ts';
import { composeFile } from './compose-file.ts';

/**
 * Every row below the root with its dotted path, in the order of the tables; `*` stands for names that the user chooses and
 * for indexes: `services.*.ports.*.target`. Rows that stand in several places come once for each.
 */
export function allAttributes(): ReadonlyMap<string, Attribute> {
  const found = new Map<string, Attribute>();
  collect(found, '', composeFile);
  return found;
}

function collect(found: Map<string, Attribute>, path: string, row: Attribute): void {
  const below = (name: string, child: Attribute): void => {
    const at = path === '' ? name : `${path}.${name}`;
    // The long syntax comes after the short one in most lists, and says more.
    const known = found.get(at);
    if (known === undefined || known.help === '') found.set(at, child);
    collect(found, at, child);
  };
  for (const type of alternativesOf(row.type)) {
    if (type.kind === 'object') {
      for (const [name, child] of Object.entries(type.attributes)) below(name, child);
    } else if (type.kind === 'map') below('*', type.value);
    else if (type.kind === 'list') below('*', type.item);
  }
}
