/** Messages of shared/commands. Keys begin with `commands.`. */
export const commands = {} as const;
