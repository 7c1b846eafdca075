import { positionOf } from '../../../shared/project/range-of.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { useT } from '../../i18n/t.ts';
import { actions, outsideFileOf, useSnapshot } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';

/** The question before files are read that the project refers to and that do not lie in its folder. */
export function OutsideDialog({ folder }: { readonly folder: string }) {
  const t = useT();
  const snapshot = useSnapshot();
  if (snapshot === undefined) return null;
  const { project } = snapshot;
  const references = snapshot.diagnostics.flatMap((problem) => {
    const file = outsideFileOf(problem);
    return file !== undefined && project.withheld.get(file) === folder ? [{ file, problem }] : [];
  });
  const whereOf = ({ location }: Diagnostic): string | undefined => {
    const position = location && positionOf(project, location);
    const name = location?.file.slice(location.file.lastIndexOf('/') + 1);
    return position && `${name}:${position.line}`;
  };
  const answer = (allowed: boolean) => () => actions.answerOutside(folder, allowed);
  return (
    <Modal title={t('dialog.outside-title')} onClose={answer(false)} size="wide">
      <p className="text">
        {t('dialog.outside-text')} <code>{folder}</code>
      </p>
      <ul className="dialog-list" aria-label={t('dialog.outside-files')}>
        {references.map(({ file, problem }, index) => (
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
      <p className="text">{t('dialog.outside-how')}</p>
      <div className="buttons">
        <button type="button" className="button" autoFocus onClick={answer(false)}>
          {t('dialog.outside-refuse')}
        </button>
        <button type="button" className="button primary" onClick={answer(true)}>
          {t('dialog.outside-allow')}
        </button>
      </div>
    </Modal>
  );
}
