import { z } from 'zod';
import type { CommandCall, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { baseNameOf } from '../resolve/syntax/go-paths.ts';
import { locate } from '../yaml/locate.ts';
import { removeIn } from '../yaml/remove.ts';
import { sameTree } from '../yaml/same-tree.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { changedBy, changesIn, refuseBroken } from './carry.ts';
import type { Plan } from './command.ts';
import { arg, defineCommand } from './define.ts';
import { startDraft } from './draft.ts';
import { layersOf } from './layers.ts';
import { carryPart, partsOf, placeIn, removeParts, replacePart, resetIn, sameIn } from './move-parts.ts';
import { promotionOf } from './moves.ts';
import type { Move } from './moves.ts';
import { attributePath } from './set-attribute.ts';

/**
 * Moves a value with its comments from a layer to the base, and takes it away from the other layers that say the same. Environments
 * that have that layer stay as they are; others that have the base would get the value, which is refused with the choice between
 * letting them (`changes`) and writing in their own layers what they had (`keeps`).
 */
export const promoteValue = defineCommand({
  name: 'promoteValue',
  title: 'commands.promote-value',
  args: z.object({
    path: attributePath,
    layer: z
      .string()
      .min(1)
      .optional()
      .describe('Compose file to take it from; default: the highest layer that writes the value'),
    changes: arg.changes,
    keeps: z
      .array(z.string())
      .default([])
      .describe('Environments that keep what they have: their topmost layer says so'),
  }),
  plan(snapshot, { path, layer, changes, keeps }, call) {
    const move = promotionOf(snapshot, path);
    if (isRefusal(move)) return move;
    const from = sourceOf(snapshot, move, path, layer, call);
    if (isRefusal(from)) return from;
    const plan = planPromotion(snapshot, move, path, from, changes, keeps);
    if (isRefusal(plan)) return plan;
    const has = (name: string) =>
      snapshot.project.environments.some((each) => each.name === name && each.files.includes(from));
    const told = changedBy(snapshot, plan, path, (name) => !has(name));
    if (isRefusal(told)) return told;
    const [broken] = told.broken;
    if (broken !== undefined) return refuseBroken(broken);
    if (told.changed.every((name) => changes.includes(name))) return plan;
    return refuseOthers(snapshot, move, path, from, told.changed, call);
  },
});

/** The layer that the value is taken from: the one asked for, else the active environment's highest, else the only one. */
function sourceOf(
  snapshot: Snapshot,
  { base, layers }: Move,
  path: Path,
  asked: FilePath | undefined,
  call: CommandCall,
): FilePath | Refusal {
  const words = { path: pathText(path), base: baseNameOf(base) };
  if (asked !== undefined) {
    return layers.includes(asked)
      ? asked
      : refuse('nothing-to-carry', message('commands.nothing-to-promote', words));
  }
  const own = layers.filter((file) => layersOf(snapshot.project).includes(file));
  const candidates = own.length > 0 ? own.slice(0, 1) : layers;
  if (candidates.length === 1) return candidates[0]!;
  return refuse(
    'which-layer',
    message('commands.promote-which', words),
    candidates.map((file) => ({
      title: message('commands.promote-from', { file: baseNameOf(file) }),
      call: { command: call.command, args: { ...call.args, layer: file } },
    })),
  );
}

function planPromotion(
  snapshot: Snapshot,
  { base, standing }: Move,
  path: Path,
  from: FilePath,
  changes: readonly string[],
  keeps: readonly string[],
): Plan | Refusal {
  const { files: texts } = snapshot.project;
  const [source, below] = [texts.get(from)!.yaml, texts.get(base)!.yaml];
  const keeping = layersThatKeep(standing, keeps);
  const draft = startDraft(snapshot);
  const notes: Message[] = [];
  const parts = partsOf(source, placeIn(source, path)!, [below]);
  for (const part of parts) {
    const node = locate(source, part)?.node ?? null;
    const isSaid = (file: YamlFile) => sameIn(file, source, part);
    const old = isSaid(below);
    const isEqual = (file: YamlFile, at: Path | undefined) =>
      at !== undefined && sameTree(locate(file, at)?.node ?? null, node);
    for (const file of keeping) {
      if (texts.has(file) && isSaid(texts.get(file)!.yaml) !== undefined) continue;
      draft.step(file, (yaml) =>
        old === undefined ? resetIn(yaml, source, part) : carryPart(below, old, yaml),
      );
      const words = { path: pathText(part), file: baseNameOf(file), tag: '!reset' };
      if (old === undefined) notes.push(message('commands.note-tag', words));
    }
    if (!isEqual(below, old)) draft.step(base, (yaml) => replacePart(yaml, source, part));
    for (const file of new Set(standing.flatMap(({ files }) => files.slice(1)))) {
      if (file === from || keeping.has(file) || !texts.has(file)) continue;
      const { yaml } = texts.get(file)!;
      if (!isEqual(yaml, isSaid(yaml))) continue;
      draft.step(file, (now) => removeIn(now, isSaid(now)!));
    }
  }
  draft.step(from, (yaml) => removeParts(yaml, parts));
  const label = message('commands.promote-value-label', { path: pathText(path) });
  const plan = draft.finish(label, changesIn(snapshot, changes, path));
  return isRefusal(plan) || notes.length === 0 ? plan : { ...plan, notes };
}

/** The topmost layers of the environments that are to stay as they are; one layer may do for several. */
function layersThatKeep(standing: Move['standing'], keeps: readonly string[]): ReadonlySet<FilePath> {
  const found = new Set<FilePath>();
  for (const { name, files } of standing) {
    const isNeeded = keeps.includes(name) && files.length > 1 && !files.some((file) => found.has(file));
    if (isNeeded) found.add(files.at(-1)!);
  }
  return found;
}

/** Environments that do not have the layer would get the value: whether they may, or what keeps them as they are. */
function refuseOthers(
  snapshot: Snapshot,
  move: Move,
  path: Path,
  from: FilePath,
  changed: readonly string[],
  call: CommandCall,
): Refusal {
  const layered = move.standing.filter(({ files }) => files.length > 1).map(({ name }) => name);
  const keeps = changed.filter((name) => layered.includes(name));
  const rest = changed.filter((name) => !keeps.includes(name));
  const again = (args: Readonly<Record<string, unknown>>): CommandCall => ({
    command: call.command,
    args: { ...call.args, layer: from, ...args },
  });
  const plan = keeps.length === 0 ? undefined : planPromotion(snapshot, move, path, from, rest, keeps);
  const isKept =
    plan !== undefined &&
    !isRefusal(plan) &&
    !isRefusal(changedBy(snapshot, plan, path, (name) => rest.includes(name)));
  return refuse(
    'changes-others',
    message('commands.promote-changes', {
      path: pathText(path),
      base: baseNameOf(move.base),
      environments: changed.join(', '),
    }),
    [
      {
        title: message('commands.promote-all', { environments: changed.join(', ') }),
        call: again({ changes: changed }),
      },
      ...(isKept
        ? [
            {
              title: message('commands.promote-keep', { environments: keeps.join(', ') }),
              call: again({ changes: rest, keeps }),
            },
          ]
        : []),
    ],
  );
}
