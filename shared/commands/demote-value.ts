import { z } from 'zod';
import type { CommandCall, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { baseNameOf } from '../resolve/syntax/go-paths.ts';
import { removeIn } from '../yaml/remove.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { changedBy, changesIn } from './carry.ts';
import type { Told } from './carry.ts';
import type { Plan } from './command.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { carryPart, isCutOff, partsOf, placeIn, sameIn } from './move-parts.ts';
import { demotionOf } from './moves.ts';
import type { Move } from './moves.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Moves a value with its comments from the base to the topmost layer of every environment that stands on it and does not say its own
 * (`to`: to these layers only). An environment that no such layer belongs to, as the base alone, would lose the value: that is
 * refused with the layers that it could go to, unless `changes` names the environment.
 */
export const demoteValue = defineCommand({
  name: 'demoteValue',
  title: 'commands.demote-value',
  args: z.object({
    path: attributePath,
    to: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Compose files to write it in; default: the topmost layer of every environment'),
    changes: arg.changes,
  }),
  plan(snapshot, { path, to, changes }, call) {
    const move = demotionOf(snapshot, path);
    if (isRefusal(move)) return move;
    const made = demote(snapshot, move, path, to, changes);
    if (isRefusal(made)) return made;
    return made.changed.every((name) => changes.includes(name))
      ? made.plan
      : refuseLosing(snapshot, move, path, to, made, call);
  },
});

/** The plan and what it does to the environments that none of the layers belongs to; a refusal where it does more. */
function demote(
  snapshot: Snapshot,
  move: Move,
  path: Path,
  to: readonly FilePath[] | undefined,
  changes: readonly string[],
): ({ readonly plan: Plan } & Told) | Refusal {
  const plan = planDemotion(snapshot, move, path, to, changes);
  if (isRefusal(plan)) return plan;
  const layers = to ?? move.layers;
  const lacking = snapshot.project.environments.filter(
    ({ files }) => !files.some((file) => layers.includes(file)),
  );
  const told = changedBy(snapshot, plan, path, (name) => lacking.some((each) => each.name === name));
  return isRefusal(told) ? told : { plan, ...told };
}

function planDemotion(
  snapshot: Snapshot,
  { base, standing }: Move,
  path: Path,
  to: readonly FilePath[] | undefined,
  changes: readonly string[],
): Plan | Refusal {
  const { files: texts } = snapshot.project;
  const source = texts.get(base)!.yaml;
  const place = placeIn(source, path)!;
  const draft = startDraft(snapshot);
  const done = new Set<string>();
  const carried = new Map<string, number>();
  for (const { files } of standing) {
    const above = files.slice(1);
    const target = to === undefined ? above.at(-1) : above.findLast((file) => to.includes(file));
    if (target === undefined) continue;
    draft.ensure(target);
    const upper = above.flatMap((file) => texts.get(file)?.yaml ?? []);
    for (const part of partsOf(source, place, upper)) {
      const key = JSON.stringify([target, part]);
      if (done.has(key) || upper.some((yaml) => saysOwn(yaml, source, part))) continue;
      done.add(key);
      // What the base says comes first.
      const list = JSON.stringify([target, part.slice(0, -1)]);
      const index = carried.get(list) ?? 0;
      carried.set(list, index + 1);
      draft.step(target, (yaml) => carryPart(source, part, yaml, index));
    }
  }
  draft.step(base, (yaml) => removeIn(yaml, place));
  const label = message('commands.demote-value-label', { path: pathText(path) });
  return draft.finish(label, changesIn(snapshot, changes, path));
}

/** Whether a layer says the same part otherwise, or wants nothing of it. */
const saysOwn = (yaml: YamlFile, source: YamlFile, part: Path): boolean =>
  sameIn(yaml, source, part) !== undefined || isCutOff(yaml, part);

/** More than this many layers one by one would be a list to read, not a choice. */
const MOST = 4;

/** Environments without a layer for it would go without the value: which layers it could go to. */
function refuseLosing(
  snapshot: Snapshot,
  move: Move,
  path: Path,
  to: readonly FilePath[] | undefined,
  { changed, broken }: Told,
  call: CommandCall,
): Refusal {
  const { layers, base } = move;
  const words = {
    path: pathText(path),
    base: baseNameOf(base),
    environments: changed.join(', '),
    files: (to ?? layers).map(baseNameOf).join(', '),
  };
  const alone = to !== undefined || layers.length < 2 || layers.length > MOST ? [] : layers;
  return refuse(
    'changes-others',
    broken[0] === undefined
      ? message('commands.demote-changes', words)
      : message('commands.demote-breaks', { ...words, ...broken[0] }),
    [
      choice(to ?? layers, { changed, broken }, {}),
      ...alone.flatMap((file) => {
        const made = demote(snapshot, move, path, [file], []);
        // Nobody is offered to break what has a layer for it.
        if (isRefusal(made) || made.broken.length > broken.length) return [];
        return [choice([file], made, { to: [file] })];
      }),
    ],
  );

  function choice(files: readonly FilePath[], told: Told, args: object): Refusal['choices'][number] {
    const refused = told.broken.map(({ environment }) => environment);
    const id = refused.length === 0 ? 'commands.demote-to' : 'commands.demote-to-broken';
    const environments = (refused.length === 0 ? told.changed : refused).join(', ');
    return {
      title: message(id, { environments, files: files.map(baseNameOf).join(', ') }),
      call: { command: call.command, args: { ...call.args, changes: told.changed, ...args } },
    };
  }
}
