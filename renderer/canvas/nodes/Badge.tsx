import {
  Copy,
  Cpu,
  ExternalLink,
  Gauge,
  Hammer,
  HeartPulse,
  Lock,
  Network,
  Plug,
  RotateCw,
  Settings2,
  ShieldAlert,
  ShieldCheck,
  Tag,
  type LucideIcon,
} from 'lucide-react';
import type { BadgeId } from '../../../shared/graph/graph.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { badgeWidth } from '../../../shared/graph/node-size.ts';
import { badgeWords } from '../../../shared/graph/words.ts';
import { useSay } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';

const icons: Readonly<Record<BadgeId, LucideIcon>> = {
  build: Hammer,
  replicas: Copy,
  ports: Plug,
  health: HeartPulse,
  restart: RotateCw,
  profiles: Tag,
  limits: Gauge,
  'read-only': Lock,
  privileged: ShieldAlert,
  gpu: Cpu,
  internal: ShieldCheck,
  external: ExternalLink,
  driver: Settings2,
  subnet: Network,
};

/** What the inspector is asked for when a badge is clicked: the attribute that makes it. */
const attributes: Readonly<Record<BadgeId, string>> = {
  build: 'build',
  replicas: 'replicas',
  ports: 'ports',
  health: 'healthcheck',
  restart: 'restart',
  profiles: 'profiles',
  limits: 'limits',
  'read-only': 'read_only',
  privileged: 'privileged',
  gpu: 'gpus',
  internal: 'internal',
  external: 'external',
  driver: 'driver',
  subnet: 'ipam',
};

/** Opens the inspector at the attribute behind a badge. */
function openAttribute(node: NodeId, id: BadgeId): void {
  actions.select([node], 'canvas');
  actions.togglePanel('right', true);
  actions.setUi({ inspector: { onlySet: false, search: attributes[id] } });
}

interface Props {
  readonly node: NodeId;
  readonly id: BadgeId;
  readonly text: string;
}

/** A small mark on a card: what it means is said on hover, a click goes to its field. */
export function Badge({ node, id, text }: Props) {
  const say = useSay();
  const Icon = icons[id];
  return (
    <span
      className={`card-badge ${id}`}
      title={badgeWords({ id, text }, say)}
      style={{ maxWidth: badgeWidth(text) + 8 }}
      onClick={() => openAttribute(node, id)}
    >
      <Icon size={12} aria-hidden />
      {text !== '' && <span className="card-badge-text">{text}</span>}
    </span>
  );
}
