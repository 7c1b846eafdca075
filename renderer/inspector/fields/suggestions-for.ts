import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { valueAt } from '../../../shared/resolve/make-value.ts';
import { referableNames } from '../../../shared/project/referable-names.ts';
import { childOf } from '../../../shared/spec/attribute-at.ts';
import { knownValues } from '../../../shared/spec/known-values.ts';
import { say } from '../../i18n/t.ts';
import type { Suggestion } from '../../ui/SuggestInput.tsx';
import type { AttributeState } from '../attribute-state.ts';

/** What a list or map offers to be added: what its row suggests and what is known by name, without what is there. */
export function suggestionsFor(
  snapshot: Snapshot,
  { path, row }: AttributeState,
  taken: readonly string[],
): readonly Suggestion[] {
  const driver =
    path[2] === 'logging' ? valueAt(snapshot.resolution.model, [...path.slice(0, 3), 'driver']) : undefined;
  const known = knownValues(path, driver?.kind === 'scalar' ? String(driver.value) : undefined);
  const values = new Map<string, Suggestion>();
  const reference = row.reference ?? childOf(row, 0)?.reference;
  const names = reference === undefined ? [] : referableNames(snapshot, reference, path);
  for (const value of names) values.set(value, { value });
  for (const { value, about } of known) values.set(value, { value, hint: say(about).replaceAll('`', '') });
  for (const value of row.suggestions ?? []) {
    if (known.length === 0 || !values.has(value)) values.set(value, { value });
  }
  return [...values.values()].filter(({ value }) => !taken.includes(value));
}
