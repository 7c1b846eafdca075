import { useEffect } from 'react';
import { store } from '../store/index.ts';
import { runAction } from './actions.ts';
import { isMac } from './is-mac.ts';
import { isTyping, keymap, matches, textKeys } from './keymap.ts';

const TEXT = 'input, textarea, select, [contenteditable="true"], [data-own-undo]';
/** Where Delete means what is selected, and not what the focus is on. */
const DRAWING = '[data-region="canvas"], [data-region="tree"]';

/** Carries out what a key is for. A panel that has dealt with a key prevents its default, and then it is dealt with. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const state = store.getState();
  const target = event.target instanceof Element ? event.target : null;
  const inText = target?.closest(TEXT) !== null && target !== null;
  for (const [id, keys] of Object.entries(keymap)) {
    if (!keys.some((each) => matches(event, each, isMac) && !(inText && isTyping(each)))) continue;
    if (inText && textKeys.has(id)) return;
    // A dialog is about one thing: only what a dialog itself understands goes through.
    if (state.dialog !== undefined && id !== 'command-menu') return;
    if (id === 'delete' && target !== document.body && target?.closest(DRAWING) === null) return;
    event.preventDefault();
    runAction(id, state);
    return;
  }
}

export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
