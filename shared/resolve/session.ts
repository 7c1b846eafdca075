import type { Diagnostic, FilePath } from '../diagnostic.ts';
import type { LoadedFile, ResolveInput } from './resolution.ts';
import type { ResolveCache } from './scope.ts';
import type { Report } from './problem.ts';

/** One run of `resolve`: what it was given and what it gathers on the way. */
export interface Session {
  readonly input: ResolveInput;
  readonly cache: ResolveCache;
  readonly report: Report;
  readonly diagnostics: Diagnostic[];
  readonly missing: Set<FilePath>;
  readonly used: Set<FilePath>;
}

/** Starts a run. A diagnostic that is told twice for the same cause at the same place is kept once. */
export function openSession(input: ResolveInput, cache: ResolveCache): Session {
  const diagnostics: Diagnostic[] = [];
  const told = new Map<string, Diagnostic[]>();
  const report: Report = (diagnostic) => {
    const key = `${diagnostic.id} ${(diagnostic.path ?? []).join('\0')}`;
    const known = told.get(key);
    if (known?.some((one) => sameCause(one, diagnostic))) return;
    if (known) known.push(diagnostic);
    else told.set(key, [diagnostic]);
    diagnostics.push(diagnostic);
  };
  return { input, cache, report, diagnostics, missing: new Set(), used: new Set() };
}

function sameCause(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.message.id === b.message.id &&
    a.location?.chunk === b.location?.chunk &&
    a.location?.from === b.location?.from &&
    JSON.stringify(a.message.args) === JSON.stringify(b.message.args)
  );
}

/**
 * A file of the project. Undefined when the host has not loaded it yet: it is then among the missing, and the run goes
 * on without it. Null: it does not exist.
 */
export function readFile(session: Session, file: FilePath): LoadedFile | null | undefined {
  const loaded = session.input.read(file);
  if (loaded === undefined) session.missing.add(file);
  else if (loaded !== null) session.used.add(file);
  return loaded;
}
