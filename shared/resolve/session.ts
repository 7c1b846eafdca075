import type { Diagnostic, FilePath } from '../diagnostic.ts';
import { message } from '../message.ts';
import type { LoadedFile, ResolveInput } from './resolution.ts';
import type { ResolveCache } from './scope.ts';
import { problem, type Place, type Report } from './problem.ts';

/** One run of `resolve`: what it was given and what it gathers on the way. */
export interface Session {
  readonly input: ResolveInput;
  readonly cache: ResolveCache;
  readonly report: Report;
  readonly diagnostics: Diagnostic[];
  readonly missing: Set<FilePath>;
  readonly used: Set<FilePath>;
}

/**
 * Starts a run. What is told twice for the same cause at the same place is kept once, and what cannot be decoded is
 * told only where no earlier step has told of an error.
 */
export function openSession(input: ResolveInput, cache: ResolveCache): Session {
  const diagnostics: Diagnostic[] = [];
  const told = new Map<string, Diagnostic[]>();
  const report: Report = (diagnostic) => {
    const place = (diagnostic.path ?? []).join('\0');
    const known = told.get(place);
    if (known?.some((one) => sameCause(one, diagnostic))) return;
    if (diagnostic.id === 'decode' && known?.some((one) => one.severity === 'error')) return;
    if (known) known.push(diagnostic);
    else told.set(place, [diagnostic]);
    diagnostics.push(diagnostic);
  };
  return { input, cache, report, diagnostics, missing: new Set(), used: new Set() };
}

function sameCause(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.id === b.id &&
    a.message.id === b.message.id &&
    a.location?.chunk === b.location?.chunk &&
    a.location?.from === b.location?.from &&
    JSON.stringify(a.message.args) === JSON.stringify(b.message.args)
  );
}

/**
 * A file of the project. Undefined when the host has not loaded it yet: it is then among the missing, and the run goes
 * on without it; or when it may not be read, which is told at the place that refers to it. Null: it does not exist.
 */
export function readFile(session: Session, file: FilePath, place: Place): LoadedFile | null | undefined {
  const loaded = session.input.read(file);
  if (loaded === undefined && isWithheld(session, file)) session.report(withheld(file, place));
  else if (loaded === undefined) session.missing.add(file);
  else if (loaded !== null) session.used.add(file);
  return loaded;
}

/** Whether a file that is not loaded may not be. */
export function isWithheld({ input }: Session, file: FilePath): boolean {
  return input.isWithheld?.(file) === true;
}

/** What is told where a file is referred to that lies outside the opened folder and was not allowed. */
export function withheld(file: FilePath, place: Place): Diagnostic {
  return problem('file-outside', message('resolve.file-outside', { file }), place);
}

/** A `.env` that counts when it is there, and whose absence nobody minds. */
export function readOptional(session: Session, file: FilePath, place: Place): LoadedFile | undefined {
  const loaded = session.input.read(file);
  if (loaded === undefined && isWithheld(session, file))
    session.report({ ...withheld(file, place), severity: 'warning' });
  else if (loaded === undefined) session.missing.add(file);
  return loaded ?? undefined;
}
