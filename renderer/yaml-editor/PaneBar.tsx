import { ChevronRight, FileDiff, ListTree } from 'lucide-react';
import { Fragment, memo } from 'react';
import { useStore } from 'zustand';
import type { FilePath } from '../../shared/diagnostic.ts';
import { useT } from '../i18n/t.ts';
import { actions, store, useWrittenSnapshot } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { cursor } from './cursor.ts';
import { crumbsAt, outlineOf } from './outline.ts';

interface Props {
  readonly file: FilePath;
  readonly isDirty: boolean;
  readonly comparing: boolean;
  readonly onCompare: (on: boolean) => void;
}

/** Where in the file the cursor stands, and the ways to go elsewhere. */
export const PaneBar = memo(function PaneBar({ file, isDirty, comparing, onCompare }: Props) {
  const t = useT();
  return (
    <div className="yaml-bar">
      <Crumbs file={file} />
      <IconButton
        icon={FileDiff}
        size="small"
        label={t('yaml.changes')}
        disabled={!isDirty && !comparing}
        aria-pressed={comparing}
        onClick={() => onCompare(!comparing)}
      />
      <IconButton
        icon={ListTree}
        size="small"
        label={t('yaml.outline')}
        keys="Ctrl+Shift+O"
        onClick={() => showOutline(file)}
      />
    </div>
  );
});

function showOutline(file: FilePath): void {
  const { snapshot } = store.getState();
  if (snapshot === undefined) return;
  cursor.setState({ list: { kind: 'outline', name: '', places: outlineOf(snapshot, file) } });
}

/** Its own part: it changes with the cursor. */
function Crumbs({ file }: Pick<Props, 'file'>) {
  const t = useT();
  const snapshot = useWrittenSnapshot();
  const offset = useStore(cursor, (state) => (state.file === file ? state.offset : undefined));
  if (snapshot === undefined) return null;
  const crumbs = offset === undefined ? [] : crumbsAt(snapshot, file, offset);
  return (
    <nav aria-label={t('yaml.breadcrumbs')} className="yaml-crumbs">
      <ol>
        {crumbs.map(({ text, range }, index) => (
          <Fragment key={`${index} ${text}`}>
            {index > 0 && <ChevronRight size={12} aria-hidden />}
            <li>
              <button
                type="button"
                aria-current={index === crumbs.length - 1 ? 'location' : undefined}
                onClick={() => actions.revealInYaml(range.file, range.from, range.to)}
              >
                {text}
              </button>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
