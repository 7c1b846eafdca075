import type { Path } from '../yaml/yaml-node.ts';
import { entryOf, textOf } from './make-value.ts';
import type { Report } from './problem.ts';
import { checkSchema } from './schema/check-schema.ts';
import { reportCrash, reportUnreadable } from './unchecked.ts';
import { validatePaths } from './validate.ts';
import type { Value } from './value.ts';

// Part of step 4 of the pipeline: an extended file is not checked against the schema, but its paths are resolved, in every service of
// the file, and the tool stops at one that is not text.

/** Reports what stops the tool in a service of an extended file, wanted or not. */
export function validateExtended(service: Value, path: Path, report: Report): void {
  validatePaths(service, path, report);
  const files = entryOf(service, 'env_file');
  if (files !== undefined) {
    checkSchema(files, { path: [...path, 'env_file'] })
      .filter(({ id }) => id === 'required')
      .forEach(report);
  }
  for (const place of crashing) {
    visit(service, place, path, (value, at) => {
      if (textOf(value) === undefined) reportCrash(value, at, report);
    });
  }
  visit(service, ['volumes', '*'], path, (mount, at) => {
    const source = textOf(entryOf(mount, 'type')) === 'bind' ? entryOf(mount, 'source') : undefined;
    if (source !== undefined && textOf(source) === undefined) reportCrash(source, [...at, 'source'], report);
  });
  visit(service, ['build', 'additional_contexts', '*'], path, (value, at) => {
    // Of scalars the common check has told.
    if (value.kind !== 'scalar') reportCrash(value, at, report);
  });
  for (const place of refused) {
    visit(service, place, path, (value, at) => reportNotText(value, at, report));
  }
}

const crashing = [
  ['build', 'context'],
  ['env_file', '*', 'path'],
  ['extends', 'file'],
];

/** Here a list of paths counts as a path. */
const refused = [
  ['label_file', '*'],
  ['develop', 'watch', '*', 'path'],
];

function reportNotText(value: Value, path: Path, report: Report): void {
  if (value.kind === 'list')
    value.items.forEach((item, index) => reportNotText(item, [...path, index], report));
  else if (textOf(value) === undefined) reportUnreadable(value, path, report);
}

/** Calls for every value at the place; `*` is any entry of a map or list. */
function visit(
  value: Value,
  [step, ...rest]: readonly string[],
  path: Path,
  call: (value: Value, path: Path) => void,
): void {
  if (step === undefined) call(value, path);
  else if (value.kind === 'map') {
    for (const [key, entry] of value.entries) {
      if (step === '*' || step === key) visit(entry, rest, [...path, key], call);
    }
  } else if (value.kind === 'list' && step === '*') {
    value.items.forEach((item, index) => visit(item, rest, [...path, index], call));
  }
}
