import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';
import { menuGroups } from './menu-entries.ts';
import type { MenuGroup } from './menu-entries.ts';

/** Sets the native menu in a language; `act` gets the id of the entry that was chosen. */
export function setMenu(language: Language, act: (action: string) => void): void {
  const say = (id: MessageId): string => printMessage({ id }, language);
  const mac = process.platform === 'darwin';
  const submenu = (
    group: MenuGroup,
    more: MenuItemConstructorOptions[] = [],
  ): MenuItemConstructorOptions => ({
    label: say(group.title),
    submenu: [
      ...group.entries.map((each): MenuItemConstructorOptions =>
        each === null
          ? { type: 'separator' }
          : {
              id: each.action,
              label: say(each.title),
              click: () => act(each.action),
              ...(each.keys === undefined ? {} : { accelerator: each.keys, registerAccelerator: false }),
            },
      ),
      ...more,
    ],
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      submenu(menuGroups.file, [separator, mac ? { role: 'close' } : { role: 'quit' }]),
      submenu(menuGroups.edit, [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }]),
      submenu(menuGroups.add),
      submenu(menuGroups.view, [separator, { role: 'togglefullscreen' }]),
      { label: say('host.menu-window'), role: 'windowMenu' },
      submenu(menuGroups.help),
    ]),
  );
}
