import { Popover } from '@base-ui/react/popover';
import { useState, type ComponentProps } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { placeOf } from '../../shared/project/place-of.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { layersIn } from '../../shared/graph/layer-changes.ts';
import { useT } from '../i18n/t.ts';
import { useSnapshot } from '../store/index.ts';
import { LayerMark } from '../ui/LayerMark.tsx';
import { attributeState, type AttributeState } from './attribute-state.ts';
import { LayerDetails } from './LayerDetails.tsx';
import { popups } from '../ui/popups.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
  /** Only the marks of the layers: where there is no room for a file's name. */
  readonly short: boolean;
  readonly onEditIn: (layer: FilePath | undefined) => void;
}

/** Where an attribute's value comes from; a click shows what it covers, its variables, and the layers to edit it in. */
export function OriginBadge({ snapshot, state, short, onEditIn }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { effective, isSet, name } = state;
  const isLayered = activeEnvironment(snapshot.project).files.length > 1;
  if (!isSet && !isLayered) return null;
  const place = isSet && effective !== undefined ? placeOf(snapshot.project, effective) : undefined;
  const layers = isSet && effective !== undefined ? layersIn(effective) : [];
  const words = place?.text ?? t(isSet ? 'inspector.origin-none' : 'inspector.origin-unset');
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className="origin"
        data-set={isSet || undefined}
        aria-label={t('inspector.origin-of', { name, place: words })}
      >
        {isLayered && layers.map((index) => <LayerMark key={index} index={index} />)}
        {(layers.length === 0 || !isLayered) && short && <span className="origin-dot" />}
        {!short && <span>{words}</span>}
      </Popover.Trigger>
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" side="left" align="start" sideOffset={8}>
          <Popover.Popup className="popup layer-details">
            <Details
              snapshot={snapshot}
              state={state}
              onEditIn={(layer) => {
                onEditIn(layer);
                setOpen(false);
              }}
              onGo={() => setOpen(false)}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Of now: the row around it is drawn again only when it shows something else. */
function Details({ snapshot, state, ...does }: ComponentProps<typeof LayerDetails>) {
  const now = useSnapshot() ?? snapshot;
  const { path, row, layer } = state;
  const fresh = now === snapshot ? state : attributeState(now, path, row, layer);
  return <LayerDetails snapshot={now} state={fresh} {...does} />;
}
