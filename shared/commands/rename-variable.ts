import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Difference } from '../project/diff-values.ts';
import type { Environment } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isYamlPath } from '../project/source-file.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { TextEdits } from '../text/text-edit.ts';
import { entriesOf, environmentValues } from '../variables/environment-values.ts';
import { isNameTaken } from '../variables/is-name-taken.ts';
import { referencesIn } from '../variables/references.ts';
import { renameReferences } from '../variables/rename.ts';
import { scalarsIn } from '../variables/scalars.ts';
import { secretSources } from '../variables/secret-sources.ts';
import { isVariableName, renameInDotenv } from '../variables/write-dotenv.ts';
import { setIn } from '../yaml/set.ts';
import type { Path } from '../yaml/yaml-node.ts';
import type { Plan } from './command.ts';
import { defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { consequencesOf } from './same-everywhere.ts';

/**
 * Gives a variable another name everywhere at once: in the Compose files that refer to it, in the env files that set it, in what
 * environments set themselves, and in the secrets that take their text from it. The effective configuration of every environment stays as it is: refused where it would not, as when
 * only the shell sets the variable or an `env_file` hands it to a container.
 */
export const renameVariable = defineCommand({
  name: 'renameVariable',
  title: 'commands.rename-variable',
  args: z.object({
    name: z.string().min(1).describe('Name of the variable'),
    to: z.string().min(1).describe('The new name'),
  }),
  plan(snapshot, { name, to }) {
    const { project } = snapshot;
    if (!isVariableName(to)) return refuse('bad-name', message('commands.bad-variable-name', { name: to }));
    if (isNameTaken(project, to))
      return refuse('name-taken', message('commands.variable-taken', { name: to }));
    const draft = startDraft(snapshot);
    let found = false;
    /** Secrets name a variable in so many words: there the configuration says the new name. */
    const sources: Path[] = [];
    for (const file of project.files.values()) {
      if (!isYamlPath(file.path)) continue;
      for (const { path } of secretSources(file.yaml).filter((each) => each.name === name)) {
        found = true;
        sources.push(path);
        draft.step(file.path, (yaml) => setIn(yaml, path, to));
      }
      if (referencesIn(file.yaml).every((each) => each.name !== name)) continue;
      for (const { path, node } of scalarsIn(file.yaml)) {
        const text = renameReferences(node.text, name, to);
        if (text === node.text) continue;
        found = true;
        draft.step(file.path, (yaml) => setIn(yaml, path, text));
      }
    }
    const label = message('commands.rename-env-variable-label', { name, to });
    const plan = draft.finish(label, { touches: sources, holds: [], gone: [] });
    if (isRefusal(plan)) return plan;

    const edits = new Map<FilePath, TextEdits>(plan.edits);
    const envFiles = new Set(
      project.environments.flatMap((each) => environmentValues(project, each).envFiles),
    );
    for (const path of envFiles) {
      const file = project.files.get(path);
      if (file === undefined || entriesOf(file).every((entry) => entry.name !== name)) continue;
      const own = renameInDotenv(file.text, name, to);
      if (own === undefined) {
        const args = { file: path.slice(path.lastIndexOf('/') + 1) };
        return refuse('bad-env-file', message('commands.env-not-writable', args));
      }
      edits.set(path, own);
    }
    const list = project.environments.map((each) => withName(each, name, to));
    const isSet = list.some((each, index) => each !== project.environments[index]);
    if (!found && !isSet && edits.size === 0) {
      return refuse('not-used', message('commands.inline-unused', { name }));
    }
    const whole = { ...plan, edits, ...(isSet ? { environments: { list, active: project.active } } : {}) };
    const changed = changedBeside(snapshot, whole);
    return changed === undefined
      ? whole
      : refuse('changes-environment', message('commands.rename-changes', { name, environment: changed }));
  },
});

/** The environment that would get another configuration, but for the name in its secrets. */
function changedBeside(snapshot: Snapshot, plan: Plan): string | undefined {
  const isSource = ({ path: [section, , key] }: Difference) =>
    (section === 'secrets' || section === 'configs') && key === 'environment';
  for (const { environment, before, after, differences } of consequencesOf(snapshot, plan)) {
    if (!differences.every(isSource) || (before.accepted && !after.accepted)) return environment;
  }
  return undefined;
}

function withName(environment: Environment, name: string, to: string): Environment {
  const { variables } = environment;
  if (!Object.hasOwn(variables, name)) return environment;
  const renamed = Object.entries(variables).map(([key, value]) => [key === name ? to : key, value] as const);
  return { ...environment, variables: Object.fromEntries(renamed) };
}
