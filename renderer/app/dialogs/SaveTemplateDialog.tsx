import { copyElements } from '../../../shared/commands/copy-elements.ts';
import { message } from '../../../shared/message.ts';
import { refuse } from '../../../shared/refusal.ts';
import { useT } from '../../i18n/t.ts';
import { actions, partsOf, useApp, useSelection, useSnapshot } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';
import { NameForm } from '../../ui/NameForm.tsx';

/** The selection as a template of one's own: its Compose text under a name, in the palette from now on, in every project. */
export function SaveTemplateDialog() {
  const t = useT();
  const snapshot = useSnapshot();
  const { nodes } = useSelection();
  const templates = useApp((state) => state.ui.templates);
  if (snapshot === undefined) return null;
  const { text } = copyElements(snapshot, nodes);
  return (
    <Modal title={t('dialog.template-title')} onClose={closeDialog}>
      <NameForm
        label={t('dialog.template-name')}
        initial={nodes.map((id) => partsOf(id).name).join(' + ')}
        submit={t('dialog.template-do')}
        onSubmit={(name) => {
          if (text === '') return refuse('nothing-to-save', message('import.nothing-in-it'));
          const others = templates.filter((each) => each.name !== name);
          actions.setUi({ templates: [...others, { name, text }] });
          return undefined;
        }}
      >
        <p className="text">{t('dialog.template-text', { count: nodes.length })}</p>
      </NameForm>
    </Modal>
  );
}
