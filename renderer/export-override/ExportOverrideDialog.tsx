import { useId, useState } from 'react';
import { writeExport } from '../../shared/override/export-override.ts';
import { layerPath } from '../../shared/project/edit-environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { Modal } from '../ui/Modal.tsx';
import { Meaning } from './Meaning.tsx';
import { OverrideText } from './OverrideText.tsx';
import { useExport } from './use-export.ts';
import './export-override.css';

const close = () => actions.showDialog(undefined);

/** From a base and an environment that is wanted to the smallest file between them: looked at, then copied or written. */
export function ExportOverrideDialog() {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  return (
    <Modal title={t('export.title')} onClose={close} size="large">
      <Wizard project={project} />
    </Modal>
  );
}

/** The environment of the fewest layers is what a person means by the base; wanted is the one that is shown, or the last. */
function usualChoice({ environments, active }: Project): { readonly base: string; readonly target: string } {
  const [first] = [...environments].sort((a, b) => a.files.length - b.files.length);
  const base = first?.name ?? active;
  return { base, target: active === base ? (environments.at(-1)?.name ?? active) : active };
}

function Wizard({ project }: { readonly project: Project }) {
  const t = useT();
  const say = useSay();
  const ids = { base: useId(), target: useId(), suffix: useId() };
  const [usual] = useState(() => usualChoice(project));
  const [base, setBase] = useState(usual.base);
  const [target, setTarget] = useState(usual.target);
  const [typed, setTyped] = useState<string>();
  const suffix = typed ?? `${target}-override`;
  const exported = useExport(project, base === target ? undefined : { base, target });
  const [fault, setFault] = useState<string>();
  const options = project.environments.map(({ name, files }) => ({
    value: name,
    label: name,
    hint: files.map(fileName).join(' + '),
  }));
  const found = exported !== undefined && !isRefusal(exported.result) ? exported.result : undefined;
  const first = project.environments.find(({ files }) => files.length > 0)?.files[0] ?? '';

  const write = () => {
    if (found === undefined) return;
    const change = writeExport(project, { base, target }, { suffix, text: found.text });
    if (isRefusal(change)) {
      setFault(say(change.message));
      return;
    }
    actions.dispatch(change);
    actions.setEnvironment(suffix);
    close();
    actions.revealInYaml(change.file, 0);
    actions.notify({ tone: 'good', text: { key: 'export.written', args: { file: fileName(change.file) } } });
  };
  const copy = () => {
    if (found === undefined) return;
    void navigator.clipboard
      .writeText(found.text)
      .then(() => actions.notify({ tone: 'good', text: { key: 'export.copied' } }));
  };
  return (
    <>
      <p className="text">{t('export.text')}</p>
      <div className="export-choices">
        <div className="labelled">
          <label htmlFor={ids.base}>{t('export.base')}</label>
          <Choice id={ids.base} label={t('export.base')} value={base} options={options} onChange={setBase} />
        </div>
        <div className="labelled">
          <label htmlFor={ids.target}>{t('export.target')}</label>
          <Choice
            id={ids.target}
            label={t('export.target')}
            value={target}
            options={options}
            onChange={setTarget}
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
      {base === target ? (
        <p className="export-body empty">{t('export.same')}</p>
      ) : exported === undefined ? (
        <p className="export-body empty" role="status">
          {t('export.working')}
        </p>
      ) : (
        <OverrideText
          result={exported.result}
          title={t('export.preview')}
          means={<Meaning comparison={exported.comparison} />}
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
          {t('export.write')}
        </button>
      </div>
    </>
  );
}
