import type { CommandCall, FilePath } from '../diagnostic.ts';
import type { Message } from '../message.ts';
import type { Environment } from '../project/project.ts';
import type { Expectation } from '../project/project-law.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import {
  changesOf,
  emptyDraft,
  snapshotAfter,
  stepIn,
  withFile,
  withLayer,
  yamlIn,
} from '../override/wish-draft.ts';
import type { WriterAnswer } from '../override/wish-draft.ts';
import { grantWish } from '../override/wish-grant.ts';
import type { Wish, WishLayer } from '../override/wish.ts';
import { isRefusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Plan } from './command.ts';

export type { WriterAnswer } from '../override/wish-draft.ts';

/**
 * A plan in the making: steps of the writer and wishes, one after the other, in one or several files. The first that is refused
 * ends it: later ones do nothing, and `finish` answers with that refusal.
 */
export interface Draft {
  /** The file as it is after the steps so far; undefined when the project does not have it. */
  yaml(path: FilePath): YamlFile | undefined;
  /** The project as it is after the steps so far, resolved. */
  now(): Snapshot;
  /** Makes the file, empty, and puts it on top of the active environment, when the project does not have it. */
  ensure(path: FilePath): void;
  /** Makes the file, empty; environments that are given are what they consist of afterwards. */
  create(path: FilePath, environments?: readonly Environment[]): void;
  step(path: FilePath, write: (file: YamlFile) => WriterAnswer): void;
  /** Makes something true in the active environment, by the smallest text in a layer (shared/override). */
  wish(wish: Wish, layer: WishLayer): void;
  refuse(refusal: Refusal): void;
  readonly refusal: Refusal | undefined;
  finish(
    label: Message,
    expect: Expectation,
    more?: Pick<Plan, 'select' | 'layouts' | 'groupings'>,
  ): Plan | Refusal;
}

/** Starts a plan on the files of a snapshot. `call` is the command behind it: refusals of wishes repeat it in other layers. */
export function startDraft(snapshot: Snapshot, call: CommandCall = { command: '', args: {} }): Draft {
  let draft = emptyDraft(snapshot);
  let refusal: Refusal | undefined;
  const notes: Message[] = [];

  return {
    yaml: (path) => yamlIn(draft, path),
    now: () => snapshotAfter(draft),
    ensure(path) {
      draft = withLayer(draft, path);
    },
    create(path, environments) {
      draft = { ...withFile(draft, path), ...(environments === undefined ? {} : { environments }) };
    },
    step(path, write) {
      if (refusal !== undefined) return;
      const next = stepIn(draft, path, write);
      if (isRefusal(next)) refusal = next;
      else draft = next;
    },
    wish(wish, layer) {
      if (refusal !== undefined) return;
      const granted = grantWish(draft, wish, layer, call);
      if (isRefusal(granted)) {
        refusal = granted;
        return;
      }
      draft = granted.draft;
      if (granted.note !== undefined) notes.push(granted.note);
    },
    refuse(reason) {
      refusal ??= reason;
    },
    get refusal() {
      return refusal;
    },
    finish(label, expect, more = {}) {
      if (refusal !== undefined) return refusal;
      return {
        label,
        ...changesOf(draft),
        expect,
        ...(notes.length > 0 ? { notes } : {}),
        ...more,
      };
    },
  };
}
