import type { MessageId } from '../../shared/messages/en/index.ts';

/** One entry of the native menu: an action that the view carries out. Ids and keys are those of the view's own table. */
export interface MenuEntry {
  readonly action: string;
  readonly title: MessageId;
  /** In Electron's words. Only shown: the view handles the keys, since it knows when a text is being written. */
  readonly keys?: string;
}

export interface MenuGroup {
  readonly title: MessageId;
  /** `null` is a line between entries. */
  readonly entries: readonly (MenuEntry | null)[];
}

const entry = (action: string, keys?: string): MenuEntry => ({
  action,
  title: `host.menu-${action}` as MessageId,
  ...(keys === undefined ? {} : { keys }),
});

export const menuGroups = {
  file: {
    title: 'host.menu-file',
    entries: [
      entry('open-folder', 'CmdOrCtrl+O'),
      entry('open-file', 'CmdOrCtrl+Shift+O'),
      entry('open-sample'),
      null,
      entry('save', 'CmdOrCtrl+S'),
      entry('save-all', 'CmdOrCtrl+Shift+S'),
      entry('share', 'CmdOrCtrl+E'),
      null,
      entry('close-project'),
    ],
  },
  edit: {
    title: 'host.menu-edit',
    entries: [
      entry('undo', 'CmdOrCtrl+Z'),
      entry('redo', 'CmdOrCtrl+Shift+Z'),
      null,
      entry('rename', 'F2'),
      entry('duplicate', 'CmdOrCtrl+D'),
      entry('delete', 'Delete'),
      entry('select-all', 'CmdOrCtrl+A'),
    ],
  },
  add: {
    title: 'host.menu-add',
    entries: [
      entry('add-service'),
      entry('add-network'),
      entry('add-volume'),
      entry('add-config'),
      entry('add-secret'),
      null,
      entry('add-dependency', 'CmdOrCtrl+Shift+D'),
      null,
      entry('import-containers'),
    ],
  },
  view: {
    title: 'host.menu-view',
    entries: [
      entry('command-menu', 'CmdOrCtrl+K'),
      null,
      entry('toggle-left', 'CmdOrCtrl+B'),
      entry('toggle-right', 'CmdOrCtrl+I'),
      entry('toggle-dock', 'CmdOrCtrl+J'),
      null,
      entry('show-yaml', 'CmdOrCtrl+1'),
      entry('show-problems', 'CmdOrCtrl+2'),
      entry('show-preview', 'CmdOrCtrl+3'),
      null,
      entry('next-problem', 'F8'),
      entry('previous-problem', 'Shift+F8'),
      null,
      entry('fit', 'CmdOrCtrl+0'),
      entry('zoom-in', 'CmdOrCtrl+='),
      entry('zoom-out', 'CmdOrCtrl+-'),
      entry('zoom-reset'),
      entry('arrange'),
    ],
  },
  help: {
    title: 'host.menu-help',
    entries: [entry('tour'), entry('keyboard', 'CmdOrCtrl+/')],
  },
} as const satisfies Readonly<Record<string, MenuGroup>>;
