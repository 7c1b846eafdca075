import { useEffect, useState } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { loadFiles } from './missing-files.ts';

/** What was worked out, or the files that have to be read before it can be. */
export type WorkedOut<T> = { readonly value: T } | { readonly missing: readonly FilePath[] };

interface Answer<T> {
  readonly project: Project;
  readonly key: string;
  readonly value: T;
}

/**
 * Something of the project that may take seconds, worked out once the window has shown that it is working, and again when the project
 * or the arguments change; undefined until then. `work` is a function of a module; `args` undefined: there is nothing to work out.
 */
export function useWorkedOut<A, T>(
  project: Project,
  args: A | undefined,
  work: (project: Project, args: A) => WorkedOut<T>,
): T | undefined {
  const [answer, setAnswer] = useState<Answer<T>>();
  const key = args === undefined ? undefined : JSON.stringify(args);
  useEffect(() => {
    if (key === undefined) return;
    // A name that is being typed comes to its end first.
    const timer = setTimeout(() => {
      const done = work(project, JSON.parse(key) as A);
      if ('value' in done) setAnswer({ project, key, value: done.value });
      else void loadFiles(done.missing);
    }, 80);
    return () => clearTimeout(timer);
  }, [project, key, work]);
  return answer?.project === project && answer.key === key ? answer.value : undefined;
}

/** Of the files that are missing those that may be read unasked; undefined: none. */
export function readable(project: Project, missing: readonly FilePath[]): readonly FilePath[] | undefined {
  const inside = [...new Set(missing)].filter((path) => path.startsWith(`${project.directory}/`));
  return inside.length === 0 ? undefined : inside;
}
