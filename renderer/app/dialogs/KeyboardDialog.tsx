import { useT } from '../../i18n/t.ts';
import { Modal } from '../../ui/Modal.tsx';
import { findAction } from '../actions.ts';
import { isMac } from '../is-mac.ts';
import { keymap, printKeys } from '../keymap.ts';
import { closeDialog } from './close.ts';

/** Every key of the window. */
export function KeyboardDialog() {
  const t = useT();
  return (
    <Modal title={t('dialog.keyboard-title')} onClose={closeDialog}>
      <dl className="key-list" tabIndex={0}>
        {Object.entries(keymap).map(([id, keys]) => {
          const action = findAction(id);
          return (
            action !== undefined && (
              <div key={id}>
                <dt>{t(action.title)}</dt>
                <dd>
                  {keys.map((each) => (
                    <kbd key={each}>{printKeys(each, isMac)}</kbd>
                  ))}
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </Modal>
  );
}
