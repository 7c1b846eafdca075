import type { EdgeKind } from '../spec/attribute.ts';

interface LineStyle {
  /** On the canvas lines.css says it. */
  readonly width: number;
  readonly dashes?: readonly number[];
  readonly arrow?: 'strong' | 'weak';
}

const BORROWS = [8, 4];

/** How each meaning looks; canvas and export read it here. Solid what is declared, dotted what is guessed, dashed what borrows from another service. */
export const lineStyles: Readonly<Record<EdgeKind, LineStyle>> = {
  'depends-on': { width: 1.75, arrow: 'strong' },
  network: { width: 1.75 },
  mount: { width: 1.25 },
  config: { width: 1.25 },
  secret: { width: 1.25 },
  model: { width: 1.5 },
  port: { width: 1.5, arrow: 'weak' },
  link: { width: 1.5, arrow: 'strong', dashes: BORROWS },
  'volumes-from': { width: 1.5, arrow: 'weak', dashes: BORROWS },
  'shares-namespace': { width: 1.5, arrow: 'weak', dashes: BORROWS },
  extends: { width: 1.5, arrow: 'weak', dashes: [2, 3, 8, 3] },
  build: { width: 1.5, arrow: 'weak', dashes: BORROWS },
  inferred: { width: 1.75, arrow: 'weak', dashes: [1.5, 5] },
};
