import { canvasMessages } from '../../canvas/messages.ts';

/** Words of renderer/canvas. Keys begin with `canvas.`. */
export const canvas = canvasMessages.en;
