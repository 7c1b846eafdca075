import type { resolve as en } from '../en/resolve.ts';

export const resolve: Record<keyof typeof en, string> = {};
