import {
  Box,
  Boxes,
  ChartLine,
  Code,
  Database,
  Globe,
  HardDrive,
  Mail,
  MessagesSquare,
  Search,
  Shuffle,
  Zap,
  type LucideIcon,
} from 'lucide-react';
import type { ServiceRole } from '../../shared/graph/service-role.ts';

const icons: Readonly<Record<ServiceRole, LucideIcon>> = {
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

export function ServiceIcon({ role, size = 16 }: { readonly role: ServiceRole; readonly size?: number }) {
  const Icon = icons[role];
  return <Icon size={size} aria-hidden />;
}
