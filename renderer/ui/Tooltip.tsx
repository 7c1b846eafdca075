import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { usePopups } from './popups.ts';

interface Props {
  readonly text: ReactNode;
  /** As a person reads it: `Ctrl+S`. */
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactElement;
}

/** Words on hover and on focus. The child needs an accessible name of its own. */
export function Tooltip({ text, keys, side = 'bottom', children }: Props) {
  const place = usePopups();
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal {...place}>
        <Base.Positioner className="positioner" side={side} sideOffset={6}>
          <Base.Popup className="tooltip">
            {text}
            {keys !== undefined && <kbd className="keys">{keys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
