import type { EdgeKind } from '../../../shared/spec/attribute.ts';

interface EdgeStyle {
  /** SVG dash pattern; undefined: solid. Never animated. */
  readonly dashes?: string;
  /** Which arrow head ends it. */
  readonly arrow?: 'strong' | 'weak';
}

/** How each meaning looks: solid what is declared, dotted what is guessed, dashed what borrows from another service. */
export const edgeStyles: Readonly<Record<EdgeKind, EdgeStyle>> = {
  'depends-on': { arrow: 'strong' },
  network: {},
  mount: {},
  config: {},
  secret: {},
  model: {},
  port: { arrow: 'weak' },
  link: { arrow: 'strong', dashes: '8 4' },
  'volumes-from': { arrow: 'weak', dashes: '8 4' },
  'shares-namespace': { arrow: 'weak', dashes: '8 4' },
  extends: { arrow: 'weak', dashes: '2 3 8 3' },
  build: { arrow: 'weak', dashes: '8 4' },
  inferred: { arrow: 'weak', dashes: '1.5 5' },
};
