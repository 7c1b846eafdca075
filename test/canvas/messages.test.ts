import { expect, test } from 'vitest';
import { canvasMessages } from '../../renderer/canvas/messages.ts';
import { paletteMessages } from '../../renderer/palette/messages.ts';

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test.each([
  ['canvas', canvasMessages],
  ['palette', paletteMessages],
] as const)('%s: both languages have the same keys and the same places', (panel, { en, ko }) => {
  expect(Object.keys(ko)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(en)) {
    expect(key.startsWith(`${panel}.`)).toBe(true);
    expect([key, places((ko as Record<string, string>)[key] ?? '')]).toEqual([key, places(text)]);
  }
});
