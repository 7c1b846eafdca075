import { roleIcon } from '../../shared/export/icons.ts';
import type { ServiceRole } from '../../shared/graph/service-role.ts';
import { PathIcon } from './PathIcon.tsx';

/** The icon of what a service does. */
export function ServiceIcon({ role, size = 16 }: { readonly role: ServiceRole; readonly size?: number }) {
  return <PathIcon path={roleIcon(role)} size={size} />;
}
