import type { Project } from '../project/project.ts';
import { isYamlPath } from '../project/source-file.ts';
import { environmentValues } from './environment-values.ts';
import { referencesIn } from './references.ts';

/** Whether the name of a variable means something already: a file refers to it, or some environment is given it. */
export function isNameTaken(project: Project, name: string): boolean {
  const isUsed = [...project.files.values()].some(
    (file) => isYamlPath(file.path) && referencesIn(file.yaml).some((each) => each.name === name),
  );
  return (
    isUsed || project.environments.some((each) => environmentValues(project, each).find(name) !== undefined)
  );
}
