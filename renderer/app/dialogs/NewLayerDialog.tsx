import { layerPath } from '../../../shared/project/edit-environments.ts';
import { useT } from '../../i18n/t.ts';
import { actions, useProject } from '../../store/index.ts';
import { Modal } from '../../ui/Modal.tsx';
import { closeDialog } from './close.ts';
import { NameForm } from '../../ui/NameForm.tsx';

/** A new Compose file on top of the base, and the environment that has both. */
export function NewLayerDialog() {
  const t = useT();
  const project = useProject();
  const base = project?.environments.find(({ files }) => files.length > 0)?.files[0] ?? 'compose.yaml';
  const file = layerPath(base, 'staging');
  return (
    <Modal title={t('environments.layer-title')} onClose={closeDialog}>
      <NameForm
        label={t('environments.layer-label')}
        initial="staging"
        submit={t('environments.layer-do')}
        onSubmit={actions.newLayer}
      >
        <p className="text">
          {t('environments.layer-what', { file: file.slice(file.lastIndexOf('/') + 1), name: 'staging' })}
        </p>
      </NameForm>
    </Modal>
  );
}
