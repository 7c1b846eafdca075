import type { Environment, EnvironmentsPatch, Project } from './project.ts';

/** An environment by name. Throws when there is none: that is our bug. */
export function getEnvironment(project: Project, name: string): Environment {
  const found = project.environments.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no environment named ${name}`);
  return found;
}

/** The project with another environment shown; edits go on into the same layer where it has that, else into its first. */
export function showEnvironment(project: Project, name: string): Project {
  const { files } = getEnvironment(project, name);
  const target = files.includes(project.target) ? project.target : (files[0] ?? project.target);
  return name === project.active && target === project.target
    ? project
    : { ...project, active: name, target };
}

/** The project with another list of environments, which may not be empty; what is shown and written stays when it can. */
export function withEnvironments(
  project: Project,
  { list, active, shown: back }: EnvironmentsPatch,
): Project {
  if (list.length === 0) throw new Error('a project has at least one environment');
  const names = list.map(({ name }) => name);
  if (back !== undefined && names.includes(back.active)) {
    return { ...project, environments: list, ...back };
  }
  const shown = [project.active, active].find((name) => names.includes(name)) ?? names[0]!;
  return showEnvironment({ ...project, environments: list }, shown);
}
