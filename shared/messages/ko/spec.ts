import type { spec as en } from '../en/spec.ts';

export const spec: Record<keyof typeof en, string> = {};
