import { describe, expect, it } from 'vitest';
import { wishOptions } from '../../shared/override/wish-options.ts';
import { takeSnapshot } from '../../shared/project/snapshot.ts';
import { showEnvironment } from '../../shared/project/environments.ts';
import { DIR, snapshotOf } from '../commands/run-case.ts';

const files = {
  'compose.yaml': `services:
  web:
    image: nginx:1.29
    healthcheck:
      test: ["CMD", "true"]
      interval: 5s
`,
  'compose.prod.yaml': 'services:\n  web:\n    image: x\n',
};

const { project } = snapshotOf(files);
const prod = project.environments.find(({ name }) => name === 'prod')!;
const snapshot = takeSnapshot({
  ...showEnvironment(project, prod.name),
  target: `${DIR}/compose.prod.yaml`,
});

const at = (...path: string[]) => ['services', 'web', ...path];

describe('the options for a path', () => {
  it('say who wins, what an edit would do, and who shares the layer', () => {
    const short = (path: readonly (string | number)[]) =>
      wishOptions(snapshot, path).layers.map(({ setting, removing, effective }) => [
        setting,
        removing,
        effective,
      ]);
    expect(short(at('image'))).toEqual([
      ['covered', 'covered', false],
      ['change', 'reset', true],
    ]);
    expect(short(at('healthcheck', 'interval'))).toEqual([
      ['change', 'text', true],
      ['override', 'reset', false],
    ]);
    expect(short(at('restart'))).toEqual([
      ['add', 'nothing', false],
      ['add', 'nothing', false],
    ]);
    expect(wishOptions(snapshot, at('image'))).toMatchObject({
      winner: `${DIR}/compose.prod.yaml`,
      target: `${DIR}/compose.prod.yaml`,
      layers: [
        { coveredBy: `${DIR}/compose.prod.yaml`, exists: true, editable: true },
        { coveredBy: undefined },
      ],
    });
  });
});
