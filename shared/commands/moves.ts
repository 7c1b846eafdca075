import type { FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Environment } from '../project/project.ts';
import { pathText } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { baseNameOf } from '../resolve/syntax/go-paths.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { layersOf } from './layers.ts';
import { placeIn } from './move-parts.ts';

/** Where a value can be moved from and to, as far as the texts tell without trying. */
export interface Move {
  readonly base: FilePath;
  /** The environments whose first file is that base. */
  readonly standing: readonly Environment[];
  /** The layers above the base: those that say the value (to the base), or those it would be written in (from the base). */
  readonly layers: readonly FilePath[];
}

/**
 * Whether the value at a path can be moved from a layer to the base: the move, its layers the ones that say it, the active
 * environment's highest first; or why not, in words that a menu can show.
 */
export function promotionOf(snapshot: Snapshot, path: Path): Move | Refusal {
  const found = standingOn(snapshot, path, 'promoteValue');
  if (isRefusal(found)) return found;
  const { project } = snapshot;
  const { base, standing } = found;
  const own = layersOf(project).slice(1).toReversed();
  const others = standing.flatMap(({ files }) => files.slice(1));
  const layers = [...new Set([...own, ...others])].filter((file) => says(snapshot, file, path));
  return layers.length > 0
    ? { ...found, layers }
    : refuse('nothing-to-carry', message('commands.nothing-to-promote', whereOf(path, base)));
}

/** Whether the value at a path can be moved from the base to layers: the move, its layers the topmost of each environment; or why not. */
export function demotionOf(snapshot: Snapshot, path: Path): Move | Refusal {
  const found = standingOn(snapshot, path, 'demoteValue');
  if (isRefusal(found)) return found;
  const { base, standing } = found;
  if (!says(snapshot, base, path)) {
    return refuse('nothing-to-carry', message('commands.nothing-to-demote', whereOf(path, base)));
  }
  return { ...found, layers: [...new Set(standing.flatMap(({ files }) => files.slice(1).slice(-1)))] };
}

function standingOn(snapshot: Snapshot, path: Path, command: string): Omit<Move, 'layers'> | Refusal {
  const { project } = snapshot;
  // What an entry of a list means depends on the entries beside it.
  const index = path.findIndex((step) => typeof step === 'number');
  if (index >= 0) return refuseEntry(path.slice(0, index), command);
  const base = layersOf(project)[0];
  const standing = project.environments.filter(({ files }) => files[0] === base);
  if (base === undefined || standing.every(({ files }) => files.length < 2)) {
    return refuse(
      'no-layer',
      message('commands.no-layer-above', { base: baseNameOf(base ?? project.target) }),
    );
  }
  return { base, standing };
}

function refuseEntry(list: Path, command: string): Refusal {
  const words = { list: pathText(list) };
  const choices =
    list.length < 3
      ? []
      : [{ title: message('commands.carry-list', words), call: { command, args: { path: list } } }];
  return refuse('entry-of-list', message('commands.carry-entry', words), choices);
}

function says({ project }: Snapshot, file: FilePath, path: Path): boolean {
  const yaml = project.files.get(file)?.yaml;
  return yaml !== undefined && placeIn(yaml, path) !== undefined;
}

const whereOf = (path: Path, base: FilePath) => ({ path: pathText(path), base: baseNameOf(base) });
