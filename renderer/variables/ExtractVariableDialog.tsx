import { useState } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { pathText } from '../../shared/project/project-law.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { envFilesFor } from '../../shared/variables/list-variables.ts';
import { locate } from '../../shared/yaml/locate.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { CodeInput } from '../ui/CodeInput.tsx';
import { Choice } from '../ui/Choice.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { Modal } from '../ui/Modal.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { usualPart, usualVariableName } from './variable-name.ts';

interface Props {
  readonly path: Path;
  /** The file that is meant; else the highest layer that writes the value. */
  readonly layer?: FilePath | undefined;
  /** The part that was selected. */
  readonly text?: string | undefined;
}

const close = () => actions.showDialog(undefined);
const HERE = 'here';

/** Puts a variable in the place of a literal: what part of it, its name, and where the value goes. */
export function ExtractVariableDialog(props: Props) {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  const found = writtenText(project, props);
  return (
    <Modal title={t('variables.extract-title')} onClose={close}>
      {found === undefined ? (
        <>
          <p className="text">{t('variables.extract-nothing', { path: pathText(props.path) })}</p>
          <div className="buttons">
            <button type="button" className="button primary" autoFocus onClick={close}>
              {t('dialog.refusal-ok')}
            </button>
          </div>
        </>
      ) : (
        <Form {...props} {...found} project={project} />
      )}
    </Modal>
  );
}

function writtenText(
  project: Project,
  { path, layer }: Props,
): { file: FilePath; whole: string } | undefined {
  const layers = layer === undefined ? activeEnvironment(project).files : [layer];
  for (const file of layers.toReversed()) {
    const yaml = project.files.get(file)?.yaml;
    const node = yaml && locate(yaml, path)?.node;
    if (node?.kind === 'scalar' && node.text !== '') return { file, whole: node.text };
  }
  return undefined;
}

interface FormProps extends Props {
  readonly project: Project;
  readonly file: FilePath;
  readonly whole: string;
}

function Form({ project, path, file, whole, text }: FormProps) {
  const t = useT();
  const usual = usualPart(path, whole);
  const selected = text !== undefined && whole.includes(text) ? text : undefined;
  const [part, setPart] = useState(selected ?? usual.text);
  const [name, setName] = useState(() =>
    usualVariableName(path, whole, selected === undefined ? usual.kind : 'all'),
  );
  const [where, setWhere] = useState(HERE);
  const [everywhere, setEverywhere] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const envFiles = envFilesFor(project, activeEnvironment(project));
  const key = path.at(-1);
  const reference = where === HERE ? `\${${name}:-${part}}` : `\${${name}}`;
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault();
        const args = {
          path,
          name: name.trim(),
          text: part,
          layer: file,
          everywhere,
          ...(where === HERE ? {} : { file: where }),
        };
        const result = actions.run('extractVariable', args, { keepSelection: true, quiet: true });
        if (result.ok) close();
        else setRefusal(result.refusal);
      }}
    >
      <p className="text">{t('variables.extract-text')}</p>
      <Labelled label={t('variables.name')}>
        {(id) => (
          <CodeInput
            id={id}
            value={name}
            autoFocus
            aria-invalid={refusal?.code === 'bad-name' || refusal?.code === 'name-taken'}
            replaces
            onText={(text) => {
              setName(text);
              setRefusal(undefined);
            }}
          />
        )}
      </Labelled>
      <Labelled label={t('variables.extract-part', { path: pathText(path) })}>
        {(id) => (
          <CodeInput
            id={id}
            value={part}
            aria-invalid={refusal?.code === 'not-extractable'}
            onText={(text) => {
              setPart(text);
              setRefusal(undefined);
            }}
          />
        )}
      </Labelled>
      <Labelled label={t('variables.extract-where')}>
        {(id) => (
          <Choice
            id={id}
            label={t('variables.extract-where')}
            value={where}
            options={[
              { value: HERE, label: t('variables.extract-here', { file: fileName(file) }) },
              ...envFiles.map((each) => ({
                value: each,
                label: t('variables.extract-env', { file: fileName(each) }),
              })),
            ]}
            onChange={(next) => {
              setWhere(next);
              setRefusal(undefined);
            }}
          />
        )}
      </Labelled>
      <label className="variables-everywhere">
        <Toggle
          label={t('variables.extract-everywhere')}
          checked={everywhere}
          onChange={(next) => {
            setEverywhere(next);
            setRefusal(undefined);
          }}
        />
        {t('variables.extract-everywhere')}
      </label>
      <p className="variables-result">
        <code>
          {key === undefined || typeof key === 'number' ? '- ' : `${key}: `}
          {whole.replace(part, () => reference)}
        </code>
      </p>
      <FormEnd
        refusal={refusal}
        onCancel={close}
        submit={t('variables.extract-do')}
        disabled={name.trim() === '' || part === ''}
      />
    </form>
  );
}
