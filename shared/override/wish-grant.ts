import type { CommandCall, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { Message } from '../message.ts';
import { pathText } from '../project/project-law.ts';
import type { SourceFile } from '../project/project.ts';
import type { Snapshot } from '../project/snapshot-type.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { positionAt } from '../text/lines.ts';
import type { Position } from '../text/lines.ts';
import { absoluteOffset } from '../yaml/locate.ts';
import { refuseFileWithErrors, snapshotAfter, stepIn, withLayer } from './wish-draft.ts';
import type { WishDraft } from './wish-draft.ts';
import { layersOf } from './wish-layer.ts';
import { placesIn } from './wish-places.ts';
import { offerLayerAbove, proveWish } from './wish-proof.ts';
import { tacticsFor } from './wish-tactics.ts';
import type { Tactic } from './wish-tactics.ts';
import type { Wish, WishLayer } from './wish.ts';

/** A draft in which a wish has come true, and what people should know about how. */
export interface Granted {
  readonly draft: WishDraft;
  readonly note: Message | undefined;
}

/**
 * Makes a wish true in the active environment by the smallest text in a layer: tactics in the order of their size, each proven
 * by resolving the project again; the first that passes, and makes no new error, wins. `call` is the command behind
 * the wish, which a refusal's choices repeat in another layer.
 * Refusals: `project-law` (covered by a later layer, which is offered; or without effect), those of the writer.
 */
export function grantWish(
  draft: WishDraft,
  wish: Wish,
  layer: WishLayer,
  call: CommandCall,
): Granted | Refusal {
  const before = snapshotAfter(draft);
  const broken = refuseBrokenLayer(before, layer.file);
  if (broken !== undefined) return broken;
  let refusal: Refusal | undefined;
  let second: Granted | undefined;
  const shared = call.args['shared'] === true;
  for (const tactic of tacticsFor(before, wish, layer)) {
    const unread = tactic.tag === undefined ? undefined : unreadLayer(before, layer.file);
    if (unread !== undefined) {
      refusal = better(refusal, unread);
      break;
    }
    const next = take(withLayer(draft, layer.file), tactic);
    if (isRefusal(next)) {
      refusal ??= next;
      continue;
    }
    const after = snapshotAfter(next);
    const untrue = proveWish(before, after, wish, layer.file, call);
    if (untrue !== undefined && !(shared && untrue.choices.some(({ call: { args } }) => args['shared']))) {
      refusal = better(refusal, untrue);
      continue;
    }
    const granted = { draft: next, note: noteOf(before, tactic, wish, layer.file) };
    if (errorsOf(after) <= errorsOf(before)) return granted;
    // The tool will not like it; another way may do without.
    second ??= granted;
  }
  if (second !== undefined) return second;
  // What a layer above says is edited there; a part that it says as well would come to stand beside it.
  const isLost = refusal?.choices.every(({ call: { args } }) => args['shared'] === true) === true;
  if (isLost && isOfLaw(refusal!) && wish.kind !== 'append') {
    refusal = offerLayerAbove(before, wish.path, layer.file, call) ?? refusal;
  }
  // With a layer that cannot be read nothing can be proven: that is to be told, not what comes of it.
  const unread =
    refusal === undefined || refusal.choices.length > 0 ? undefined : unreadLayer(before, layer.file);
  return unread ?? refusal ?? refuse('not-there', message('commands.not-set', { path: pathText(wish.path) }));
}

const isOfLaw = ({ code }: Refusal): boolean => code === 'project-law' || code === 'written-elsewhere';

function take(draft: WishDraft, tactic: Tactic): WishDraft | Refusal {
  let now = draft;
  for (const { file, write } of tactic.steps) {
    const next = stepIn(now, file, write);
    if (isRefusal(next)) return next;
    now = next;
  }
  return now;
}

/** A refusal with a way out says more than one without; of equals the first, which is the plainest tactic's. */
function better(known: Refusal | undefined, next: Refusal): Refusal {
  return known === undefined || (known.choices.length === 0 && next.choices.length > 0) ? next : known;
}

const errorsOf = ({ resolution }: Snapshot): number =>
  resolution.diagnostics.filter(({ severity }) => severity === 'error').length;

/** Says that lower layers keep what this one takes away or replaces. */
function noteOf(
  before: Snapshot,
  { tag }: Tactic,
  { kind, path }: Wish,
  file: FilePath,
): Message | undefined {
  if (tag === undefined) return undefined;
  const layers = layersOf(before.project);
  const keeper = layers
    .slice(0, Math.max(0, layers.indexOf(file)))
    .findLast((each) => placesIn(before, each, path).length > 0);
  const id =
    keeper === undefined
      ? 'commands.note-tag'
      : kind === 'remove'
        ? 'commands.note-removed'
        : 'commands.note-replaced';
  return message(id, {
    path: pathText(path),
    file: nameOf(file),
    tag,
    ...(keeper === undefined ? {} : { below: nameOf(keeper) }),
  });
}

const nameOf = (file: FilePath) => file.slice(file.lastIndexOf('/') + 1);

/** A layer that does not parse, or may not be written, is told before anything is tried. */
function refuseBrokenLayer({ project }: Snapshot, file: FilePath): Refusal | undefined {
  const source = project.files.get(file);
  if (source === undefined) return undefined;
  if (source.readOnly)
    return refuse('read-only', message('commands.layer-read-only', { file: nameOf(file) }));
  return source.yaml.problems.length === 0 ? undefined : refuseFileWithErrors(file, source.yaml);
}

function firstProblem({ text, yaml }: SourceFile): Position | undefined {
  const problem = yaml.problems[0];
  return problem && positionAt(text, absoluteOffset(yaml, problem.chunk, problem.from));
}

/** What another layer says must be known before it can be said again here or taken away. */
function unreadLayer({ project }: Snapshot, file: FilePath): Refusal | undefined {
  const unread = layersOf(project).find((each) => {
    if (each === file) return false;
    const source = project.files.get(each);
    return source === undefined || source.yaml.problems.length > 0;
  });
  if (unread === undefined) return undefined;
  const source = project.files.get(unread);
  const at = source && firstProblem(source);
  return refuse(
    'layer-unread',
    at === undefined
      ? message('commands.layer-missing', { file: nameOf(unread) })
      : message('commands.layer-unread', { file: nameOf(unread), ...at }),
  );
}
