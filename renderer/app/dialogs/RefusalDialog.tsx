import { useSay, useT } from '../../i18n/t.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { actions } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Words } from '../../ui/Words.tsx';
import { closeDialog } from './close.ts';

/** Why an edit was not made, and what can be done instead. */
export function RefusalDialog({ refusal }: { readonly refusal: Refusal }) {
  const t = useT();
  const say = useSay();
  return (
    <Modal title={t('dialog.refusal-title')} onClose={closeDialog}>
      <p className="text">
        <Words text={say(refusal.message)} />
      </p>
      <div className="buttons">
        <button type="button" className="button" onClick={closeDialog}>
          {t(refusal.choices.length === 0 ? 'dialog.refusal-ok' : 'app.cancel')}
        </button>
        {refusal.code === 'file-has-errors' && (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              closeDialog();
              actions.showDock('problems');
            }}
          >
            {t('action.show-problems')}
          </button>
        )}
        {refusal.choices.map(({ title, call }) => (
          <button
            key={say(title)}
            type="button"
            className="button primary"
            onClick={() => {
              closeDialog();
              actions.run(call.command, call.args);
            }}
          >
            {say(title)}
          </button>
        ))}
      </div>
    </Modal>
  );
}
