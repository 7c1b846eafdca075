/** Messages of shared/host. Keys begin with `host.`. */
export const host = {} as const;
