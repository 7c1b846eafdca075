import { EditorView } from '@codemirror/view';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { AddElementDialog } from '../../../renderer/app/dialogs/AddElementDialog.tsx';
import { Inspector } from '../../../renderer/inspector/Inspector.tsx';
import { actions, store } from '../../../renderer/store/index.ts';
import { createProject } from '../../../shared/project/create-project.ts';
import { emptyHistory } from '../../../shared/project/history.ts';
import { takeSnapshot } from '../../../shared/project/snapshot.ts';
import { attributeAt, attributesOfRow } from '../../../shared/spec/attribute-at.ts';
import { elementIdOf, type ElementKind } from '../../../shared/spec/element-kinds.ts';
import type { Path } from '../../../shared/yaml/yaml-node.ts';

export const FILE = '/p/compose.yaml';

/** What a person does with the inspector, with the real store and the real commands behind it. */
export interface Person {
  /** Opens a project of one file, selects the element of a path and searches for the attribute. */
  readonly open: (text: string, path: Path) => Promise<void>;
  /** The row of an attribute: searched for, with the entries opened that it stands in. */
  readonly reach: (path: Path) => Promise<HTMLElement>;
  /** Replaces the text of a field and presses Enter, with Ctrl where a text has lines. */
  readonly write: (field: HTMLElement, text: string) => Promise<void>;
  /** Writes into the fields of a line in turn; Enter in the last one. */
  readonly writeAll: (fields: readonly HTMLElement[], texts: readonly string[]) => Promise<void>;
  /** Replaces the text of an editor of YAML. */
  readonly writeCode: (editor: HTMLElement, text: string) => Promise<void>;
  /** Fills in the dialog that adds an element. */
  readonly addElement: (kind: ElementKind, texts: readonly string[]) => Promise<void>;
  readonly press: (element: HTMLElement) => Promise<void>;
  /** Opens a list and takes the option. */
  readonly pick: (list: HTMLElement, option: string) => Promise<void>;
  /** Undoes steps one by one; gives the texts in turn. */
  readonly undo: (steps: number) => Promise<readonly string[]>;
}

export const textNow = (): string => store.getState().snapshot!.project.files.get(FILE)!.text;

/** What the tool would refuse of the project, one line each. */
export const problemsNow = (): readonly string[] =>
  store
    .getState()
    .snapshot!.diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ id, message }) => `${id} ${JSON.stringify(message)}`);

/** Why the last edit was refused, for the message of a test. */
export const refusalNow = (): string => JSON.stringify(store.getState().dialog ?? 'no dialog').slice(0, 300);

/** What finds an attribute and little else: its path without the names that are the user's own. */
function searchFor(path: Path): string {
  const names: string[] = [];
  path.forEach((step, index) => {
    const above = index === 0 ? undefined : attributeAt(path.slice(0, index));
    if (index < (elementIdOf(path) === undefined ? 0 : 2) || typeof step === 'number') return;
    if (above === undefined || attributesOfRow(above).has(step)) names.push(step);
  });
  return names.length > 1 ? names.join('.') : `${names.join('')}.`;
}

export function makePerson(): Person {
  const user = userEvent.setup({ document, delay: null, pointerEventsCheck: 0 });
  const place = document.body.appendChild(document.createElement('div'));
  /** Does it, and waits until it is drawn. */
  const settle = async (what: () => unknown) => {
    await what();
    await new Promise((drawn) => setTimeout(drawn));
    // React draws in slices of some milliseconds, one with each turn of the loop: on a busy machine one turn is not all.
    for (let turn = 0; turn < 30; turn++) await new Promise((drawn) => setImmediate(drawn));
  };
  flushSync(() => createRoot(place).render(createElement(Inspector)));
  const fill = async (field: HTMLElement, text: string) => {
    field.focus();
    (field as HTMLInputElement).select();
    if (text === '') await user.keyboard('{Delete}');
    else await user.paste(text);
  };
  const seek = (path: Path) => place.querySelector<HTMLElement>(`[data-attribute="${path.join('.')}"]`);
  const enter = (field: HTMLElement) =>
    user.keyboard(field.tagName === 'TEXTAREA' ? '{Control>}{Enter}{/Control}' : '{Enter}');

  return {
    open: (text, path) =>
      settle(() => {
        const project = createProject({
          directory: '/p',
          composeFiles: [FILE],
          files: [{ path: FILE, text, version: null }],
          variables: {},
        });
        store.setState({
          snapshot: takeSnapshot(project),
          history: emptyHistory,
          dialog: undefined,
          phase: 'open',
        });
        actions.setUi({ inspector: { onlySet: false, search: searchFor(path) } });
        const node = elementIdOf(path);
        actions.select(node === undefined ? [] : [node], 'tree');
      }),
    reach: async (path) => {
      const search = searchFor(path);
      const { inspector } = store.getState().ui;
      if (inspector.search !== search)
        await settle(() => actions.setUi({ inspector: { onlySet: false, search } }));
      // What stands in an entry of a list or map is behind that entry.
      for (let length = 1; length < path.length && seek(path) === null; length++) {
        const entry = seek(path.slice(0, length))?.querySelector<HTMLElement>(
          ':scope > .attribute-field > .entries > ul > .entry .entry-more[aria-expanded=false]',
        );
        if (entry !== null && entry !== undefined) await settle(() => user.click(entry));
      }
      const found = seek(path);
      if (found === null) throw new Error(`no row for ${path.join('.')} in ${place.textContent}`);
      return found;
    },
    write: async (field, text) => {
      await settle(() => fill(field, text));
      await settle(() => enter(field));
    },
    writeAll: async (inputs, texts) => {
      // One act each: what was typed must be drawn before it is left.
      for (const [index, field] of inputs.entries()) await settle(() => fill(field, texts[index] ?? ''));
      await settle(() => enter(inputs.at(-1)!));
    },
    writeCode: async (editor, text) => {
      // The editor reads what is typed from the page's layout, which there is none of here.
      const view = EditorView.findFromDOM(editor)!;
      await settle(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));
      const enter = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true };
      await settle(() => editor.dispatchEvent(new KeyboardEvent('keydown', enter)));
    },
    addElement: async (element, texts) => {
      const dialog = createRoot(document.body.appendChild(document.createElement('div')));
      await settle(() => dialog.render(createElement(AddElementDialog, { element })));
      const fields = document.querySelectorAll<HTMLElement>('[role=dialog] input');
      for (const [index, text] of texts.entries()) await settle(() => fill(fields[index]!, text));
      await settle(() => user.click(document.querySelector('[role=dialog] [type=submit]')!));
      await settle(() => dialog.unmount());
    },
    press: (element) => settle(() => user.click(element)),
    pick: async (list, option) => {
      await settle(() => user.click(list));
      const options = [...document.querySelectorAll<HTMLElement>('[role=option]')];
      const found = options.find(({ textContent }) => textContent === option);
      if (found === undefined)
        throw new Error(
          `no option ${option} among ${options.map(({ textContent }) => textContent).join(', ')}`,
        );
      await settle(() => user.click(found));
    },
    undo: async (steps) => {
      const texts: string[] = [];
      await settle(() => {
        for (let step = 0; step < steps; step++) {
          actions.undo();
          texts.push(textNow());
        }
      });
      return texts;
    },
  };
}
