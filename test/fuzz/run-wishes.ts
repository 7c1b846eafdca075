import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../shared/commands/run-command.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import { printMessage } from '../../shared/messages/print-message.ts';
import { effectivePath } from '../../shared/override/wish-index.ts';
import { layersOf, targetOf } from '../../shared/override/wish-layer.ts';
import { applyTransaction } from '../../shared/project/apply-transaction.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { toJson } from '../../shared/resolve/to-json.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import type { Oracle } from '../support/oracle.ts';
import { askTool, inFolder } from './ask.ts';
import { createDice } from './dice.ts';
import { makeProject } from './make-project.ts';
import { makeWish } from './make-wish.ts';
import { complete, openProject } from './open-project.ts';
import type { FuzzProject } from './project.ts';

export interface WishOutcome {
  readonly counts: { done: number; refused: number; asked: number; wrong: number };
  /** Why wishes were refused, and how often: `command: code, message`. */
  readonly refusals: ReadonlyMap<string, { readonly times: number; readonly example: string }>;
  readonly wrong: readonly string[];
}

export interface WishOptions {
  readonly wishes: number;
  readonly seed: number;
  /** The real tool is asked about every n-th accepted wish. */
  readonly every: number;
  readonly only?: string | undefined;
  readonly progress?: (outcome: WishOutcome) => void;
}

/** Random wishes for random environments; what goes wrong is told with the seed that makes it again. */
export async function runWishes(tool: Oracle | undefined, options: WishOptions): Promise<WishOutcome> {
  const counts = { done: 0, refused: 0, asked: 0, wrong: 0 };
  const refusals = new Map<string, { times: number; example: string }>();
  const wrong: string[] = [];
  for (let number = 0; counts.done + counts.refused < options.wishes; number++) {
    const own = options.only === undefined ? (options.seed * 7_000_003 + number) >>> 0 : Number(options.only);
    const project = makeProject(own);
    if (project.compose.length > 1) {
      await inFolder(project, (root) => wishIn(project, own, root));
    }
    if (options.only !== undefined) break;
    options.progress?.({ counts, refusals, wrong });
  }
  return { counts, refusals, wrong };

  async function wishIn(project: FuzzProject, own: number, root: string): Promise<void> {
    const dice = createDice(own ^ 0x5bd1e995);
    let snapshot = openProject(project, root, dice.pick(project.compose));
    if (!snapshot.resolution.accepted) return;
    for (let turn = 0; turn < 4 && snapshot.model.services.size > 0; turn++) {
      const call = makeWish(snapshot, dice);
      const answer = runCommand(snapshot, call);
      if (isRefusal(answer)) {
        counts.refused++;
        const why = `${call.command}: ${answer.code}, ${answer.message.id}`;
        const example = refusals.get(why)?.example ?? `--only ${own} ${say(call)}`;
        refusals.set(why, { times: (refusals.get(why)?.times ?? 0) + 1, example });
        if (options.only !== undefined) console.log(say(call), printMessage(answer.message));
        continue;
      }
      counts.done++;
      const after = complete(answer.snapshot);
      const tell = (what: string) => {
        counts.wrong++;
        const texts = layersOf(after.project).map(
          (file) => `# ${path.relative(root, file)}\n${after.project.files.get(file)?.text ?? ''}`,
        );
        const from = layersOf(after.project).map(
          (file) => `# before: ${path.relative(root, file)}\n${snapshot.project.files.get(file)?.text ?? ''}`,
        );
        wrong.push(
          [
            `--only ${own}, target ${path.relative(root, snapshot.project.target)}: ${say(call)}`,
            what,
            ...from,
            ...texts,
          ].join('\n'),
        );
      };
      for (const what of checkTexts(snapshot, after, call, answer.inverse)) tell(what);
      for (const what of checkWish(snapshot, after, call)) tell(what);
      if (tool !== undefined && counts.done % options.every === 0) {
        counts.asked++;
        const what = await checkTool(tool, project, root, after);
        if (what !== undefined) tell(what);
      }
      snapshot = after;
    }
  }
}

const say = ({ command, args }: CommandCall): string => `${command} ${JSON.stringify(args)}`;

/** Layers below the target keep their bytes, and the inverse restores all. */
function checkTexts(
  before: Snapshot,
  after: Snapshot,
  { args }: CommandCall,
  inverse: Parameters<typeof applyTransaction>[1],
): string[] {
  const wrong: string[] = [];
  const back = applyTransaction(after.project, inverse).project;
  for (const [file, { text }] of before.project.files) {
    if (back.files.get(file)?.text !== text) wrong.push(`the inverse does not restore ${file}`);
  }
  const layers = layersOf(before.project);
  const asked = typeof args['layer'] === 'string' ? args['layer'] : undefined;
  const index = layers.indexOf(asked ?? targetOf(before.project));
  layers.forEach((file, place) => {
    const mayChange = asked === undefined ? place >= index : file === asked;
    const same = before.project.files.get(file)?.text === after.project.files.get(file)?.text;
    if (!mayChange && !same) wrong.push(`${file} changed, which is not the layer that was asked for`);
  });
  return wrong;
}

