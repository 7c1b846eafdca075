import { useState } from 'react';
import type { Diagnostic, FilePath } from '../../../shared/diagnostic.ts';
import { positionOf } from '../../../shared/project/range-of.ts';
import { useT } from '../../i18n/t.ts';
import { actions, outsideFileOf, useSnapshot } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';

/** The question before files are read that the project refers to and that do not lie in its folder: all folders at once. */
export function OutsideDialog({ folders }: { readonly folders: readonly FilePath[] }) {
  const t = useT();
  const snapshot = useSnapshot();
  const [left, setLeft] = useState<ReadonlySet<FilePath>>(new Set());
  if (snapshot === undefined) return null;
  const { project } = snapshot;
  const referencesTo = (folder: FilePath) =>
    snapshot.diagnostics.flatMap((problem) => {
      const file = outsideFileOf(problem);
      return file !== undefined && project.withheld.get(file) === folder ? [{ file, problem }] : [];
    });
  const whereOf = ({ location }: Diagnostic): string | undefined => {
    const position = location && positionOf(project, location);
    const name = location?.file.slice(location.file.lastIndexOf('/') + 1);
    return position && `${name}:${position.line}`;
  };
  const chosen = folders.filter((folder) => !left.has(folder));
  const toggle = (folder: FilePath) => {
    const next = new Set(left);
    if (!next.delete(folder)) next.add(folder);
    setLeft(next);
  };
  const refuse = () => actions.answerOutside([], folders);
  return (
    <Modal title={t('dialog.outside-title')} onClose={refuse} size="wide">
      <p className="text">{t(folders.length === 1 ? 'dialog.outside-text' : 'dialog.outside-several')}</p>
      <div className="outside-folders">
        {folders.map((folder) => (
          <section key={folder} aria-label={folder}>
            {folders.length === 1 ? (
              <p>
                <code>{folder}</code>
              </p>
            ) : (
              <label>
                <input type="checkbox" checked={!left.has(folder)} onChange={() => toggle(folder)} />
                <code>{folder}</code>
              </label>
            )}
            <ul className="dialog-list" aria-label={t('dialog.outside-files')}>
              {referencesTo(folder).map(({ file, problem }, index) => (
                <li key={index}>
                  <code>{file}</code>
                  <span className="dialog-why">
                    {problem.path === undefined || problem.path.length === 0
                      ? t('dialog.outside-layer')
                      : t('dialog.outside-why', { path: problem.path.join('.') })}
                    {whereOf(problem) !== undefined && ` (${whereOf(problem)})`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text">{t('dialog.outside-how')}</p>
      <div className="buttons">
        <button type="button" className="button" autoFocus onClick={refuse}>
          {t('dialog.outside-refuse')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0}
          onClick={() =>
            actions.answerOutside(
              chosen,
              folders.filter((folder) => left.has(folder)),
            )
          }
        >
          {t('dialog.outside-allow')}
        </button>
      </div>
    </Modal>
  );
}
