import { useState } from 'react';
import { activeEnvironment } from '../../../shared/project/create-project.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { locate } from '../../../shared/yaml/locate.ts';
import { useT } from '../../i18n/t.ts';
import { actions, useProject } from '../../store/index.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { fileName } from '../../ui/layer-colours.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { closeDialog } from './close.ts';

const NEW = 'new';

/** A service with its comments into a file of its own that is included, or into another layer. */
export function SplitServiceDialog({ service }: { readonly service: string }) {
  const t = useT();
  const project = useProject();
  const [where, setWhere] = useState(NEW);
  const [file, setFile] = useState(`compose.${service}.yaml`);
  const [refusal, setRefusal] = useState<Refusal>();
  if (project === undefined) return null;
  const writes = (path: string) => {
    const yaml = project.files.get(path)?.yaml;
    return yaml !== undefined && locate(yaml, ['services', service]) !== undefined;
  };
  const from = activeEnvironment(project).files.find(writes);
  const folder = from?.slice(0, from.lastIndexOf('/'));
  const layers = [...new Set(project.environments.flatMap(({ files }) => files))].filter(
    (path) => !writes(path) && path.slice(0, path.lastIndexOf('/')) === folder,
  );
  return (
    <Modal title={t('split.title', { name: service })} onClose={closeDialog}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          const to = where === NEW ? file.trim() : fileName(where);
          const result = actions.run('splitService', { service, to }, { quiet: true });
          if (result.ok) closeDialog();
          else setRefusal(result.refusal);
        }}
      >
        <p className="text">{t('split.text')}</p>
        {layers.length > 0 && (
          <Labelled label={t('split.where')}>
            {(id) => (
              <Choice
                id={id}
                label={t('split.where')}
                value={where}
                options={[
                  { value: NEW, label: t('split.include', { file: fileName(from ?? '') }) },
                  ...layers.map((path) => ({
                    value: path,
                    label: t('split.layer', { file: fileName(path) }),
                  })),
                ]}
                onChange={(next) => {
                  setWhere(next);
                  setRefusal(undefined);
                }}
              />
            )}
          </Labelled>
        )}
        {where === NEW && (
          <Labelled label={t('split.file')}>
            {(id) => (
              <CodeInput
                id={id}
                value={file}
                autoFocus
                aria-invalid={refusal !== undefined}
                onText={(text) => {
                  setFile(text);
                  setRefusal(undefined);
                }}
              />
            )}
          </Labelled>
        )}
        <FormEnd refusal={refusal} onCancel={closeDialog} submit={t('split.do')} />
      </form>
    </Modal>
  );
}
