import { expect, test } from 'vitest';
import { readPastedVariables } from '../../shared/variables/pasted-variables.ts';

const read = (text: string) =>
  readPastedVariables(text)?.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));

test('a pasted .env becomes variables of a service', () => {
  expect(read('# shop\nexport A=1\nB="two words"\n\nC=\nD\n')).toEqual(['A=1', 'B=two words', 'C=', 'D']);
  expect(read('A=1\r\nA=2')).toEqual(['A=2']);
});

test('references stay references, literal dollar signs stay literal', () => {
  expect(read("URL=http://$HOST/${DIR:-x}\nHASH='$2y$10'")).toEqual([
    'URL=http://${HOST}/${DIR}',
    'HASH=$$2y$$10',
  ]);
  expect(read('A=1\nB=$A-b')).toEqual(['A=1', 'B=1-b']);
});

test('what is no .env is left alone', () => {
  expect(read('just a word')).toBeUndefined();
  expect(read('services:\n  web:\n    image: x')).toBeUndefined();
  expect(read('')).toBeUndefined();
});
