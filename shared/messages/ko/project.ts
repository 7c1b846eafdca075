import type { project as en } from '../en/project.ts';

export const project: Record<keyof typeof en, string> = {};
