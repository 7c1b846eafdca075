import { Ban, Check, CircleAlert, Clock, Play, TriangleAlert, type LucideIcon } from 'lucide-react';
import { parseNodeId } from '../../../shared/graph/node-id.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { useT } from '../../i18n/t.ts';
import { useCanvas } from '../canvas-store.ts';
import type { ViewMark } from '../facts/view-marks.ts';
import { networkColours } from '../network-colours.ts';

type Sign = ViewMark['tone'] | 'waits';

const icons: Readonly<Record<Sign, LucideIcon | undefined>> = {
  waits: Clock,
  dim: Ban,
  lit: Play,
  done: Check,
  warning: TriangleAlert,
  error: CircleAlert,
  plain: undefined,
};

/** Quiet cards are quiet for several reasons. */
function signOf({ tone, words }: ViewMark): Sign {
  if (words?.key === 'views.mark-waiting') return 'waits';
  return words?.key === 'views.mark-starts' ? 'done' : tone;
}

/** What the active view says of a card, at its lower edge, and ticks for the networks beside the one that it stands in. */
export function ViewMarkLine({ id, mark }: { readonly id: NodeId; readonly mark: ViewMark | undefined }) {
  const t = useT();
  const ticks = useCanvas((state) => state.ticks.get(id));
  const graph = useCanvas((state) => state.graph);
  const detail = useCanvas((state) => state.detail);
  const Icon = icons[mark === undefined ? 'plain' : signOf(mark)];
  return (
    <>
      {mark?.words !== undefined && (detail === 'full' || Icon !== undefined) && (
        <span className={`view-mark ${mark.tone}${detail === 'full' ? '' : ' sign-only'}`} aria-hidden>
          {Icon !== undefined && <Icon size={detail === 'full' ? 11 : 20} strokeWidth={2.4} />}
          {detail === 'full' && t(mark.words.key, mark.words.args)}
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
