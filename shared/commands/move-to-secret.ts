import { z } from 'zod';
import { message } from '../message.ts';
import { textOf } from '../model/read-value.ts';
import { layersOf } from '../override/wish-layer.ts';
import { placesIn } from '../override/wish-places.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { fileVariable } from '../spec/secret-files.ts';
import { insertIn } from '../yaml/insert.ts';
import { removeIn } from '../yaml/remove.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { setIn } from '../yaml/set.ts';
import { freeName, needService } from './checks.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';

/**
 * Moves the value of a variable to a file of its own beside the project, which the service reads as a secret: for images that read
 * `NAME_FILE`. Undone as one; the file is made when the project is saved.
 */
export const moveToSecret = defineCommand({
  name: 'moveToSecret',
  title: 'commands.move-to-secret',
  args: z.object({
    service: arg.service,
    variable: z.string().min(1).describe('Name of the variable that holds the value now'),
    name: z.string().min(1).optional().describe('Name of the secret; default: made of service and variable'),
  }),
  plan(snapshot, { service, variable, name: wanted }, call) {
    const refusal = needService(snapshot, service);
    if (refusal !== undefined) return refusal;
    const { project, resolution, model } = snapshot;
    const found = model.services.get(service)!;
    const path = ['services', service, 'environment', variable];
    const value = found.environment.get(variable);
    const text = value && textOf(value);
    const layers = layersOf(project);
    const file = layers.findLast((each) => placesIn(snapshot, each, path).length > 0);
    if (value === undefined || text === undefined || text === '' || file === undefined) {
      return refuse('not-there', message('commands.not-set', { path: path.join('.') }));
    }
    if ((value.origin.variables ?? []).length > 0) {
      return refuse('not-extractable', message('commands.secret-from-variable', { variable }));
    }
    const instead = fileVariable(found.image, variable);
    if (instead === undefined) {
      return refuse(
        'no-file-variable',
        message('commands.no-file-variable', { image: found.image ?? service, variable }),
      );
    }
    const stem = `${service}_${variable}`.toLowerCase().replace(/[^a-z0-9_.-]/g, '_');
    const name = wanted ?? freeName(snapshot, 'secrets', stem);
    const target = `${resolution.projectDirectory}/${name}.txt`;
    if (project.files.has(target)) {
      return refuse('file-exists', message('commands.split-taken', { file: `${name}.txt` }));
    }
    const draft = startDraft(snapshot, call);
    for (const each of layers) {
      const places = placesIn(snapshot, each, path).toReversed();
      const kept = each === file ? places.shift() : undefined;
      for (const { path: at, document } of places)
        draft.step(each, (yaml) => removeIn(yaml, at, { document }));
      if (kept === undefined) continue;
      const { path: at, document } = kept;
      const isItem = typeof at.at(-1) === 'number';
      const told = `/run/secrets/${name}`;
      if (!isItem) draft.step(each, (yaml) => renameKey(yaml, at, instead, { document }));
      const now = isItem ? at : [...at.slice(0, -1), instead];
      draft.step(each, (yaml) => setIn(yaml, now, isItem ? `${instead}=${told}` : told, { document }));
    }
    const at = { file, only: true };
    draft.wish({ kind: 'append', path: ['services', service, 'secrets'], value: name }, at);
    draft.step(file, (yaml) => insertIn(yaml, ['secrets'], name, { file: `./${name}.txt` }));
    const plan = draft.finish(
      message('commands.move-to-secret-label', { variable, name }),
      {
        touches: [path.slice(0, -1), ['services', service, 'secrets'], ['secrets', name]],
        holds: [],
        gone: [path],
      },
      { select: [`service:${service}`] },
    );
    if (isRefusal(plan)) return plan;
    return {
      ...plan,
      edits: new Map([...plan.edits, [target, [{ from: 0, to: 0, insert: text }]]]),
      create: [...(plan.create ?? []), target],
      notes: [...(plan.notes ?? []), message('commands.note-secret-file', { file: `${name}.txt` })],
    };
  },
});
