import type { CommandCall } from '../../shared/diagnostic.ts';
import { requiredVariables } from '../../shared/variables/required-variables.ts';
import type { RunOptions } from './run-options.ts';
import { runAll } from './run.ts';
import { store } from './store.ts';

/**
 * Adds what a template or a saved selection makes. Where it requires variables that the environment does not have, the person is asked
 * for them first: without them the tool would refuse the whole project.
 */
export function addMade(calls: readonly CommandCall[], options: RunOptions = {}): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  // As JSON: what a value means is seen by its key.
  const texts = calls.map(({ args }) => textsOf(args).join('\n') + JSON.stringify(args));
  const names = requiredVariables(snapshot.project, texts.join('\n'));
  if (names.length === 0) runAll(calls, options);
  else store.setState({ dialog: { kind: 'required-variables', calls, names, options } });
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
