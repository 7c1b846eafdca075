/** Messages of shared/yaml. Keys begin with `yaml.`. */
export const yaml = {} as const;
