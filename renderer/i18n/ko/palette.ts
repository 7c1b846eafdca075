import { paletteMessages } from '../../palette/messages.ts';

export const palette = paletteMessages.ko;
