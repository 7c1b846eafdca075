import { canvasMessages } from '../../canvas/messages.ts';

export const canvas = canvasMessages.ko;
