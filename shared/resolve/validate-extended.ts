import type { Diagnostic } from '../diagnostic.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { entryOf } from './make-value.ts';
import type { Report } from './problem.ts';
import { checkSchema } from './schema/check-schema.ts';
import { validatePaths } from './validate.ts';
import type { Value } from './value.ts';

// Part of step 4 of the pipeline: an extended file is not checked against the schema, but some of its faults come to light where
// equal entries are put together and paths are resolved, in every service of the file.

/** Reports what stops the tool in a service of an extended file, wanted or not. */
export function validateExtended(service: Value, path: Path, report: Report): void {
  validatePaths(service, path, report);
  for (const [key, stops] of Object.entries(stopping)) {
    const value = entryOf(service, key);
    if (value === undefined) continue;
    checkSchema(value, { path: [...path, key] })
      .filter(stops)
      .forEach(report);
  }
}

const isEntry = ({ id, path = [] }: Diagnostic): boolean => id === 'wrong-type' && path.length === 4;

const stopping: Readonly<Record<string, (found: Diagnostic) => boolean>> = {
  env_file: ({ id }) => id === 'required',
  secrets: isEntry,
  configs: isEntry,
};
