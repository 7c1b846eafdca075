import { Minus, Pencil, Plus, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { LayerChangeKind } from '../../../shared/graph/layer-changes.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { layerColour } from '../../ui/layer-colours.ts';
import { LayerMark } from '../../ui/LayerMark.tsx';
import { canvasStore } from '../canvas-store.ts';
import type { CardExtras } from '../../../shared/graph/card-marks.ts';

const icons: Readonly<Record<LayerChangeKind, LucideIcon>> = { added: Plus, changed: Pencil, removed: Minus };

/** What others say of a card: signs at its upper edge that open their story, the layers it comes from as a stripe with their numbers. */
export function CardMarks({
  id,
  extras,
  full,
}: {
  readonly id: NodeId;
  readonly extras: CardExtras;
  readonly full: boolean;
}) {
  const { marks, layers } = extras;
  return (
    <>
      {layers.length > 0 && (
        <>
          <span className="card-stripe" aria-hidden>
            {layers.map((index) => (
              <span key={index} style={{ '--layer': layerColour(index) } as CSSProperties} />
            ))}
          </span>
          {full && (
            <span className="card-layers" aria-hidden>
              {layers.map((index) => (
                <LayerMark key={index} index={index} />
              ))}
            </span>
          )}
        </>
      )}
      {full && marks.length > 0 && (
        <span className="card-marks">
          {marks.map(({ kind, count, label }) => {
            const Icon = icons[kind];
            return (
              <button
                key={kind}
                type="button"
                className={`card-mark nodrag nopan ${kind}`}
                title={label}
                aria-label={label}
                tabIndex={-1}
                onClick={(event) => {
                  event.stopPropagation();
                  canvasStore.setState({ story: id });
                }}
              >
                <Icon size={11} strokeWidth={2.6} aria-hidden />
                {count > 0 && count}
              </button>
            );
          })}
        </span>
      )}
    </>
  );
}
