import { useT } from '../../i18n/t.ts';
import type { NodeId } from '../../../shared/project/project.ts';
import { partsOf, referencesTo, removeAll, useSnapshot } from '../../store/index.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';

/** Removing what others refer to: what becomes of the references. */
export function RemoveDialog({ nodes: ids }: { readonly nodes: readonly NodeId[] }) {
  const t = useT();
  const snapshot = useSnapshot();
  if (snapshot === undefined) return null;
  const nodes = snapshot.graph.nodes.filter(({ id }) => ids.includes(id));
  const references = [...new Set(referencesTo(snapshot, nodes))];
  const remove = (what: 'remove' | 'keep') => () => {
    closeDialog();
    removeAll(snapshot, nodes, [], what);
  };
  return (
    <Modal
      title={t('dialog.remove-title', { count: nodes.length, name: nodes[0]?.name ?? '' })}
      onClose={closeDialog}
    >
      <p className="text">{t(references.length === 0 ? 'dialog.remove-free' : 'dialog.remove-references')}</p>
      {references.length > 0 && (
        <ul className="dialog-list">
          {references.map((id) => (
            <li key={id}>
              <KindIcon kind={partsOf(id).kind} />
              {partsOf(id).name}
            </li>
          ))}
        </ul>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={closeDialog}>
          {t('app.cancel')}
        </button>
        {references.length > 0 && (
          <button
            type="button"
            className="button"
            title={t('dialog.remove-only-hint')}
            onClick={remove('keep')}
          >
            {t('dialog.remove-only')}
          </button>
        )}
        <button type="button" className="button primary" autoFocus onClick={remove('remove')}>
          {t(references.length > 0 ? 'dialog.remove-with' : 'dialog.remove-do')}
        </button>
      </div>
    </Modal>
  );
}
