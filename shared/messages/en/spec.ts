/** Messages of shared/spec. Keys begin with `spec.`. */
export const spec = {} as const;
