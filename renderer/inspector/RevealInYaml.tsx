import { FileCode2 } from 'lucide-react';
import type { Location } from '../../shared/diagnostic.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly location: Location | undefined;
}

/** Shows in the YAML pane where something is written; nothing for what is written nowhere. */
export function RevealInYaml({ snapshot, location }: Props) {
  const t = useT();
  const range = location && rangeOf(snapshot.project, location);
  if (range === undefined) return null;
  return (
    <IconButton
      icon={FileCode2}
      label={t('action.reveal-yaml')}
      onClick={() => actions.revealInYaml(range.file, range.from, range.to)}
    />
  );
}
