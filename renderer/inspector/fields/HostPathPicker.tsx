import { Popover } from '@base-ui/react/popover';
import { ArrowUp, FileText, Folder, FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HostOutput, HostResult } from '../../../shared/host.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { host } from '../../host/host.ts';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { popups } from '../../ui/popups.ts';
import { folderOf, writtenPath } from './host-path.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly value: string;
  readonly label: string;
  readonly onPick: (path: string) => unknown;
}

/** Looks for a folder or file of the host, from the project's directory on; it is written relative to that. */
export function HostPathPicker({ snapshot, value, label, onPick }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { directory } = snapshot.project;
  const pick = (path: string) => {
    setOpen(false);
    onPick(writtenPath(directory, path));
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className="button plain icon small"
        aria-label={t('inspector.browse', { name: label })}
      >
        <FolderOpen size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" side="left" align="start" sideOffset={8}>
          <Popover.Popup className="popup path-picker">
            <Folders start={folderOf(directory, value)} onPick={pick} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

type Listing = HostResult<HostOutput<'listFolder'>>;

function Folders({ start, onPick }: { readonly start: string; readonly onPick: (path: string) => void }) {
  const t = useT();
  const [path, setPath] = useState(start);
  const [listing, setListing] = useState<Listing>();
  useEffect(() => {
    let current = true;
    void host()
      .call('listFolder', { path, all: true })
      .then((result) => current && setListing(result));
    return () => {
      current = false;
    };
  }, [path]);
  const folder = listing?.ok === true ? listing.value : undefined;
  return (
    <>
      <div className="path-picker-head">
        <IconButton
          icon={ArrowUp}
          size="small"
          label={t('dialog.open-up')}
          disabled={(folder?.parent ?? null) === null}
          onClick={() => setPath(folder?.parent ?? path)}
        />
        <code>{folder?.path ?? path}</code>
        <button type="button" className="button" onClick={() => onPick(folder?.path ?? path)}>
          {t('inspector.choose-folder')}
        </button>
      </div>
      {listing?.ok === false && (
        <p className="fault" role="alert">
          {t('inspector.no-folder')}
        </p>
      )}
      {folder?.entries.length === 0 && <p className="empty">{t('dialog.open-empty')}</p>}
      <ul>
        {folder?.entries.map(({ name, folder: isFolder }) => {
          const full = folder.path.endsWith('/') ? folder.path + name : `${folder.path}/${name}`;
          return (
            <li key={name}>
              <button
                type="button"
                className="tree-row"
                onClick={() => (isFolder ? setPath(full) : onPick(full))}
              >
                {isFolder ? <Folder size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
                <span className="tree-name">{name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
