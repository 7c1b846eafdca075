import {
  Ban,
  Box,
  Boxes,
  ChartLine,
  Check,
  CircleAlert,
  Clock,
  Code,
  Copy,
  Cpu,
  Database,
  ExternalLink,
  Eye,
  FileCog,
  Folder,
  FolderCode,
  Gauge,
  Globe,
  Hammer,
  HardDrive,
  HeartPulse,
  KeyRound,
  Lock,
  Mail,
  MemoryStick,
  MessagesSquare,
  Minus,
  Network,
  Pencil,
  PencilLine,
  Play,
  Plug,
  Plus,
  RotateCw,
  Search,
  Settings2,
  ShieldAlert,
  ShieldCheck,
  Shuffle,
  Tag,
  TriangleAlert,
  Zap,
  type IconNode,
} from 'lucide';
import type { BadgeId, GraphNode, NodeKind } from '../graph/graph.ts';
import { roleOf, type ServiceRole } from '../graph/service-role.ts';

/** An icon as one SVG path in a box of 24, to be drawn with round strokes of 2. Canvas, lists and what is exported draw by these. */
export type IconPath = string;

const kinds: Readonly<Record<Exclude<NodeKind, 'service'>, IconNode>> = {
  network: Network,
  volume: HardDrive,
  bind: Folder,
  tmpfs: MemoryStick,
  build: FolderCode,
  config: FileCog,
  secret: KeyRound,
  port: Plug,
  group: Boxes,
};

const roles: Readonly<Record<ServiceRole, IconNode>> = {
  proxy: Shuffle,
  web: Globe,
  database: Database,
  cache: Zap,
  queue: MessagesSquare,
  search: Search,
  storage: HardDrive,
  code: Code,
  mail: Mail,
  monitoring: ChartLine,
  cluster: Boxes,
  other: Box,
};

const badges: Readonly<Record<BadgeId, IconNode>> = {
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
  watch: Eye,
  internal: ShieldCheck,
  external: ExternalLink,
  driver: Settings2,
  subnet: Network,
  members: Box,
};

/** Signs of what views, problems, layers and comparisons say. */
const signs = {
  dim: Ban,
  waits: Clock,
  lit: Play,
  done: Check,
  warning: TriangleAlert,
  error: CircleAlert,
  added: Plus,
  changed: Pencil,
  differs: PencilLine,
  removed: Minus,
} as const satisfies Readonly<Record<string, IconNode>>;

export type Sign = keyof typeof signs;

/** The icon of a card. */
export function nodeIcon({ kind, name, facts }: GraphNode): IconPath {
  return kind === 'service' ? roleIcon(roleOf(facts.subtitle, name)) : kindIcon(kind);
}

/** The icon of what a service does. */
export function roleIcon(role: ServiceRole): IconPath {
  return pathOf(roles[role]);
}

/** The icon of a kind of node; of a service that nothing more is known of. */
export function kindIcon(kind: NodeKind): IconPath {
  return kind === 'service' ? roleIcon('other') : pathOf(kinds[kind]);
}

/** The icon of a badge. */
export function badgeIcon(id: BadgeId): IconPath {
  return pathOf(badges[id]);
}

/** The icon of such a sign. */
export function signIcon(sign: Sign): IconPath {
  return pathOf(signs[sign]);
}

const known = new Map<IconNode, IconPath>();

/** Each part begins at 0, 0 again: many begin with a relative move. */
function pathOf(icon: IconNode): IconPath {
  const path = known.get(icon) ?? icon.map(([tag, attributes]) => asPath(tag, attributes)).join(' M0 0');
  known.set(icon, path);
  return path;
}

function asPath(tag: string, attributes: IconNode[number][1]): string {
  const of = (name: string): number => Number(attributes[name] ?? 0);
  if (tag === 'path') return String(attributes['d']);
  if (tag === 'circle') return ellipse(of('cx'), of('cy'), of('r'), of('r'));
  if (tag === 'ellipse') return ellipse(of('cx'), of('cy'), of('rx'), of('ry'));
  if (tag === 'line') return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
  if (tag === 'rect') return rectangle(of('x'), of('y'), of('width'), of('height'), of('rx'));
  const points = String(attributes['points']);
  if (tag === 'polyline') return `M${points}`;
  if (tag === 'polygon') return `M${points}Z`;
  throw new Error(`an icon has a <${tag}>`);
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x: number, y: number, width: number, height: number, r: number): string {
  const turn = (dx: number, dy: number) => (r === 0 ? '' : `a${r} ${r} 0 0 1 ${dx} ${dy}`);
  return `M${x + r} ${y}h${width - 2 * r}${turn(r, r)}v${height - 2 * r}${turn(-r, r)}h${2 * r - width}${turn(-r, -r)}v${2 * r - height}${turn(r, -r)}Z`;
}
