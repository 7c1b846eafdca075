import type { FilePath } from '../diagnostic.ts';
import { message, type Message } from '../message.ts';
import { problem, type Place } from './problem.ts';
import { reasonOf } from './reason.ts';
import type { ResolveInput } from './resolution.ts';
import { createResolveCache, internVariables, type Variables } from './scope.ts';
import { openSession, readFile, readOptional, type Session } from './session.ts';
import { dotenvValues, parseDotenv } from './syntax/dotenv.ts';
import { isFault, type SyntaxFault } from './syntax/fault.ts';
import { directoryOf, joinPath, resolvePath } from './syntax/go-paths.ts';

// The variables that interpolation sees: those of the process, then those of env files (Compose Specification,
// "Environment variables"; precedence as the tool has it).

export interface ProjectVariables {
  /** What interpolation sees, but for COMPOSE_PROJECT_NAME. */
  readonly variables: Variables;
  /** The env files that were read for it, in order; of two the later wins, the process wins over both. */
  readonly envFiles: readonly FilePath[];
}

/** The variables of a project without resolving it. Faults of env files are told by `resolve`. */
export function projectVariables(input: ResolveInput): ProjectVariables {
  const session = openSession(input, createResolveCache());
  const directory = projectDirectoryOf(input);
  const envFiles = envFilesOf(session, directory, input.workingDirectory ?? directory);
  return { variables: readVariables(session, directory), envFiles };
}

/** `--project-directory`, else the directory of the first file. */
export function projectDirectoryOf(input: ResolveInput): FilePath {
  const first = input.files[0];
  return (
    input.projectDirectory ?? (first === undefined ? (input.workingDirectory ?? '/') : directoryOf(first))
  );
}

/** The variables before the project has its name: process, env files, PWD. */
export function readVariables(session: Session, directory: FilePath): Variables {
  const { input } = session;
  const { environment } = input;
  const workingDirectory = input.workingDirectory ?? directory;
  const process = { PWD: workingDirectory, ...environment };
  return addEnvFiles(session, process, envFilesOf(session, directory, workingDirectory), { path: [] });
}

function envFilesOf(session: Session, directory: FilePath, workingDirectory: FilePath): readonly FilePath[] {
  const { envFiles, environment } = session.input;
  if (envFiles.length > 0) return envFiles;
  const listed = (environment['COMPOSE_ENV_FILES'] ?? '').split(',').filter((file) => file !== '');
  if (listed.length > 0) return listed.map((file) => resolvePath(file, workingDirectory, undefined));
  if (isTrue(environment['COMPOSE_DISABLE_ENV_FILE'])) return [];
  const own = joinPath(directory, '.env');
  return readOptional(session, own, { path: [] }) === undefined ? [] : [own];
}

/** What is wrong with an env file, with its line where the reader knows it. */
export function badEnvFile(file: FilePath, fault: SyntaxFault & { readonly line?: number }): Message {
  const reason = reasonOf(fault);
  return fault.line === undefined
    ? message('resolve.bad-env-file', { file, reason })
    : message('resolve.bad-env-file-line', { file, line: fault.line, reason });
}

/** Go's `ParseBool`. */
function isTrue(text: string | undefined): boolean {
  return text !== undefined && ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text);
}

/** The variables with those of env files behind them: what is set already wins, of two files the later. */
export function addEnvFiles(
  session: Session,
  variables: Variables,
  files: readonly FilePath[],
  place: Place,
): Variables {
  const added = new Map<string, string>();
  for (const file of files) {
    const loaded = readFile(session, file, place);
    if (loaded === undefined) continue;
    if (loaded === null) {
      session.report(problem('missing-env-file', message('resolve.env-file-not-found', { file }), place));
      continue;
    }
    const lookup = (name: string): string | undefined =>
      Object.hasOwn(variables, name) ? variables[name] : added.get(name);
    const parsed = parseDotenv(loaded.text, lookup);
    if (isFault(parsed)) {
      const sentence = badEnvFile(file, parsed);
      session.report(problem('dotenv-syntax', sentence, place));
      continue;
    }
    for (const [name, value] of dotenvValues(parsed)) added.set(name, value);
  }
  if (added.size === 0) return internVariables(session.cache, variables);
  const all: Record<string, string> = Object.fromEntries(added);
  return internVariables(session.cache, Object.assign(all, variables));
}
