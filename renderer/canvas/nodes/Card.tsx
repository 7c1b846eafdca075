import { Handle, Position } from '@xyflow/react';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { kindTraits } from '../../../shared/graph/kind-traits.ts';
import { badgeRows } from '../../../shared/graph/node-size.ts';
import { useSay } from '../../i18n/t.ts';
import { cutToLine, measureText } from '../../ui/measure-text.ts';
import { useCanvas } from '../canvas-store.ts';
import type { CardData } from '../flow-nodes.ts';
import { Badge } from './Badge.tsx';
import { CardMarks } from './CardMarks.tsx';
import { RunMark } from './RunMark.tsx';
import { ViewMarkLine } from './ViewMarkLine.tsx';
import { cardLines } from './card-lines.ts';
import { LINE, nameLines } from './name-lines.ts';
import { nameRoom } from './name-room.ts';
import { sharedBeginning } from './shared-beginning.ts';
import { CompareMark, useNodeMark } from './CompareMark.tsx';

interface Props {
  readonly data: CardData;
  readonly selected: boolean;
  readonly icon: ReactNode;
  /** `card`: title, second line and badges. `pill`: one line. */
  readonly form: 'card' | 'pill';
}

/** What all cards share: frame, state, title, badges, and the two handles. */
export function Card({ data, selected, icon, form }: Props) {
  const say = useSay();
  const { node, colour, problem, extras } = data;
  const level = useCanvas((state) => state.detail);
  // What is no service has little more than a name.
  const detail = level === 'short' && node.kind !== 'service' ? 'name' : level;
  const shared = useCanvas((state) => (state.detail === 'full' ? '' : sharedBeginning(state.graph)));
  const room = nameRoom(node, level);
  const name = room === undefined ? undefined : nameLines(node.name, room, measureName, shared);
  const hasImage = detail === 'full' || detail === 'short';
  const verdict = useCanvas(({ connecting }) => {
    if (connecting === undefined) return '';
    if (connecting.from === node.id) return 'connect-from';
    if (connecting.refusals.has(node.id))
      return connecting.over === node.id ? 'connect-no connect-over' : 'connect-no';
    return connecting.over === node.id ? 'connect-yes connect-over' : 'connect-yes';
  });
  const mark = useNodeMark(node.id);
  const viewMark = useCanvas((state) => state.viewMarks.get(node.id));
  const { badges, subtitle } = node.facts;
  const canConnect = detail !== 'sign' && !extras.ghost && mark?.kind !== 'removed';
  // Always there: React Flow looks for them when a card comes into the page, and draws no edge where it found none.
  const handle = canConnect ? {} : { isConnectable: false, className: 'off' };
  const state = [
    node.missing && 'missing',
    node.disabled && 'disabled',
    node.implicit && 'implicit',
    extras.ghost && 'ghost',
    viewMark !== undefined && `view-${viewMark.tone}`,
    selected && 'selected',
    problem,
    verdict,
    mark && `mark-${mark.kind}`,
  ];
  const whole = node.missing ? say({ id: 'drawing.missing' }) : subtitle;
  // Without the registry and the path: the name and the tag are what tells images apart.
  const second = detail === 'short' ? whole?.slice(whole.lastIndexOf('/') + 1) : whole;
  const set = cardLines(node, detail, viewMark?.tone === 'dim', second);
  return (
    <div
      className={`card ${form} ${node.kind} tone-${kindTraits[node.kind].tone} ${detail} ${state.filter(Boolean).join(' ')}`}
      style={colour === undefined ? undefined : { color: colour }}
    >
      <Handle id="in" type="target" position={Position.Left} {...handle} aria-hidden />
      {hasImage && <span className="card-icon">{icon}</span>}
      <span className="card-text">
        <span
          className="card-title"
          title={node.name}
          style={name === undefined ? undefined : { fontSize: name.size, lineHeight: LINE }}
        >
          {name === undefined
            ? cutToLine(node.name, set.title)
            : name.lines.map((line, index) => (
                <span key={index} className="name-line">
                  {line}
                </span>
              ))}
        </span>
        {hasImage && form === 'card' && second !== undefined && (name?.lines.length ?? 1) === 1 && (
          <span className="card-subtitle" title={whole} style={{ fontSize: set.second.size }}>
            {cutToLine(second, set.second)}
          </span>
        )}
      </span>
      {detail === 'full' && problem !== undefined && (
        <span className={`card-problem ${problem}`}>
          {problem === 'error' ? (
            <CircleAlert size={15} aria-hidden />
          ) : (
            <TriangleAlert size={15} aria-hidden />
          )}
        </span>
      )}
      <ViewMarkLine id={node.id} mark={viewMark} />
      {node.kind === 'service' && <RunMark name={node.name} detail={detail} />}
      <CardMarks id={node.id} extras={extras} full={detail === 'full'} />
      {detail === 'full' && badges.length > 0 && (
        <span className="card-badges">
          {(form === 'pill' ? [badges] : badgeRows(node.facts, node.width)).map((row) => (
            <span className="card-badge-row" key={row[0]?.id}>
              {row.map((badge) => (
                <Badge key={badge.id} node={node.id} id={badge.id} text={badge.text} />
              ))}
            </span>
          ))}
        </span>
      )}
      {mark !== undefined && <CompareMark mark={mark} />}
      <Handle id="out" type="source" position={Position.Right} {...handle} aria-hidden />
    </div>
  );
}

const measureName = (words: string, size: number) => measureText(words, size, 600);
