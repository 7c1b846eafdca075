import type { host as en } from '../en/host.ts';

export const host: Record<keyof typeof en, string> = {};
