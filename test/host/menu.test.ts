import { describe, expect, test } from 'vitest';
import { menuGroups } from '../../electron/main/menu-entries.ts';
import type { MenuEntry, MenuGroup } from '../../electron/main/menu-entries.ts';
import { keymap } from '../../renderer/app/keymap.ts';
import { actions as english } from '../../renderer/i18n/en/actions.ts';
import { actions as korean } from '../../renderer/i18n/ko/actions.ts';
import { printMessage } from '../../shared/messages/print-message.ts';

const entries: readonly MenuEntry[] = Object.values(menuGroups).flatMap(({ entries: list }: MenuGroup) =>
  list.filter((entry) => entry !== null),
);

describe('the native menu', () => {
  test('has the names and the keys that the window has, in both languages', () => {
    const ofMenu = entries.map(({ action, title, keys }) => ({
      action,
      en: printMessage({ id: title }, 'en'),
      ko: printMessage({ id: title }, 'ko'),
      keys: keys?.replace('CmdOrCtrl', 'Mod'),
    }));
    const ofWindow = entries.map(({ action }) => ({
      action,
      en: (english as Readonly<Record<string, string>>)[`action.${action}`],
      ko: (korean as Readonly<Record<string, string>>)[`action.${action}`],
      keys: (keymap as Readonly<Record<string, readonly string[]>>)[action]?.[0],
    }));
    expect(ofMenu).toEqual(ofWindow);
  });
});
