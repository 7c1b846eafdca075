import { Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import path from 'node:path';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';
import { menuGroups } from './menu-entries.ts';
import type { MenuGroup } from './menu-entries.ts';

export interface MenuOptions {
  readonly language: Language;
  /** Paths that were opened, the latest first. */
  readonly recent: readonly string[];
  /** Whether newer versions are looked for; undefined: there is nowhere to look. */
  readonly updates: boolean | undefined;
  /** An action of the window was chosen. */
  readonly act: (action: string) => void;
  readonly newWindow: () => void;
  readonly open: (file: string) => void;
  readonly showLogs: () => void;
  readonly setUpdates: (wanted: boolean) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };
const MOST_RECENT = 10;

/** Sets the native menu: the actions of the window, and what only the system's side of the app can do. */
export function setMenu(options: MenuOptions): void {
  const say = (id: MessageId): string => printMessage({ id }, options.language);
  const mac = process.platform === 'darwin';
  const submenu = (
    group: MenuGroup,
    { before = [], after = [] }: Extra = {},
  ): MenuItemConstructorOptions => ({
    label: say(group.title),
    submenu: [
      ...before,
      ...group.entries.map((each): MenuItemConstructorOptions =>
        each === null
          ? separator
          : {
              id: each.action,
              label: say(each.title),
              click: () => options.act(each.action),
              ...(each.keys === undefined ? {} : { accelerator: each.keys, registerAccelerator: false }),
            },
      ),
      ...after,
    ],
  });
  const help: MenuItemConstructorOptions[] = [
    separator,
    { id: 'show-logs', label: say('host.menu-logs'), click: options.showLogs },
    ...(options.updates === undefined
      ? []
      : [
          {
            id: 'look-for-updates',
            label: say('host.menu-updates'),
            type: 'checkbox',
            checked: options.updates,
            click: ({ checked }) => options.setUpdates(checked),
          } satisfies MenuItemConstructorOptions,
        ]),
    ...(mac ? [] : [separator, { role: 'about' } as const]),
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      submenu(menuGroups.file, {
        before: [
          {
            id: 'new-window',
            label: say('host.menu-new-window'),
            accelerator: 'CmdOrCtrl+Shift+N',
            click: options.newWindow,
          },
          recentMenu(options, say('host.menu-recent')),
          separator,
        ],
        after: [separator, mac ? { role: 'close' } : { role: 'quit' }],
      }),
      submenu(menuGroups.edit, { after: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }] }),
      submenu(menuGroups.add),
      submenu(menuGroups.view, { after: [separator, { role: 'togglefullscreen' }] }),
      { label: say('host.menu-window'), role: 'windowMenu' },
      { ...submenu(menuGroups.help, { after: help }), role: 'help' },
    ]),
  );
}

interface Extra {
  readonly before?: MenuItemConstructorOptions[];
  readonly after?: MenuItemConstructorOptions[];
}

function recentMenu({ recent, open }: MenuOptions, label: string): MenuItemConstructorOptions {
  return {
    id: 'recent',
    label,
    enabled: recent.length > 0,
    submenu: recent.slice(0, MOST_RECENT).map((file) => ({
      id: `recent:${file}`,
      // An ampersand in a label would underline what follows it.
      label: `${path.basename(file)} (${path.dirname(file)})`.replaceAll('&', '&&'),
      click: () => open(file),
    })),
  };
}
