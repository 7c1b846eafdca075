import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';

/** Closing a project with unsaved changes. */
export function DiscardDialog({ then }: { readonly then: () => void }) {
  const t = useT();
  return (
    <Modal title={t('dialog.discard-title')} onClose={closeDialog}>
      <p className="text">{t('dialog.discard-text')}</p>
      <div className="buttons">
        <button type="button" className="button" onClick={closeDialog}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            closeDialog();
            then();
          }}
        >
          {t('dialog.discard-do')}
        </button>
        <button
          type="button"
          className="button primary"
          autoFocus
          onClick={() => {
            closeDialog();
            void actions.saveAll().then((saved) => saved && then());
          }}
        >
          {t('dialog.discard-save')}
        </button>
      </div>
    </Modal>
  );
}
