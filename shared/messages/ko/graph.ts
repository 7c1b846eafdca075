import type { graph as en } from '../en/graph.ts';

export const graph: Record<keyof typeof en, string> = {};
