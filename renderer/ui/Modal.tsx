import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { PopupsPlace } from './popups.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the window: Escape and a click beside it close it, focus stays inside and goes back afterwards. */
export function Modal({ title, onClose, wide = false, children }: Props) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className={wide ? 'dialog wide' : 'dialog'}>
          <Dialog.Title>{title}</Dialog.Title>
          <PopupsPlace value={undefined}>{children}</PopupsPlace>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
