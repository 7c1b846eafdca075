import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { message } from '../../shared/message.ts';
import { serviceHashes } from '../../shared/resolve/output/hash.ts';
import {
  environmentLines,
  imageNames,
  isOfWhole,
  isUnlisted,
  profileNames,
  sectionNames,
} from '../../shared/resolve/output/lists.ts';
import { printVariables, variablesIn } from '../../shared/resolve/output/print-variables.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { CliFailure, PROBLEMS_FOUND, printProblem, say } from './fail.ts';

export interface ListFlags {
  readonly format?: 'yaml' | 'json';
  readonly interpolate: boolean;
  readonly services?: boolean;
  readonly volumes?: boolean;
  readonly networks?: boolean;
  readonly hash?: string;
  readonly profiles?: boolean;
  readonly images?: boolean;
  readonly variables?: boolean;
  readonly environment?: boolean;
}

/** A list that is printed instead of the configuration. */
export interface ConfigList {
  /** Whether variables are put in; a list of what the project has is made of what is in use. */
  readonly interpolate: boolean;
  /** Whether it wants the tool's types, variables put in or not. */
  readonly typed?: true;
  /** Errors that do not matter for the list. */
  readonly ignores?: (diagnostic: Diagnostic) => boolean;
  /** `written`: with `--no-interpolate` it also wants the configuration as it is written. */
  readonly reads?: 'written';
  readonly print: (resolution: Resolution, written: Resolution) => string;
}

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');
const list = (names: (resolution: Resolution) => readonly string[], interpolate = true): ConfigList => ({
  interpolate,
  ignores: isUnlisted,
  print: (resolution) => lines(names(resolution)),
});

/** The list that the options ask for, undefined when it is the configuration; of several the one that the tool would print. */
export function listOf(flags: ListFlags): ConfigList | undefined {
  const { hash } = flags;
  if (flags.services) return list((found) => sectionNames(found, 'services'), flags.interpolate);
  if (flags.volumes) return list((found) => sectionNames(found, 'volumes'));
  if (flags.networks) return list((found) => sectionNames(found, 'networks'));
  if (hash !== undefined && hash !== '') {
    const hashes = list((found) => hashLines(found, hash), flags.interpolate);
    return { interpolate: hashes.interpolate, typed: true, print: hashes.print };
  }
  if (flags.profiles) return list(profileNames);
  if (flags.images) {
    const print = (found: Resolution, written: Resolution): string =>
      lines(imageNames(found, written.config));
    return { interpolate: true, ignores: isUnlisted, reads: 'written', print };
  }
  if (flags.variables) {
    const print = ({ config }: Resolution): string =>
      config === undefined ? '' : printVariables(variablesIn(config), flags.format ?? 'table');
    return { interpolate: false, print };
  }
  if (flags.environment)
    return { interpolate: true, ignores: isOfWhole, print: (found) => lines(environmentLines(found)) };
  return undefined;
}

function hashLines(resolution: Resolution, wanted: string): readonly string[] {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  const hashes = serviceHashes(resolution, sha256);
  const names = wanted === '*' ? [...hashes.keys()] : wanted.split(',').sort();
  return names.map((name) => {
    const hash = hashes.get(name);
    if (hash !== undefined) return `${name} ${hash}`;
    const words = say(message('cli.no-such-service', { name }));
    throw new CliFailure(printProblem(undefined, undefined, words), PROBLEMS_FOUND);
  });
}
