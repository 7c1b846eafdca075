import { z } from 'zod';
import { message } from '../message.ts';
import { activeEnvironment } from '../project/create-project.ts';
import { isYamlPath } from '../project/source-file.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { environmentValues } from '../variables/environment-values.ts';
import { inlineIn } from '../variables/inline.ts';
import { referencesIn } from '../variables/references.ts';
import { scalarsIn } from '../variables/scalars.ts';
import { setIn } from '../yaml/set.ts';
import { defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { findChangedEnvironment } from './same-everywhere.ts';

/**
 * Puts the value of a variable in the place of every reference to it, in all files at once. The effective configuration of every
 * environment stays as it is: refused when one of them has another value. What sets the variable stays.
 */
export const inlineVariable = defineCommand({
  name: 'inlineVariable',
  title: 'commands.inline-variable',
  args: z.object({ name: z.string().min(1).describe('Name of the variable') }),
  plan(snapshot, { name }) {
    const { project } = snapshot;
    const value = environmentValues(project, activeEnvironment(project)).find(name)?.value;
    const draft = startDraft(snapshot);
    let count = 0;
    for (const file of project.files.values()) {
      if (!isYamlPath(file.path) || referencesIn(file.yaml).every((each) => each.name !== name)) continue;
      for (const { path, node } of scalarsIn(file.yaml)) {
        if (!node.text.includes(name)) continue;
        const text = inlineIn(node.text, name, value);
        if (text === undefined) return refuse('no-value', message('commands.inline-no-value', { name }));
        if (text === node.text) continue;
        count++;
        draft.step(file.path, (yaml) => setIn(yaml, path, text));
      }
    }
    if (count === 0) return refuse('not-used', message('commands.inline-unused', { name }));
    const plan = draft.finish(message('commands.inline-variable-label', { name }), {
      touches: [],
      holds: [],
      gone: [],
    });
    if (isRefusal(plan)) return plan;
    const changed = findChangedEnvironment(snapshot, plan);
    return changed === undefined
      ? plan
      : refuse('changes-environment', message('commands.inline-changes', { name, environment: changed }));
  },
});
