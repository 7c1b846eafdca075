import type { yaml as en } from '../en/yaml.ts';

export const yaml: Record<keyof typeof en, string> = {};
