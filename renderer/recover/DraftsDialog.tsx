import { useState } from 'react';
import { currentLanguage, useT } from '../i18n/t.ts';
import { actions, textNow, useApp } from '../store/index.ts';
import { MergeView } from '../ui/code/MergeView.tsx';
import { Modal } from '../ui/Modal.tsx';
import './recover.css';

/** What becomes of the texts that a crash left unsaved: file by file, with what differs from the disk. */
export function DraftsDialog() {
  const t = useT();
  const drafts = useApp((state) => state.drafts);
  const directory = useApp((state) => state.snapshot?.project.directory ?? '');
  const [chosen, setChosen] = useState<string>();
  const draft = drafts.find(({ path }) => path === chosen) ?? drafts[0];
  if (draft === undefined) return null;
  const later = () => actions.showDialog(undefined);
  const nameOf = (path: string) =>
    path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : path;
  const settle = (paths: readonly string[], keep: boolean) => () => void actions.settleDrafts(paths, keep);
  return (
    <Modal title={t('recover.title')} onClose={later} size="large">
      <p className="text">{t('recover.text')}</p>
      <ul className="recover-files" aria-label={t('recover.files')}>
        {drafts.map(({ path, time, changed }) => (
          <li key={path}>
            <button type="button" aria-current={path === draft.path} onClick={() => setChosen(path)}>
              <span className="recover-name">{nameOf(path)}</span>
              {changed && <span className="badge warning">{t('recover.changed')}</span>}
              <span className="recover-time">{t('recover.at', { time: timeOf(time) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {draft.changed && <p className="text">{t('recover.changed-text')}</p>}
      <div className="recover-sides" aria-hidden>
        <span>{t('recover.on-disk')}</span>
        <span>{t('recover.unsaved')}</span>
      </div>
      <div className="recover-diff">
        <MergeView
          key={draft.path}
          left={{ label: t('recover.on-disk'), text: textNow(draft.path) }}
          right={{ label: t('recover.unsaved'), text: draft.text }}
        />
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={later}>
          {t('recover.later')}
        </button>
        <button type="button" className="button danger" onClick={settle([draft.path], false)}>
          {t('recover.discard')}
        </button>
        {drafts.length > 1 && (
          <button type="button" className="button" onClick={settle([draft.path], true)}>
            {t('recover.restore')}
          </button>
        )}
        <button
          type="button"
          className="button primary"
          autoFocus
          onClick={settle(
            drafts.map(({ path }) => path),
            true,
          )}
        >
          {t(drafts.length > 1 ? 'recover.restore-all' : 'recover.restore')}
        </button>
      </div>
    </Modal>
  );
}

const timeOf = (time: string): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );
