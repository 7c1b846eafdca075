import { useState } from 'react';
import type { Point } from '../../../shared/project/project.ts';
import { useT } from '../../i18n/t.ts';
import type { ElementKind } from '../../../shared/spec/element-kinds.ts';
import { actions, addCall } from '../../store/index.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';
import { NameForm } from '../../ui/NameForm.tsx';

/** A new element by its name; of a service the image too, of a config or secret the file. */
export function AddElementDialog({
  element,
  at,
  members = [],
}: {
  readonly element: ElementKind;
  readonly at?: Point | undefined;
  /** Services that join the new network. */
  readonly members?: readonly string[] | undefined;
}) {
  const t = useT();
  const [detail, setDetail] = useState('');
  const isFile = element === 'config' || element === 'secret';
  const attributes = () => {
    if (detail.trim() === '') return undefined;
    return { [isFile ? 'file' : 'image']: detail.trim() };
  };
  return (
    <Modal title={t(`dialog.add-${element}`)} onClose={closeDialog}>
      <NameForm
        label={t('dialog.add-name')}
        initial=""
        submit={t('dialog.add-do')}
        onSubmit={(name) => {
          const call = addCall(element, name, attributes());
          const joins = members.map((service) => ({
            command: 'joinNetwork',
            args: { service, network: name },
          }));
          const result = actions.runAll([call, ...joins], {
            quiet: true,
            ...(at === undefined ? {} : { at }),
          });
          return result.ok ? undefined : result.refusal;
        }}
      >
        {(element === 'service' || isFile) && (
          <label className="labelled">
            <span>{t(isFile ? 'dialog.add-file' : 'dialog.add-image')}</span>
            <CodeInput
              value={detail}
              placeholder={isFile ? './file.txt' : 'nginx:1.29-alpine'}
              onText={setDetail}
            />
          </label>
        )}
      </NameForm>
    </Modal>
  );
}
