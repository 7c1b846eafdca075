/** Every key of the window, by action. `Mod` is Ctrl, on a Mac Command. The first is the one that menus show. */
export const keymap = {
  'open-folder': ['Mod+O'],
  'open-file': ['Mod+Shift+O'],
  save: ['Mod+S'],
  'save-all': ['Mod+Shift+S'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  delete: ['Delete', 'Backspace'],
  rename: ['F2'],
  duplicate: ['Mod+D'],
  'network-of-selected': ['Mod+G'],
  share: ['Mod+E'],
  'select-all': ['Mod+A'],
  find: ['Mod+F'],
  'focus-near': ['Mod+Shift+F'],
  'command-menu': ['Mod+K'],
  'toggle-left': ['Mod+B'],
  'toggle-dock': ['Mod+J'],
  'toggle-right': ['Mod+I'],
  'show-yaml': ['Mod+1'],
  'show-problems': ['Mod+2'],
  'show-preview': ['Mod+3'],
  'show-variables': ['Mod+5'],
  'show-run': ['Mod+6'],
  'show-list': ['Mod+7'],
  'next-environment': ['Mod+Shift+E'],
  'next-target': ['Mod+Shift+L'],
  'show-compare': ['Mod+4'],
  'next-problem': ['F8'],
  'previous-problem': ['Shift+F8'],
  'reveal-yaml': ['F12'],
  'add-dependency': ['Mod+Shift+D'],
  'next-view': ['F9'],
  'previous-view': ['Shift+F9'],
  fit: ['Mod+0'],
  'zoom-in': ['Mod+=', 'Mod++'],
  'zoom-out': ['Mod+-'],
  keyboard: ['Mod+/', 'Shift+?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Keys that mean something else while a text is being written: they reach the window only from elsewhere. */
export const textKeys: ReadonlySet<string> = new Set([
  'find',
  'delete',
  'select-all',
  'undo',
  'redo',
  'duplicate',
  'network-of-selected',
]);

/** Whether keys type a character: in a text they do that. */
export const isTyping = (keys: string): boolean => /^(Shift\+)?.$/.test(keys);

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is the one that `keys` names (`Mod+Shift+S`). */
export function matches(pressed: Pressed, keys: string, mac: boolean): boolean {
  const plus = keys.endsWith('++');
  const parts = plus ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  // `+` is typed with Shift on most keyboards, and then Shift is part of the character.
  const shift = key === '+' || pressed.shiftKey === parts.includes('Shift');
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes('Mod') &&
    !other &&
    !pressed.altKey &&
    shift
  );
}

const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫' };

/** The keys as a person reads them: `Ctrl+S`, on a Mac `⌘S`. */
export function printKeys(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  return mac
    ? parts.map((part) => macNames[part] ?? part).join('')
    : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part === 'Delete' ? 'Del' : part)).join('+');
}
