import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printImage, readImage } from '../../shared/spec/image-reference.ts';

test('an image is taken apart', () => {
  const parts = (text: string) => {
    const { name, tag, digest } = readImage(text);
    return [name, tag, digest];
  };
  expect(parts('nginx')).toEqual(['nginx', '', '']);
  expect(parts('nginx:1.27')).toEqual(['nginx', '1.27', '']);
  expect(parts('registry:5000/team/app')).toEqual(['registry:5000/team/app', '', '']);
  expect(parts('registry:5000/team/app:2@sha256:ab')).toEqual(['registry:5000/team/app', '2', 'sha256:ab']);
  expect(parts('nginx:${TAG:-1.27}')).toEqual(['nginx', '${TAG:-1.27}', '']);
  expect(parts('${REGISTRY:-docker.io}/app:${TAG}')).toEqual(['${REGISTRY:-docker.io}/app', '${TAG}', '']);
  expect(parts('${IMAGE:-nginx:1}')).toEqual(['${IMAGE:-nginx:1}', '', '']);
});

test('and put together again, whatever it is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ':', '@', '/', '$', '{', '}', '-', '1') });
  fc.assert(
    fc.property(text, (image) => {
      const parts = readImage(image);
      // A name that ends in a separator says nothing after it: only then something is left out.
      if (!/:(@|$)|@$/.test(image)) expect(printImage(parts)).toBe(image);
    }),
  );
});
