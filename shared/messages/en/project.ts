/** Messages of shared/project. Keys begin with `project.`. */
export const project = {} as const;
