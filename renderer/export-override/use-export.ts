import { useEffect, useState } from 'react';
import { compareConfigurations } from '../../shared/compare/compare-configurations.ts';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { findExport } from '../../shared/override/export-override.ts';
import type { SynthesizedOverride } from '../../shared/override/synthesize-override.ts';
import { getEnvironment } from '../../shared/project/environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { loadFiles } from '../store/index.ts';

export interface Exported {
  readonly result: SynthesizedOverride | Refusal;
  /** From the base alone to what is wanted. */
  readonly comparison: Comparison;
}

interface Answer {
  readonly project: Project;
  readonly base: string;
  readonly target: string;
  readonly exported: Exported;
}

/** The override from one environment's layers to another environment; undefined while it is worked out. */
export function useExport(project: Project, base: string, target: string): Exported | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (base === target) return;
    // After the window has shown that it is working: large projects take a second.
    const timer = setTimeout(() => {
      const wanted = getEnvironment(project, target);
      const left = resolve(
        resolveInputOf(project, { ...wanted, files: getEnvironment(project, base).files }),
      );
      const right = resolve(resolveInputOf(project, wanted));
      const missing = [...left.missing, ...right.missing].filter((path) =>
        path.startsWith(`${project.directory}/`),
      );
      if (missing.length > 0) {
        void loadFiles([...new Set(missing)]);
        return;
      }
      const exported = {
        result: findExport(project, { base, target }),
        comparison: compareConfigurations(left, right),
      };
      setAnswer({ project, base, target, exported });
    }, 30);
    return () => clearTimeout(timer);
  }, [project, base, target]);
  const isOfNow = answer?.project === project && answer.base === base && answer.target === target;
  return isOfNow ? answer.exported : undefined;
}
