import { CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { writeFlat } from '../../shared/override/export-override.ts';
import { layerPath } from '../../shared/project/edit-environments.ts';
import { getEnvironment } from '../../shared/project/environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { Modal } from '../ui/Modal.tsx';
import { OverrideText } from './OverrideText.tsx';
import { useFlat } from './use-export.ts';
import './export-override.css';

const close = () => actions.showDialog(undefined);

/** One file of an environment's layers: looked at, then copied or written. */
export function FlattenDialog() {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  return (
    <Modal title={t('flatten.title')} onClose={close} size="large">
      <Wizard project={project} />
    </Modal>
  );
}

function Wizard({ project }: { readonly project: Project }) {
  const t = useT();
  const say = useSay();
  const ids = { environment: useId(), suffix: useId() };
  const [environment, setEnvironment] = useState(project.active);
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const suffix = typed ?? `${environment}-flat`;
  const result = useFlat(project, { environment, suffix });
  const found = result !== undefined && !isRefusal(result) ? result : undefined;
  const { files } = getEnvironment(project, environment);
  const first = project.environments.find((each) => each.files.length > 0)?.files[0] ?? '';

  const write = () => {
    if (found === undefined) return;
    const change = writeFlat(project, { environment, suffix }, found.text);
    if (isRefusal(change)) {
      setFault(say(change.message));
      return;
    }
    actions.dispatch(change);
    actions.setEnvironment(suffix);
    close();
    actions.revealInYaml(change.file, 0);
    actions.notify({ tone: 'good', text: { key: 'flatten.written', args: { file: fileName(change.file) } } });
  };
  const copy = () => {
    if (found === undefined) return;
    void navigator.clipboard
      .writeText(found.text)
      .then(() => actions.notify({ tone: 'good', text: { key: 'app.copied' } }));
  };
  return (
    <>
      <p className="text">{t('flatten.text')}</p>
      <div className="export-choices">
        <div className="labelled">
          <label htmlFor={ids.environment}>{t('flatten.environment')}</label>
          <Choice
            id={ids.environment}
            label={t('flatten.environment')}
            value={environment}
            options={project.environments.map((each) => ({
              value: each.name,
              label: each.name,
              hint: each.files.map(fileName).join(' + '),
            }))}
            onChange={setEnvironment}
          />
        </div>
        <div className="labelled">
          <label htmlFor={ids.suffix}>{t('export.suffix')}</label>
          <input
            id={ids.suffix}
            className="field"
            value={suffix}
            onChange={(event) => {
              setTyped(event.target.value);
              setFault(undefined);
            }}
          />
        </div>
      </div>
      {result === undefined ? (
        <p className="export-body empty" role="status">
          {t('flatten.working')}
        </p>
      ) : (
        <OverrideText
          result={result}
          title={t('flatten.preview')}
          means={
            <p className="export-proof">
              <CircleCheck size={14} aria-hidden />
              <span>{t('flatten.proof', { files: files.map(fileName).join(' + ') })}</span>
            </p>
          }
        />
      )}
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="buttons">
        <span className="buttons-say">{t('export.file', { file: fileName(layerPath(first, suffix)) })}</span>
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button" disabled={!found?.text} onClick={copy}>
          {t('app.copy')}
        </button>
        <button type="button" className="button primary" disabled={!found?.text} onClick={write}>
          {t('flatten.write')}
        </button>
      </div>
    </>
  );
}
