import { Popover } from '@base-ui/react/popover';
import { Minus, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ServiceStatus } from '../../../shared/run/service-status.ts';
import { useT } from '../../i18n/t.ts';
import { scaleService } from '../../store/index.ts';
import { canvasStore, useCanvas } from '../canvas-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { popups } from '../../ui/popups.ts';

interface Props {
  readonly status: ServiceStatus;
  readonly label: string;
  readonly children: ReactNode;
}

/** The state of a service as a button: it opens the number of its replicas, to be changed and set; key S does it too. */
export function ScaleBadge({ status, label, children }: Props) {
  const t = useT();
  const { service, containers } = status;
  const [wanted, setWanted] = useState<number>();
  const count = wanted ?? containers.length;
  const isOpen = useCanvas(({ scaling }) => scaling === service);
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        setWanted(undefined);
        canvasStore.setState({ scaling: open ? service : undefined });
      }}
    >
      <Popover.Trigger
        className="run-mark-words nodrag nopan"
        aria-label={`${label}. ${t('run.scale-of', { service })}`}
        title={t('run.scale-of', { service })}
        tabIndex={-1}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" side="bottom" align="start" sideOffset={6}>
          <Popover.Popup className="popup scale-popup" aria-label={t('run.scale-of', { service })}>
            <IconButton
              icon={Minus}
              size="small"
              label={t('run.scale-down', { service })}
              disabled={count === 0}
              onClick={() => setWanted(count - 1)}
            />
            <output aria-live="polite">{count}</output>
            <IconButton
              icon={Plus}
              size="small"
              label={t('run.scale-up', { service })}
              onClick={() => setWanted(count + 1)}
            />
            <Popover.Close
              className="button primary"
              disabled={count === containers.length}
              onClick={() => void scaleService(service, count)}
            >
              {t('run.scale-set')}
            </Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
