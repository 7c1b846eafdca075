import { copyElements } from '../../shared/commands/copy-elements.ts';
import type { Point } from '../../shared/layout/positions.ts';
import { t } from '../i18n/t.ts';
import { actions, store } from '../store/index.ts';
import { announce } from './canvas-store.ts';
import { deleteSelected, perform } from './perform.ts';

/** The selection as Compose text; undefined: nothing is selected that a file declares. */
export function selectedText(): string | undefined {
  const { snapshot, selection } = store.getState();
  if (snapshot === undefined || selection.nodes.length === 0) return undefined;
  const { text, notes } = copyElements(snapshot, selection.nodes);
  if (text === '') {
    actions.notify({ tone: 'info', text: { key: 'gesture.copy-nothing' } });
    return undefined;
  }
  for (const note of notes) actions.notify({ tone: 'info', text: { message: note } });
  announce(t('gesture.copied', { count: selection.nodes.length }));
  return text;
}

/** Adds what a text describes; of a Dockerfile also where it lies. */
export function pasteText(
  text: string,
  at: Point,
  dockerfile: { readonly context?: string; readonly file?: string } = {},
): boolean {
  return perform({ command: 'pasteElements', args: { text, ...dockerfile } }, { at }).ok;
}

const OWN_CLIPBOARD = 'input, textarea, select, [contenteditable="true"], .cm-editor, [role="dialog"]';

/** Whether a clipboard event is about the drawing: not about a field, a text that is marked, or a dialog. */
function isForCanvas(event: Event): boolean {
  const { phase, dialog } = store.getState();
  if (phase !== 'open' || (dialog !== undefined && dialog.kind !== 'command-menu')) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target !== null && target.closest(OWN_CLIPBOARD) !== null) return false;
  return window.getSelection()?.isCollapsed !== false;
}

/** Copy, cut and paste of the browser and the native menu, where they mean the drawing. `place`: where pasted things go. */
export function clipboardEvents(place: () => Point): () => void {
  const onCopy = (event: ClipboardEvent): void => {
    const text = isForCanvas(event) ? selectedText() : undefined;
    if (text === undefined) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    if (event.type === 'cut') deleteSelected();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '' || !isForCanvas(event)) return;
    event.preventDefault();
    pasteText(text, place());
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
  };
}

/** Copy by menu. The browser asks nobody: a person chose it. */
export async function copySelected(cut: boolean): Promise<void> {
  const text = selectedText();
  if (text === undefined) return;
  try {
    await navigator.clipboard.writeText(text);
    if (cut) deleteSelected();
  } catch {
    actions.notify({ tone: 'warning', text: { key: 'gesture.clipboard-closed' } });
  }
}

/**
 * Paste by menu. On the desktop the window does it; in a browser we read the clipboard where it lets us, and else name the keys,
 * which always work.
 */
export async function pasteFromMenu(at: Point): Promise<void> {
  const waiting = takeNextPaste(at);
  if (await actions.pasteByWindow()) return;
  waiting.abort();
  try {
    pasteAsked(await navigator.clipboard.readText(), at);
  } catch {
    actions.notify({ tone: 'info', text: { key: 'gesture.paste-by-key' } });
  }
}

/** What is pasted next goes to the drawing, wherever the keyboard is, unless the person does something else first. */
function takeNextPaste(at: Point): AbortController {
  const waiting = new AbortController();
  const options = { capture: true, signal: waiting.signal };
  document.addEventListener(
    'paste',
    (event) => {
      waiting.abort();
      event.preventDefault();
      event.stopPropagation();
      pasteAsked(event.clipboardData?.getData('text/plain') ?? '', at);
    },
    options,
  );
  for (const type of ['keydown', 'pointerdown']) {
    document.addEventListener(type, () => waiting.abort(), options);
  }
  return waiting;
}

function pasteAsked(text: string, at: Point): void {
  if (text.trim() === '') actions.notify({ tone: 'info', text: { key: 'gesture.paste-empty' } });
  else pasteText(text, at);
}
