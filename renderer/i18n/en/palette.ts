/** Words of renderer/palette. Keys begin with `palette.`. */
export const palette = {
  'palette.region': 'Palette',
} as const;
