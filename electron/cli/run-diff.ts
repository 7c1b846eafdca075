import { compareConfigurations } from '../../shared/compare/compare-configurations.ts';
import type { ComparedValue, Comparison } from '../../shared/compare/comparison.ts';
import { printMarkdown, printSides } from '../../shared/compare/print-markdown.ts';
import { printText } from '../../shared/compare/print-text.ts';
import { locationOfOrigin } from '../../shared/graph/locate-value.ts';
import { message } from '../../shared/message.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import type { Project } from '../../shared/project/project.ts';
import { positionOf } from '../../shared/project/range-of.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { createResolveCache } from '../../shared/resolve/scope.ts';
import type { Origin } from '../../shared/resolve/value.ts';
import { BAD_USAGE, CliFailure, PROBLEMS_FOUND, nameFile, printProblem, say } from './fail.ts';
import { loadProject, loadUntilComplete } from './load-project.ts';
import { selectionOf } from './selection.ts';
import type { SelectionFlags } from './selection.ts';
import { printDiagnostic } from './tell-diagnostics.ts';
import type { TwoSelections } from './two-selections.ts';
import { writeOutput } from './write-output.ts';

export interface DiffFlags {
  readonly format: 'text' | 'json' | 'markdown';
  readonly showSecrets?: boolean;
  readonly output?: string;
}

interface Side {
  readonly project: Project;
  readonly resolution: Resolution;
}

/** `composewright diff`: how two effective configurations differ. Status 0: equal, 1: different, 2: one of them cannot be read. */
export async function runDiff(sides: TwoSelections | undefined, flags: DiffFlags): Promise<void> {
  if (sides === undefined) {
    throw new CliFailure(printProblem(undefined, undefined, say(message('cli.diff-needs-with'))));
  }
  const left = await load(sides.left);
  const right = await load(sides.right);
  if (!tellErrors(left) || !tellErrors(right)) {
    process.exitCode = BAD_USAGE;
    return;
  }
  const comparison = compareConfigurations(left.resolution, right.resolution);
  await writeOutput(PRINTERS[flags.format](comparison, left, right, flags), flags.output);
  if (comparison.changes.length > 0) process.exitCode = PROBLEMS_FOUND;
}

async function load(flags: SelectionFlags): Promise<Side> {
  const cache = createResolveCache();
  const { project, answer } = await loadUntilComplete(await loadProject(selectionOf(flags)), (each) =>
    resolve(resolveInputOf(each), cache),
  );
  return { project, resolution: answer };
}

/** Whether there is something to compare: with errors what was read is not what anybody would get. */
function tellErrors({ project, resolution }: Side): boolean {
  // What follows from a file that does not parse says nothing more.
  const isBroken = (file: string | undefined) =>
    file !== undefined && (project.files.get(file)?.yaml.problems.length ?? 0) > 0;
  for (const diagnostic of resolution.diagnostics) {
    const follows = !diagnostic.id.startsWith('yaml-') && isBroken(diagnostic.location?.file);
    if (diagnostic.severity === 'error' && !follows)
      process.stderr.write(`${printDiagnostic(project, diagnostic)}\n`);
  }
  return resolution.accepted && resolution.config !== undefined;
}

type Printer = (comparison: Comparison, left: Side, right: Side, flags: DiffFlags) => string;

const PRINTERS: Readonly<Record<DiffFlags['format'], Printer>> = {
  text: (comparison, left, right, { showSecrets: secrets = false }) =>
    printText(comparison, {
      secrets,
      place: (side, origin) => placeOf((side === 'left' ? left : right).project, origin)?.text,
    }),
  markdown: (comparison, left, right, { showSecrets: secrets = false }) =>
    printMarkdown(comparison, { secrets, say, left: nameSide(left), right: nameSide(right) }),
  json: (comparison, left, right, { showSecrets: secrets = false }) => {
    const changes = comparison.changes.map((change) => {
      const [before, after] = printSides(change, { secrets });
      const sideOf = (side: Side, value: ComparedValue | undefined, text: string | undefined) =>
        value === undefined ? null : { text, ...jsonPlace(side.project, value.origin) };
      return {
        kind: change.kind,
        name: change.text,
        path: change.path,
        secret: change.secret,
        before: sideOf(left, change.before, before),
        after: sideOf(right, change.after, after),
      };
    });
    const result = { equal: changes.length === 0, left: nameSide(left), right: nameSide(right), changes };
    return `${JSON.stringify(result, null, 2)}\n`;
  },
};

const nameSide = ({ project }: Side): string => activeEnvironment(project).files.map(nameFile).join(' + ');

interface Place {
  readonly file: string;
  readonly line: number | undefined;
  readonly text: string;
}

function placeOf(project: Project, origin: Origin | undefined): Place | undefined {
  const location = origin && locationOfOrigin(origin);
  if (location === undefined) return undefined;
  const line = positionOf(project, location)?.line;
  const name = nameFile(location.file);
  return { file: location.file, line, text: line === undefined ? name : `${name}:${line}` };
}

/** File and line of a value, and the file of the stack that it came by. */
function jsonPlace(project: Project, origin: Origin | undefined): object {
  const place = placeOf(project, origin);
  const layer = origin?.source && activeEnvironment(project).files[origin.source.layer];
  return { file: place?.file ?? null, line: place?.line ?? null, layer: layer ?? null };
}
