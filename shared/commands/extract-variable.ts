import { z } from 'zod';
import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { activeEnvironment } from '../project/create-project.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { envFilesFor } from '../variables/list-variables.ts';
import { isNameTaken } from '../variables/is-name-taken.ts';
import { scalarsIn } from '../variables/scalars.ts';
import { isVariableName, setInDotenv } from '../variables/write-dotenv.ts';
import { locate } from '../yaml/locate.ts';
import { setIn } from '../yaml/set.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layersOf, writes } from './layers.ts';
import { findChangedEnvironment } from './same-everywhere.ts';
import { envFilePlan } from './set-env-variable.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Puts a variable in the place of a text: `nginx:1.27` -> `nginx:${NGINX_TAG:-1.27}`, or `${NAME}` with the value in an env file. The
 * effective configuration of every environment stays as it is.
 */
export const extractVariable = defineCommand({
  name: 'extractVariable',
  title: 'commands.extract-variable',
  args: z.object({
    path: attributePath,
    name: z.string().min(1).describe('Name of the variable'),
    text: z
      .string()
      .min(1)
      .optional()
      .describe('The part of the value that it stands for; default: all of it'),
    file: z
      .string()
      .min(1)
      .optional()
      .describe('Env file that the value goes to; default: it stays in the Compose file as the default'),
    toEnvFile: z
      .boolean()
      .optional()
      .describe('The value goes to the first env file of the environment, else to a new .env'),
    everywhere: z.boolean().optional().describe('Wherever the same value stands in the layers'),
    layer: z
      .string()
      .min(1)
      .optional()
      .describe('Compose file; default: the highest layer that writes the value'),
  }),
  plan(snapshot, { path, name, text, file: asked, toEnvFile = false, everywhere = false, layer }) {
    const { project } = snapshot;
    const file = asked ?? (toEnvFile ? envFilesFor(project, activeEnvironment(project))[0] : undefined);
    if (!isVariableName(name)) return refuse('bad-name', message('commands.bad-variable-name', { name }));
    if (isNameTaken(project, name)) return refuse('name-taken', message('commands.variable-taken', { name }));
    const at = layer ?? layersOf(project).findLast((each) => writes(project, each, path));
    const source = at === undefined ? undefined : project.files.get(at);
    const node = source === undefined ? undefined : locate(source.yaml, path)?.node;
    if (at === undefined || node?.kind !== 'scalar') {
      return refuse('not-a-scalar', message('commands.not-a-text', { path: pathText(path) }));
    }
    const part = text ?? node.text;
    if (part === '' || !node.text.includes(part) || /[$}\n]/.test(part)) {
      return refuse('not-extractable', message('commands.not-extractable', { text: part }));
    }
    const reference = file === undefined ? `\${${name}:-${part}}` : `\${${name}}`;
    // The value of `NAME=value` is at its end, and may be the name as well.
    const start = node.text.endsWith(part) ? node.text.length - part.length : node.text.indexOf(part);
    const written = node.text.slice(0, start) + reference + node.text.slice(start + part.length);
    const draft = startDraft(snapshot);
    for (const place of everywhere ? samePlaces(snapshot, node.text) : [{ file: at, path }]) {
      draft.step(place.file, (yaml) => setIn(yaml, place.path, written));
    }
    const plan = draft.finish(message('commands.extract-variable-label', { name }), {
      touches: [],
      holds: [],
      gone: [],
    });
    if (isRefusal(plan)) return plan;
    const env =
      file === undefined
        ? undefined
        : envFilePlan(project, file, (each) => setInDotenv(each, name, part), plan.label);
    if (isRefusal(env)) return env;
    const whole =
      env === undefined ? plan : { ...env, ...plan, edits: new Map([...plan.edits, ...env.edits]) };
    const changed = findChangedEnvironment(snapshot, whole);
    return changed === undefined
      ? whole
      : refuse('changes-environment', message('commands.extract-changes', { name, environment: changed }));
  },
});

/** Where the layers of all environments write exactly this text. */
function samePlaces({ project }: Snapshot, text: string): readonly { file: FilePath; path: Path }[] {
  const files = new Set(project.environments.flatMap(({ files }) => files));
  return [...files].flatMap((file) => {
    const source = project.files.get(file);
    if (source === undefined) return [];
    return scalarsIn(source.yaml)
      .filter(({ node }) => node.text === text)
      .map(({ path }) => ({ file, path }));
  });
}
