import type { dialogs } from '../i18n/en/dialogs.ts';

type KeyName<Panel extends string> = keyof typeof dialogs extends infer Key
  ? Key extends `dialog.${Panel}-key-${infer Name}`
    ? Name
    : never
  : never;

type Rows<Panel extends string> = readonly (readonly [KeyName<Panel>, readonly string[]])[];

/** What the canvas does on keys of its own (canvas/use-keyboard.ts), for the sheet of shortcuts. */
export const canvasKeys: Rows<'canvas'> = [
  ['walk', ['←↑→↓']],
  ['extend', ['Shift+←↑→↓']],
  ['toggle', ['Shift+Space']],
  ['move', ['Alt+←↑→↓']],
  ['pan', ['PageUp', 'PageDown']],
  ['inspect', ['Enter']],
  ['connect', ['C', 'Shift+C']],
  ['edges', ['E', 'Shift+E']],
  ['reconnect', ['R', 'Shift+R']],
  ['menu', ['M', 'Shift+F10']],
  ['replicas', ['S']],
  ['layers', ['L']],
  ['fold', ['G']],
  ['clipboard', ['Mod+C', 'Mod+X', 'Mod+V']],
  ['let-go', ['Esc']],
];

/** The keys of the YAML pane (yaml-editor/) that a person would look for. */
export const yamlKeys: Rows<'yaml'> = [
  ['complete', ['Ctrl+Space']],
  ['definition', ['F12']],
  ['references', ['Shift+F12']],
  ['next-place', ['Alt+F12']],
  ['rename', ['F2']],
  ['outline', ['Mod+Shift+O']],
  ['format', ['Shift+Alt+F']],
  ['find', ['Mod+F']],
];
