import { z } from 'zod';
import { message } from '../message.ts';
import { textOf } from '../model/read-value.ts';
import { layersOf } from '../override/wish-layer.ts';
import { placesIn } from '../override/wish-places.ts';
import { valueAt } from '../resolve/make-value.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { Resolution } from '../resolve/resolution.ts';
import { fileVariable } from '../spec/secret-files.ts';
import { insertIn } from '../yaml/insert.ts';
import { removeIn } from '../yaml/remove.ts';
import { renameKey } from '../yaml/rename-key.ts';
import { setIn } from '../yaml/set.ts';
import { freeNameIn, needService } from './checks.ts';
import type { Plan } from './command.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { consequencesOf } from './same-everywhere.ts';

/**
 * Moves the value of a variable to a file of its own beside the project, which the service reads as a secret: for images that read
 * `NAME_FILE`. Refused where another environment gives the variable another value. Undone as one; the file is made when the project
 * is saved.
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
    const writers = new Set([...layersOf(project), ...project.environments.flatMap(({ files }) => files)]);
    // The lowest layer: whatever stands on it has the secret too.
    const file = layersOf(project).find((each) => placesIn(snapshot, each, path).length > 0);
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
    const name = wanted ?? freeNameIn(snapshot, 'secrets', stem);
    const target = `${resolution.projectDirectory}/${name}.txt`;
    if (project.files.has(target)) {
      return refuse('file-exists', message('commands.split-taken', { file: `${name}.txt` }));
    }
    const draft = startDraft(snapshot, call);
    for (const each of writers) {
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
    const whole: Plan = {
      ...plan,
      edits: new Map([...plan.edits, [target, [{ from: 0, to: 0, insert: text }]]]),
      create: [...(plan.create ?? []), target],
      notes: [...(plan.notes ?? []), message('commands.note-secret-file', { file: `${name}.txt` })],
    };
    return refuseElsewhere(snapshot, whole, { service, variable, instead, name, text }) ?? whole;
  },
});

interface Move {
  readonly service: string;
  readonly variable: string;
  readonly instead: string;
  readonly name: string;
  readonly text: string;
}

/** Every environment must give the service the same value as before, as a file; or be as it was. */
function refuseElsewhere(snapshot: Snapshot, plan: Plan, move: Move): Refusal | undefined {
  const { service, variable, instead, name, text } = move;
  const own = ['services', service];
  const said = (key: string, { config }: Resolution): string | undefined =>
    textOf(valueAt(config, [...own, 'environment', key]));
  const moved = [
    [...own, 'environment', variable],
    [...own, 'environment', instead],
    [...own, 'secrets'],
    ['secrets'],
  ];
  for (const { environment, before, after, differences } of consequencesOf(snapshot, plan)) {
    if (before.accepted && !after.accepted) {
      return refuse('breaks-environment', message('commands.carry-breaks', { environment }));
    }
    if (differences.length === 0) continue;
    const other = differences.find(
      ({ path }) => !moved.some((at) => at.every((step, index) => path[index] === step)),
    );
    const isMoved =
      said(variable, before) === text &&
      said(variable, after) === undefined &&
      said(instead, after) === `/run/secrets/${name}` &&
      valueAt(after.config, ['secrets', name]) !== undefined;
    if (other === undefined && isMoved) continue;
    return refuse('changes-environment', message('commands.secret-elsewhere', { environment, variable }));
  }
  return undefined;
}