/** The wish holds, and outside of what it may reach the effective configuration is the same. */
function checkWish(before: Snapshot, after: Snapshot, { command, args }: CommandCall): string[] {
  const at = (path: Path) => plain(valueAt(after.resolution.model, path));
  const wrong: string[] = [];
  const given = args['path'] as Path | undefined;
  const counted = args['indexIn'];
  const path =
    given !== undefined && typeof counted === 'string' ? effectivePath(before, counted, given) : given;
  if (command === 'clearAttribute' && path !== undefined) {
    const index = path.at(-1);
    if (typeof index === 'string') {
      if (isSaid(valueAt(after.resolution.model, path))) wrong.push(`${path.join('.')} is still there`);
    } else {
      const list = valueAt(before.resolution.model, path.slice(0, -1));
      const items = list?.kind === 'list' ? list.items : [];
      const { node } = items[Number(index)]?.origin ?? {};
      const now = JSON.stringify(at(path.slice(0, -1)) ?? [], sorted);
      const allowed = [
        items.toSpliced(Number(index), 1),
        items.filter(({ origin }) => node === undefined || origin.node !== node),
      ];
      if (!allowed.some((kept) => JSON.stringify(kept.map(plain), sorted) === now)) {
        wrong.push(`${path.join('.')} is still there, or other items changed`);
      }
    }
  }
  if (
    command === 'setAttribute' &&
    counted === undefined &&
    path !== undefined &&
    ['string', 'number', 'boolean'].includes(typeof args['value'])
  ) {
    const found = at(path);
    const shown = typeof found === 'object' ? undefined : JSON.stringify(found).replaceAll('"', '');
    const wanted = String(args['value']);
    if (found === undefined || (shown !== undefined && shown !== wanted && !/[$sMGm]/.test(wanted))) {
      wrong.push(`${path.join('.')} is ${JSON.stringify(found)}`);
    }
  }
  // What a service that others extend says, they say too.
  const isExtended = [...after.project.files.values()].some(({ text }) => text.includes('extends'));
  const reached = isExtended ? undefined : reachOf(command, args);
  const outside = (snapshot: Snapshot) =>
    JSON.stringify(prune(said(snapshot.resolution.model), reached, []), sorted);
  if (reached !== undefined && outside(before) !== outside(after)) wrong.push('something else changed');
  return wrong;
}

/** Whether some file says a value, or a part of it: not only what the tool fills in. */
function isSaid(value: ReturnType<typeof valueAt>): boolean {
  if (value === undefined || ['default', 'normalized'].includes(value.origin.how)) return false;
  return value.kind !== 'map' || value.entries.size === 0 || [...value.entries.values()].some(isSaid);
}

/** A value as plain data, without what the tool fills in. */
function said(value: ReturnType<typeof valueAt>): unknown {
  if (value === undefined || ['default', 'normalized'].includes(value.origin.how)) return undefined;
  if (value.kind !== 'map') return toJson(value);
  return Object.fromEntries([...value.entries].map(([key, each]) => [key, said(each)]));
}

const plain = (value: ReturnType<typeof valueAt>): unknown =>
  value === undefined ? undefined : toJson(value);

/** The attribute or element that a wish may change; undefined: it may reach many. */
function reachOf(command: string, args: CommandCall['args']): Path | undefined {
  const service = args['service'];
  if (command === 'setAttribute' || command === 'clearAttribute') return (args['path'] as Path).slice(0, 3);
  const attribute = {
    publishPort: 'ports',
    unpublishPort: 'ports',
    mountVolume: 'volumes',
    unmountVolume: 'volumes',
    addDependency: 'depends_on',
    removeDependency: 'depends_on',
    joinNetwork: 'networks',
    leaveNetwork: 'networks',
  }[command];
  return attribute === undefined ? undefined : ['services', String(service), attribute];
}

/** Leaves out what may change: the reach, networks and volumes that come into being or are joined by default. */
function prune(value: unknown, reached: Path | undefined, path: Path): unknown {
  if (reached !== undefined && path.length === reached.length && path.join('\0') === reached.join('\0')) {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isSection =
    path.length === 1 && (path[0] === 'networks' || path[0] === 'volumes' || path[0] === 'configs');
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([key]) => !(isSection && (key === 'default' || key === 'fresh' || key === 'data')))
    .filter(([key]) => !(path.length === 2 && reached?.[2] === 'network_mode' && key === 'networks'))
    .map(([key, each]): [string, unknown] => [key, prune(each, reached, [...path, key])])
    .filter(
      ([, each]) =>
        each !== undefined && !(typeof each === 'object' && each !== null && Object.keys(each).length === 0),
    );
  return Object.fromEntries(entries);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The real tool prints what the in-process resolution prints, or refuses as it does. */
async function checkTool(
  tool: Oracle,
  project: FuzzProject,
  root: string,
  after: Snapshot,
): Promise<string | undefined> {
  for (const file of after.project.files.values()) writeFileSync(file.path, file.text);
  const { accepted, config } = after.resolution;
  const theirs = await askTool(tool, project, root, accepted);
  if (theirs.stopped === true) return undefined;
  const ours = accepted && config !== undefined ? printConfig(config, 'yaml') : undefined;
  if (theirs.yaml === ours) return undefined;
  if (theirs.yaml === undefined) return `the tool refuses it: ${theirs.error}`;
  if (ours === undefined) return 'the tool accepts what we refuse';
  const lines = ours.split('\n');
  const line = theirs.yaml.split('\n').findIndex((text, index) => text !== lines[index]);
  return `line ${line + 1}: the tool prints ${theirs.yaml.split('\n')[line]}, we ${lines[line]}`;
}
