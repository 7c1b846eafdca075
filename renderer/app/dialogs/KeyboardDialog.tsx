import { useId, type ReactNode } from 'react';
import { useT } from '../../i18n/t.ts';
import { CloseEnd } from '../../ui/CloseEnd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { findAction } from '../actions.ts';
import { isMac } from '../is-mac.ts';
import { keymap, printKeys } from '../keymap.ts';
import { canvasKeys, yamlKeys } from '../panel-keys.ts';
import { closeDialog } from './close.ts';

/** Every key: of the window, of the canvas, of the YAML pane. */
export function KeyboardDialog() {
  const t = useT();
  return (
    <Modal title={t('dialog.keyboard-title')} size="large" onClose={closeDialog}>
      <div className="key-list" tabIndex={0} role="group" aria-label={t('dialog.keyboard-title')}>
        <Keys title={t('dialog.keyboard-canvas')}>
          {canvasKeys.map(([id, keys]) => (
            <Row key={id} title={t(`dialog.canvas-key-${id}`)} keys={keys} />
          ))}
        </Keys>
        <Keys title={t('dialog.keyboard-yaml')}>
          {yamlKeys.map(([id, keys]) => (
            <Row key={id} title={t(`dialog.yaml-key-${id}`)} keys={keys} />
          ))}
        </Keys>
        <Keys title={t('dialog.keyboard-window')}>
          {Object.entries(keymap).map(([id, keys]) => {
            const action = findAction(id);
            return action !== undefined && <Row key={id} title={t(action.title)} keys={keys} />;
          })}
        </Keys>
      </div>
      <CloseEnd onClose={closeDialog} />
    </Modal>
  );
}

function Keys({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({ title, keys }: { readonly title: string; readonly keys: readonly string[] }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {keys.map((each) => (
          <kbd key={each}>{printKeys(each, isMac)}</kbd>
        ))}
      </dd>
    </div>
  );
}
