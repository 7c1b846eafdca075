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
import { badgeWidth } from '../../../shared/graph/node-size.ts';
import { badgeWords } from '../../../shared/graph/words.ts';
import { useSay } from '../../i18n/t.ts';

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

/** A small mark on a card; what it means is said on hover. */
export function Badge({ id, text }: { readonly id: BadgeId; readonly text: string }) {
  const say = useSay();
  const Icon = icons[id];
  return (
    <span
      className={`card-badge ${id}`}
      title={badgeWords({ id, text }, say)}
      style={{ maxWidth: badgeWidth(text) + 8 }}
    >
      <Icon size={12} aria-hidden />
      {text !== '' && <span className="card-badge-text">{text}</span>}
    </span>
  );
}
