import { eCommerce } from './e-commerce.ts';
import { messageQueue } from './message-queue.ts';
import { monitoring } from './monitoring.ts';
import type { Stack } from './stack.ts';
import { web } from './web.ts';

/** All stacks, in the order of the palette. */
export const stacks: readonly Stack[] = [web, eCommerce, monitoring, messageQueue];
