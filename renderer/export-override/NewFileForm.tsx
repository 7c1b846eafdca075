import { useId, useState, type ReactNode } from 'react';
import type { WrittenFile } from '../../shared/override/export-override.ts';
import { layerPath } from '../../shared/project/edit-environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { fileName } from '../ui/layer-colours.ts';

export const close = () => actions.showDialog(undefined);

interface EnvironmentChoice {
  readonly label: string;
  readonly value: string;
  readonly onChange: (environment: string) => void;
}

interface Props {
  readonly project: Project;
  readonly explains: string;
  readonly choices: readonly EnvironmentChoice[];
  /** The name of the environment that the file becomes the layer of. */
  readonly suffix: string;
  readonly onSuffix: (suffix: string) => void;
  /** What was found; undefined or empty: there is nothing to write. */
  readonly text: string | undefined;
  readonly write: (text: string) => WrittenFile | Refusal;
  readonly writes: string;
  readonly written: 'export.written' | 'flatten.written';
  /** The file, and what it means. */
  readonly children: ReactNode;
}

/** From environments to a new file: what to choose, what comes of it, its name; copied, or written as a layer and shown. */
export function NewFileForm(props: Props) {
  const { project, explains, choices, suffix, onSuffix, text, children } = props;
  const t = useT();
  const say = useSay();
  const id = useId();
  const [fault, setFault] = useState<string>();
  const first = project.environments.find(({ files }) => files.length > 0)?.files[0] ?? '';
  const options = project.environments.map(({ name, files }) => ({
    value: name,
    label: name,
    hint: files.map(fileName).join(' + '),
  }));
  const write = () => {
    const change = props.write(text ?? '');
    if (isRefusal(change)) {
      setFault(say(change.message));
      return;
    }
    actions.dispatch(change);
    actions.setEnvironment(suffix);
    close();
    actions.revealInYaml(change.file, 0);
    actions.notify({ tone: 'good', text: { key: props.written, args: { file: fileName(change.file) } } });
  };
  const copy = () =>
    void navigator.clipboard
      .writeText(text ?? '')
      .then(() => actions.notify({ tone: 'good', text: { key: 'app.copied' } }));
  return (
    <>
      <p className="text">{explains}</p>
      <div className="export-choices">
        {choices.map(({ label, value, onChange }, index) => (
          <div className="labelled" key={label}>
            <label htmlFor={`${id}-${index}`}>{label}</label>
            <Choice id={`${id}-${index}`} label={label} value={value} options={options} onChange={onChange} />
          </div>
        ))}
        <div className="labelled">
          <label htmlFor={`${id}-suffix`}>{t('export.suffix')}</label>
          <input
            id={`${id}-suffix`}
            className="field"
            value={suffix}
            onChange={(event) => {
              onSuffix(event.target.value);
              setFault(undefined);
            }}
          />
        </div>
      </div>
      {children}
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
        <button type="button" className="button" disabled={!text} onClick={copy}>
          {t('app.copy')}
        </button>
        <button type="button" className="button primary" disabled={!text} onClick={write}>
          {props.writes}
        </button>
      </div>
    </>
  );
}
