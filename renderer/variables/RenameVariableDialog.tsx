import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Modal } from '../ui/Modal.tsx';
import { NameForm } from '../ui/NameForm.tsx';

const close = () => actions.showDialog(undefined);

/** Another name for a variable, in every file at once. */
export function RenameVariableDialog({ name }: { readonly name: string }) {
  const t = useT();
  return (
    <Modal title={t('variables.rename', { name })} onClose={close}>
      <NameForm
        label={t('variables.rename-to')}
        initial={name}
        submit={t('variables.rename-do')}
        onSubmit={(to) => {
          if (to === name) return undefined;
          const result = actions.run('renameVariable', { name, to }, { quiet: true, keepSelection: true });
          return result.ok ? undefined : result.refusal;
        }}
      >
        <p className="text">{t('variables.rename-text')}</p>
      </NameForm>
    </Modal>
  );
}
