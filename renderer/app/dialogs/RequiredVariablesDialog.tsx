import { useState } from 'react';
import type { CommandCall } from '../../../shared/diagnostic.ts';
import { looksSecret } from '../../../shared/model/looks-secret.ts';
import { activeEnvironment } from '../../../shared/project/create-project.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { envFilesFor } from '../../../shared/variables/list-variables.ts';
import { useT } from '../../i18n/t.ts';
import { actions, useProject, type RunOptions } from '../../store/index.ts';
import { CodeInput } from '../../ui/CodeInput.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Words } from '../../ui/Words.tsx';
import { closeDialog } from './close.ts';

interface Props {
  readonly calls: readonly CommandCall[];
  readonly names: readonly string[];
  readonly options: RunOptions;
}

/** The variables that a template requires: they go to the env file, never into the Compose file. Secrets are made up. */
export function RequiredVariablesDialog({ calls, names, options }: Props) {
  const t = useT();
  const project = useProject();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(names.map((name) => [name, looksSecret(name) ? randomSecret() : ''])),
  );
  const [refusal, setRefusal] = useState<Refusal>();
  if (project === undefined) return null;
  const [file = `${project.directory}/.env`] = envFilesFor(project, activeEnvironment(project));
  return (
    <Modal title={t('dialog.variables-title')} onClose={closeDialog}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          const set = names.map((name) => ({
            command: 'setEnvVariable',
            args: { file, name, value: values[name] ?? '' },
          }));
          const result = actions.runAll([...set, ...calls], { ...options, quiet: true });
          if (result.ok) closeDialog();
          else setRefusal(result.refusal);
        }}
      >
        <p className="text">
          <Words text={t('dialog.variables-text', { file: file.slice(file.lastIndexOf('/') + 1) })} />
        </p>
        {names.map((name, index) => (
          <label key={name} className="labelled">
            <span className="mono">{name}</span>
            <CodeInput
              value={values[name] ?? ''}
              autoFocus={index === 0}
              replaces
              onText={(text) => setValues({ ...values, [name]: text })}
            />
          </label>
        ))}
        <FormEnd
          refusal={refusal}
          onCancel={closeDialog}
          submit={t('dialog.variables-do')}
          disabled={names.some((name) => (values[name] ?? '').trim() === '')}
        />
      </form>
    </Modal>
  );
}

/** 24 letters and digits: 140 bits, and nothing that a shell or a URL would read otherwise. */
function randomSecret(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  return [...crypto.getRandomValues(new Uint32Array(24))]
    .map((each) => letters[each % letters.length])
    .join('');
}
