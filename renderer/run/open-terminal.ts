import { host } from '../host/host.ts';
import { liveStore } from '../store/index.ts';

export interface OpenTerminal {
  close(): void;
}

export interface TerminalEnd {
  readonly exitCode: number | null;
  /** Why it could not be opened. */
  readonly detail: string | undefined;
}

/** The shells that images have, the better first. */
const SHELL = ['sh', '-c', 'if command -v bash >/dev/null 2>&1; then exec bash; else exec sh; fi'];

/** Draws a terminal into an element and connects it with a shell in a container, until either ends. */
export async function openTerminal(
  element: HTMLElement,
  container: string,
  onEnd: (end: TerminalEnd) => void,
): Promise<OpenTerminal> {
  // The terminal is large and wanted seldom.
  const [{ Terminal }, { FitAddon }] = await Promise.all([
    import('@xterm/xterm'),
    import('@xterm/addon-fit'),
    import('@xterm/xterm/css/xterm.css'),
  ]);
  const style = getComputedStyle(document.documentElement);
  const terminal = new Terminal({
    fontFamily: style.getPropertyValue('--mono'),
    fontSize: 12,
    cursorBlink: false,
    screenReaderMode: true,
    theme: {
      background: '#14171c',
      foreground: '#e3e8ef',
      cursor: '#7db2ff',
      selectionBackground: '#2f4f80',
    },
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  element.replaceChildren();
  terminal.open(element);
  fit.fit();
  let isOpen = true;
  const held: { id?: string } = {};
  const observer = new ResizeObserver(() => isOpen && fit.fit());
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    observer.disconnect();
    terminal.dispose();
    if (held.id !== undefined) void host().call('closeTerminal', { id: held.id });
  };
  const opened = await host().call('openTerminal', {
    context: liveStore.getState().context,
    container,
    command: SHELL,
    columns: terminal.cols,
    rows: terminal.rows,
  });
  if (!opened.ok) {
    onEnd({ exitCode: null, detail: opened.detail ?? opened.code });
    return { close };
  }
  const { id } = opened.value;
  held.id = id;
  if (!isOpen) {
    void host().call('closeTerminal', { id });
    return { close };
  }
  observer.observe(element);
  terminal.onData((text) => void host().call('writeTerminal', { id, text }));
  terminal.onResize(({ cols, rows }) => void host().call('resizeTerminal', { id, columns: cols, rows }));
  terminal.focus();
  void (async () => {
    let after = 0;
    while (isOpen) {
      const read = await host().call('readTerminal', { id, after });
      if (!isOpen) return;
      if (!read.ok) return onEnd({ exitCode: null, detail: undefined });
      after = read.value.next;
      if (read.value.text !== '') terminal.write(read.value.text);
      if (read.value.ended && read.value.text === '') {
        return onEnd({ exitCode: read.value.exitCode, detail: undefined });
      }
    }
  })();
  return { close };
}
