import { ArrowUp, FileText, Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../i18n/t.ts';
import type { HostOutput, HostResult } from '../../../shared/host.ts';
import { host } from '../../host/host.ts';
import { failureOf } from '../../store/notices.ts';
import { actions } from '../../store/index.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { failureText } from '../../ui/failure-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';

type Listing = HostResult<HostOutput<'listFolder'>>;

/** Where the host has no dialog of its own: folders of the machine, or a path that is typed. */
export function OpenPathDialog({ choose }: { readonly choose: 'folder' | 'file' }) {
  const t = useT();
  const [path, setPath] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [listing, setListing] = useState<Listing>();
  useEffect(() => {
    let current = true;
    void host()
      .call('listFolder', { path })
      .then((result) => {
        if (!current) return;
        setListing(result);
        if (result.ok) setTyped(result.value.path);
      });
    return () => {
      current = false;
    };
  }, [path]);
  const folder = listing?.ok === true ? listing.value : undefined;
  const enter = (name: string) => setPath(folder === undefined ? name : joined(folder.path, name));
  return (
    <Modal title={t(`dialog.open-${choose}`)} onClose={closeDialog} size="wide">
      <form
        className="open-path"
        onSubmit={(event) => {
          event.preventDefault();
          void actions.open(typed.trim());
        }}
      >
        <IconButton
          icon={ArrowUp}
          label={t('dialog.open-up')}
          disabled={(folder?.parent ?? null) === null}
          onClick={() => setPath(folder?.parent ?? null)}
        />
        <CodeInput aria-label={t('dialog.open-path')} value={typed} onText={setTyped} />
        <button type="submit" className="button primary" disabled={typed.trim() === ''}>
          {t(choose === 'folder' && typed === folder?.path ? 'dialog.open-here' : 'dialog.open-do')}
        </button>
      </form>
      <div className="open-list">
        {listing === undefined && <p className="empty">{t('dialog.open-loading')}</p>}
        {listing?.ok === false && (
          <p className="empty fault" role="alert">
            {failureText(failureOf(listing, path ?? ''))}
          </p>
        )}
        {folder?.entries.length === 0 && <p className="empty">{t('dialog.open-empty')}</p>}
        <ul>
          {folder?.entries
            .filter((entry) => entry.folder || entry.compose)
            .map((entry) => (
              <li key={entry.name}>
                <button
                  type="button"
                  className="tree-row"
                  onClick={() =>
                    entry.folder ? enter(entry.name) : void actions.open(joined(folder.path, entry.name))
                  }
                >
                  {entry.folder ? <Folder size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
                  <span className="tree-name">{entry.name}</span>
                  {entry.folder && entry.compose && <small>{t('dialog.open-compose')}</small>}
                </button>
              </li>
            ))}
        </ul>
      </div>
    </Modal>
  );
}

const joined = (folder: string, name: string) => (folder.endsWith('/') ? folder + name : `${folder}/${name}`);
