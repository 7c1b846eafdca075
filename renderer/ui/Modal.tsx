import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { PopupsPlace } from './popups.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: 'wide' | 'large';
  readonly children: ReactNode;
}

/** A dialog over the window: Escape and a click beside it close it, focus stays inside and goes back afterwards. */
export function Modal({ title, onClose, size, children }: Props) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className={size === undefined ? 'dialog' : `dialog ${size}`}>
          <Dialog.Title>{title}</Dialog.Title>
          <PopupsPlace value={undefined}>{children}</PopupsPlace>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
