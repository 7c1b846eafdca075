import type { Project } from '../../shared/project/project.ts';
import { freeName } from '../../shared/text/free-name.ts';

/** A name that no environment has: `copy`, `copy 2`, ... */
export function freeEnvironment({ environments }: Project, wanted: string): string {
  return freeName(wanted, (wish) => environments.some(({ name }) => name === wish), ' ');
}
