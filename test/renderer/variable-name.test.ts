import { expect, test } from 'vitest';
import { usualPart, usualVariableName } from '../../renderer/variables/variable-name.ts';

const wish = (path: readonly (string | number)[], text: string) => {
  const part = usualPart(path, text);
  return [usualVariableName(path, text, part.kind), part.text];
};

test.each([
  [['services', 'web', 'image'], 'nginx:1.27', ['WEB_TAG', '1.27']],
  [
    ['services', 'web', 'image'],
    'registry.example.com:5000/team/web',
    ['WEB_IMAGE', 'registry.example.com:5000/team/web'],
  ],
  [['services', 'my-app', 'environment', 'DB_HOST'], 'db', ['DB_HOST', 'db']],
  [['services', 'web', 'environment', 0], 'API_URL=http://api', ['API_URL', 'http://api']],
  [['services', '1st', 'deploy', 'replicas'], '3', ['_1ST_REPLICAS', '3']],
  [['services', 'web', 'stopGracePeriod'], '5s', ['WEB_STOP_GRACE_PERIOD', '5s']],
])('%s: %s', (path, text, wanted) => {
  expect(wish(path, text)).toEqual(wanted);
});
