import { badgeIcon } from '../../../shared/export/icons.ts';
import type { BadgeId } from '../../../shared/graph/graph.ts';
import type { NodeId } from '../../../shared/layout/positions.ts';
import { badgeWidth } from '../../../shared/graph/node-size.ts';
import { badgeWords } from '../../../shared/graph/words.ts';
import { useSay } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { toggleGroup } from '../groups.ts';
import { PathIcon } from '../../ui/PathIcon.tsx';

/** What the inspector is asked for when a badge is clicked: the attribute that makes it. */
const attributes: Readonly<Record<Exclude<BadgeId, 'members'>, string>> = {
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
  watch: 'develop',
  internal: 'internal',
  external: 'external',
  driver: 'driver',
  subnet: 'ipam',
};

/** Opens the inspector at the attribute behind a badge; the number of a group's services folds it. */
function openAttribute(node: NodeId, id: BadgeId): void {
  if (id === 'members') {
    toggleGroup(node);
    return;
  }
  actions.inspectField(node, attributes[id], 'canvas');
}

interface Props {
  readonly node: NodeId;
  readonly id: BadgeId;
  readonly text: string;
}

/** A small mark on a card: what it means is said on hover, a click goes to its field. */
export function Badge({ node, id, text }: Props) {
  const say = useSay();
  return (
    <span
      className={`card-badge ${id}`}
      title={badgeWords({ id, text }, say)}
      style={{ maxWidth: badgeWidth(text) + 8 }}
      onClick={() => openAttribute(node, id)}
    >
      <PathIcon path={badgeIcon(id)} size={12} />
      {text !== '' && <span className="card-badge-text">{text}</span>}
    </span>
  );
}
