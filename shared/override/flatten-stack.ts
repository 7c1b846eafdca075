import type { FilePath } from '../diagnostic.ts';
import { isRefusal } from '../refusal.ts';
import type { ResolveInput } from '../resolve/resolution.ts';
import { resolve } from '../resolve/resolve.ts';
import { parseYaml } from '../yaml/parse.ts';
import { directoryFor } from './drafts.ts';
import { prove, type SynthesisRefusal } from './prove-override.ts';
import { synthesizeOverride, type SynthesizedOverride } from './synthesize-override.ts';

/**
 * One file that gives what a stack of files gives, layers, `extends` and `include` put together: in the words, the order and with the
 * comments of the files, variables as variables, nothing that is not needed. Proven by itself. `path` is where it will lie; relative paths
 * are written for the project directory of the stack.
 */
export function flattenStack(stack: ResolveInput, path: FilePath): SynthesizedOverride | SynthesisRefusal {
  const directory = directoryFor(stack);
  const text = 'services: {}\n';
  const empty = { text, yaml: () => parseYaml(text) };
  const blank = `${directory}/.composewright-empty.yaml`;
  const base: ResolveInput = {
    ...stack,
    projectDirectory: directory,
    files: [blank],
    read: (file) => (file === blank ? empty : stack.read(file)),
  };
  const made = synthesizeOverride({ base, target: stack });
  if (isRefusal(made)) return made;
  // A project without any service must say so: the tool refuses an empty file.
  const found = made.text === '' ? { ...made, text } : made;
  const yaml = parseYaml(found.text);
  const alone: ResolveInput = {
    ...stack,
    projectDirectory: directory,
    files: [path],
    read: (file) => (file === path ? { text: found.text, yaml: () => yaml } : stack.read(file)),
  };
  return prove(resolve(alone), resolve(stack)) ?? found;
}
