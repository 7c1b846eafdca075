/** Messages of shared/resolve. Keys begin with `resolve.`. */
export const resolve = {} as const;
