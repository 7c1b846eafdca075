import type { Project } from '../../shared/project/project.ts';

/** A name that no environment has: `copy`, `copy 2`, ... */
export function freeName(project: Project, wanted: string): string {
  const names = new Set(project.environments.map(({ name }) => name));
  let name = wanted;
  for (let count = 2; names.has(name); count++) name = `${wanted} ${count}`;
  return name;
}
