import { compareConfigurations } from '../../shared/compare/compare-configurations.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import {
  findExport,
  findFlat,
  type ExportChoice,
  type FlatChoice,
} from '../../shared/override/export-override.ts';
import type { SynthesizedOverride } from '../../shared/override/synthesize-override.ts';
import { getEnvironment } from '../../shared/project/environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { readable, useWorkedOut, type WorkedOut } from '../store/index.ts';

export interface Exported {
  readonly result: SynthesizedOverride | Refusal;
  /** From the base alone to what is wanted. */
  readonly comparison: Comparison;
}

/** The override from one environment's layers to another environment; undefined while it is worked out. */
export const useExport = (project: Project, choice: ExportChoice | undefined): Exported | undefined =>
  useWorkedOut(project, choice, exportOf);

/** An environment in one file; undefined while it is worked out. */
export const useFlat = (project: Project, choice: FlatChoice | undefined) =>
  useWorkedOut(project, choice, flatOf);

function exportOf(project: Project, { base, target }: ExportChoice): WorkedOut<Exported> {
  const wanted = getEnvironment(project, target);
  const left = resolve(resolveInputOf(project, { ...wanted, files: getEnvironment(project, base).files }));
  const right = resolve(resolveInputOf(project, wanted));
  const missing = readable(project, [...left.missing, ...right.missing]);
  if (missing !== undefined) return { missing };
  return {
    value: {
      result: findExport(project, { base, target }),
      comparison: compareConfigurations(left, right),
    },
  };
}

function flatOf(project: Project, choice: FlatChoice): WorkedOut<SynthesizedOverride | Refusal> {
  const wanted = resolve(resolveInputOf(project, getEnvironment(project, choice.environment)));
  const missing = readable(project, wanted.missing);
  return missing === undefined ? { value: findFlat(project, choice) } : { missing };
}
