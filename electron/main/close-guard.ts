import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { printMessage } from '../../shared/messages/print-message.ts';
import type { Language } from '../../shared/messages/print-message.ts';
import type { MessageId } from '../../shared/messages/en/index.ts';

export interface CloseGuard {
  setDirty(dirty: boolean): void;
  /** Closes without asking: the person has answered. */
  closeNow(): void;
}

export interface CloseGuardOptions {
  readonly language: () => Language;
  /** Asks the view to save everything and then to close. */
  readonly saveAndClose: () => void;
  /** The person does not want the changes: nothing of them is kept. */
  readonly discard: () => Promise<void>;
  /** The person wants to stay: whatever else was about to end, does not. */
  readonly onStay: () => void;
}

/** Keeps a window with unsaved work open until the person has said what becomes of it. */
export function guardClose(window: BrowserWindow, options: CloseGuardOptions): CloseGuard {
  let dirty = false;
  let asking = false;

  async function ask(): Promise<void> {
    asking = true;
    const say = (id: MessageId): string => printMessage({ id }, options.language());
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say('host.close-question'),
      detail: say('host.close-detail'),
      buttons: [say('host.close-save'), say('host.close-discard'), say('host.close-cancel')],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    asking = false;
    if (response === 0) options.saveAndClose();
    else if (response === 1) {
      await options.discard().catch(() => undefined);
      window.destroy();
    } else options.onStay();
  }

  window.on('close', (event) => {
    if (!dirty) return;
    event.preventDefault();
    if (!asking) void ask();
  });
  return {
    setDirty: (value) => {
      dirty = value;
    },
    closeNow: () => window.destroy(),
  };
}
