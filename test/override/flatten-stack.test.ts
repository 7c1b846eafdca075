import { expect, test } from 'vitest';
import { flattenStack } from '../../shared/override/flatten-stack.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { outputOf, stackOf } from './stacks.ts';

test('a stack becomes one file, in the words of its files', () => {
  const files = {
    'compose.yml':
      '# The shop\nservices:\n  # in front\n  web:\n    image: nginx:${TAG:-1}\n    ports: ["80:80"]\n    environment:\n      - A=1\n',
    'prod.yml':
      'services:\n  web:\n    restart: always # at night too\n    environment:\n      - A=2\n  db:\n    image: postgres\n',
  };
  const stack = stackOf(files, ['compose.yml', 'prod.yml']);
  const found = flattenStack(stack, '/p/app/flat.yml');
  if (isRefusal(found)) throw new Error(found.code);
  expect(found.text).toBe(
    'services:\n  # in front\n  web:\n    image: nginx:${TAG:-1}\n    ports: ["80:80"]\n    environment:\n      - A=2\n    restart: always # at night too\n  db:\n    image: postgres\n',
  );
  expect(outputOf(stackOf({ 'flat.yml': found.text }, ['flat.yml']))).toEqual(outputOf(stack));
});
