import { useState, type ReactNode } from 'react';
import type { WrittenFile } from '../../shared/override/export-override.ts';
import { layerPath } from '../../shared/project/edit-environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { Labelled } from '../ui/Labelled.tsx';
import { RefusalText } from '../ui/RefusalText.tsx';

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
  const [refusal, setRefusal] = useState<Refusal>();
  const first = project.environments.find(({ files }) => files.length > 0)?.files[0] ?? '';
  const options = project.environments.map(({ name, files }) => ({
    value: name,
    label: name,
    hint: files.map(fileName).join(' + '),
  }));
  const write = () => {
    const change = props.write(text ?? '');
    if (isRefusal(change)) {
      setRefusal(change);
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
        {choices.map(({ label, value, onChange }) => (
          <Labelled key={label} label={label}>
            {(id) => <Choice id={id} label={label} value={value} options={options} onChange={onChange} />}
          </Labelled>
        ))}
        <Labelled label={t('export.suffix')}>
          {(id) => (
            <input
              id={id}
              className="field"
              value={suffix}
              onChange={(event) => {
                onSuffix(event.target.value);
                setRefusal(undefined);
              }}
            />
          )}
        </Labelled>
      </div>
      {children}
      <RefusalText refusal={refusal} />
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
