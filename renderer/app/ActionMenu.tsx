import { CommandMenu } from '../command-menu/CommandMenu.tsx';
import { actionTable, keysOf, titleOf } from './actions.ts';

/** Every action of the window, to be searched. */
export function ActionMenu() {
  return <CommandMenu actions={actionTable} titleOf={titleOf} keysOf={keysOf} />;
}
