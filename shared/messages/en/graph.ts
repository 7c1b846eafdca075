/** Messages of shared/graph. Keys begin with `graph.`. */
export const graph = {} as const;
