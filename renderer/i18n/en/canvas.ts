/** Words of renderer/canvas. Keys begin with `canvas.`. */
export const canvas = {
  'canvas.region': 'Canvas',
} as const;
