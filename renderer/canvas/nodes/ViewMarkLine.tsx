import { Ban, Check, CircleAlert, Clock, Play, TriangleAlert, type LucideIcon } from 'lucide-react';
import { parseNodeId } from '../../../shared/graph/node-id.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { useSay } from '../../i18n/t.ts';
import { useCanvas } from '../canvas-store.ts';
import type { ViewMark } from '../../../shared/graph/views/view-marks.ts';
import { networkColours } from '../network-colours.ts';

const icons: Readonly<Record<NonNullable<ViewMark['sign']>, LucideIcon>> = {
  waits: Clock,
  dim: Ban,
  lit: Play,
  done: Check,
  warning: TriangleAlert,
  error: CircleAlert,
};

/** What the active view says of a card, at its lower edge, and ticks for the networks beside the one that it stands in. */
export function ViewMarkLine({ id, mark }: { readonly id: NodeId; readonly mark: ViewMark | undefined }) {
  const say = useSay();
  const ticks = useCanvas((state) => state.ticks.get(id));
  const graph = useCanvas((state) => state.graph);
  const detail = useCanvas((state) => state.detail);
  const Icon = mark?.sign === undefined ? undefined : icons[mark.sign];
  return (
    <>
      {mark !== undefined && (detail === 'full' || Icon !== undefined) && (
        <span
          className={`foot-mark view-mark ${mark.tone}${detail === 'full' ? '' : ' sign-only'}`}
          aria-hidden
        >
          {Icon !== undefined && <Icon size={detail === 'full' ? 11 : 20} strokeWidth={2.4} />}
          {detail === 'full' && say(mark.words)}
        </span>
      )}
      {ticks !== undefined && (
        <span className="view-ticks" aria-hidden>
          {ticks.map((network) => (
            <span
              key={network}
              title={parseNodeId(network)?.name ?? network}
              style={{ background: networkColours(graph).get(network) }}
            />
          ))}
        </span>
      )}
    </>
  );
}
