/** Messages of shared/rules. Keys begin with `rules.`. */
export const rules = {} as const;
