import { useSay, useT } from '../../i18n/t.ts';
import type { CommandCall } from '../../../shared/diagnostic.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { actions } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { Words } from '../../ui/Words.tsx';
import { closeDialog } from './close.ts';

/** Why an edit was not made, and what can be done instead. */
export function RefusalDialog({ refusal }: { readonly refusal: Refusal }) {
  const t = useT();
  const say = useSay();
  const { choices } = refusal;
  // Several ways out are read one below the other, and what is too long for a button among others.
  const isList = choices.length > 1 || choices.some(({ title }) => say(title).length > 40);
  const take = ({ command, args }: CommandCall) => {
    closeDialog();
    actions.run(command, args);
  };
  return (
    <Modal
      title={t(choices.length === 0 ? 'dialog.refusal-title' : 'dialog.refusal-choose')}
      onClose={closeDialog}
    >
      <p className="text">
        <Words text={say(refusal.message)} />
      </p>
      {isList && (
        <ul className="refusal-choices">
          {choices.map(({ title, call }) => (
            <li key={say(title)}>
              <button type="button" className="button" onClick={() => take(call)}>
                {say(title)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={closeDialog}>
          {t(choices.length === 0 ? 'dialog.refusal-ok' : 'app.cancel')}
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
        {refusal.code === 'no-layer' && (
          <button
            type="button"
            className="button primary"
            onClick={() => actions.showDialog({ kind: 'new-layer' })}
          >
            {t('action.new-layer')}
          </button>
        )}
        {!isList &&
          choices.map(({ title, call }) => (
            <button key={say(title)} type="button" className="button primary" onClick={() => take(call)}>
              {say(title)}
            </button>
          ))}
      </div>
    </Modal>
  );
}
