import { describe, expect, test } from 'vitest';
import { matches, printKeys } from '../../renderer/app/keymap.ts';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('keys', () => {
  test.each([
    [press('s', 'ctrl'), 'Mod+S', true],
    [press('S', 'ctrl', 'shift'), 'Mod+Shift+S', true],
    [press('S', 'ctrl', 'shift'), 'Mod+S', false],
    [press('s'), 'Mod+S', false],
    [press('s', 'meta'), 'Mod+S', false],
    [press('s', 'ctrl', 'alt'), 'Mod+S', false],
    [press('F8', 'shift'), 'Shift+F8', true],
    [press('F8', 'shift'), 'F8', false],
    [press('+', 'ctrl', 'shift'), 'Mod++', true],
    [press('+', 'ctrl'), 'Mod++', true],
    [press('Delete'), 'Delete', true],
  ])('%o is %s: %s', (pressed, keys, expected) => {
    expect(matches(pressed, keys, false)).toBe(expected);
  });

  test('on a Mac it is Command', () => {
    expect(matches(press('s', 'meta'), 'Mod+S', true)).toBe(true);
    expect(matches(press('s', 'ctrl'), 'Mod+S', true)).toBe(false);
    expect(printKeys('Mod+Shift+S', true)).toBe('⌘⇧S');
    expect(printKeys('Mod+Shift+S', false)).toBe('Ctrl+Shift+S');
  });
});
