import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import type { Oracle } from '../support/oracle.ts';
import { readerOf } from '../support/resolve-case.ts';
import type { FuzzProject } from './project.ts';

export interface Answer {
  /** What is printed, or undefined where the project is refused. */
  readonly yaml?: string | undefined;
  readonly json?: string | undefined;
  /** The last line of what the tool says when it refuses. */
  readonly error?: string;
  /** Stopped by the time-out, or for want of memory. */
  readonly stopped?: boolean;
}

/** Writes the project into a folder of its own, which is gone when `use` is done. */
export async function inFolder<T>(project: FuzzProject, use: (root: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'composewright-fuzz-'));
  // The folder's name is the project's, and part of many texts: it is the same each time.
  const root = path.join(folder, 'proj');
  try {
    mkdirSync(root);
    for (const [name, text] of Object.entries(project.files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return await use(root);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function requestOf(project: FuzzProject, root: string) {
  const at = (file: string): string => path.join(root, file);
  const { environment, profiles, projectName, projectDirectory } = project;
  return {
    files: project.compose.map(at),
    workingDirectory: root,
    environment: Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replaceAll('${ROOT}', root)]),
    ),
    envFiles: project.envFiles.map(at),
    profiles,
    ...(projectName === undefined ? {} : { projectName }),
    ...(projectDirectory === undefined ? {} : { projectDirectory: at(projectDirectory) }),
  };
}

/**
 * What the real tool answers. Both formats are asked for at once where it is `likely` to accept the project; else JSON only
 * where YAML was given.
 */
export async function askTool(
  tool: Oracle,
  project: FuzzProject,
  root: string,
  likely: boolean,
): Promise<Answer> {
  const request = requestOf(project, root);
  const ask = (format: string) => tool.config({ ...request, options: ['--format', format] });
  const early = likely ? ask('json') : undefined;
  const yaml = await ask('yaml');
  const both = await early;
  if (yaml.exitCode === null || /out of memory|SIG/.test(yaml.stderr)) return { stopped: true };
  if (yaml.exitCode !== 0) return { error: lastWords(yaml.stderr) };
  const json = both ?? (await ask('json'));
  return json.exitCode === 0
    ? { yaml: yaml.stdout, json: json.stdout }
    : { yaml: yaml.stdout, error: lastWords(json.stderr) };
}

function lastWords(stderr: string): string {
  const panic = /^panic: .*$/m.exec(stderr);
  if (panic !== null) return panic[0];
  const lines = stderr.split('\n').filter((line) => line !== '' && !/level=(?:warning|info)/.test(line));
  return lines.join('\n').trim();
}

export interface OurAnswer extends Answer {
  readonly errors: readonly Diagnostic[];
}

/** What this engine answers. */
export function askOurs(project: FuzzProject, root: string): OurAnswer {
  const request = requestOf(project, root);
  const resolution = resolve({
    ...request,
    environment: { PATH: process.env['PATH'] ?? '', HOME: '/home/oracle', ...request.environment },
    read: readerOf(root),
  });
  const errors = resolution.diagnostics.filter(({ severity }) => severity === 'error');
  if (!resolution.accepted || resolution.config === undefined) return { errors };
  return {
    errors,
    yaml: printConfig(resolution.config, 'yaml'),
    json: printConfig(resolution.config, 'json'),
  };
}
