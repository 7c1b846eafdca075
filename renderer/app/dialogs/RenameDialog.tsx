import { useT } from '../../i18n/t.ts';
import type { NodeId } from '../../../shared/project/project.ts';
import { actions, partsOf, renameCall, useSnapshot, referencesTo } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';
import { NameForm } from '../../ui/NameForm.tsx';

/** A new name for an element, everywhere at once. */
export function RenameDialog({ node }: { readonly node: NodeId }) {
  const t = useT();
  const snapshot = useSnapshot();
  const { name } = partsOf(node);
  const own = snapshot?.graph.nodes.filter(({ id }) => id === node) ?? [];
  const references = snapshot === undefined ? 0 : referencesTo(snapshot, own).length;
  return (
    <Modal title={t('dialog.rename-title', { name })} onClose={closeDialog}>
      <NameForm
        label={t('dialog.rename-label')}
        initial={name}
        submit={t('dialog.rename-do')}
        onSubmit={(to) => {
          const call = renameCall(node, to);
          if (call === undefined || to === name) return undefined;
          const result = actions.run(call.command, call.args, { quiet: true });
          return result.ok ? undefined : result.refusal;
        }}
      >
        <p className="text">
          {references === 0 ? t('dialog.rename-none') : t('dialog.rename-references', { count: references })}
        </p>
      </NameForm>
    </Modal>
  );
}
