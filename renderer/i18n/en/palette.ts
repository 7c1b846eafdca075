import { paletteMessages } from '../../palette/messages.ts';

/** Words of renderer/palette. Keys begin with `palette.`. */
export const palette = paletteMessages.en;
