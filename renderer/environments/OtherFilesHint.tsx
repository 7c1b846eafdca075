import { Layers, X } from 'lucide-react';
import { activeEnvironment } from '../../shared/project/create-project.ts';
import { addEnvironment } from '../../shared/project/edit-environments.ts';
import { unstackedFiles } from '../../shared/project/unstacked-files.ts';
import { useT } from '../i18n/t.ts';
import { actions, useApp, useProject } from '../store/index.ts';
import { fileName } from '../ui/layer-colours.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { freeEnvironment } from './free-environment.ts';
import './environments.css';

/** Of how many folders it is remembered that nobody wants to be told. */
const REMEMBERED = 100;

/** Compose files that no environment lays over each other: that they can be, said once and quietly. */
export function OtherFilesHint() {
  const t = useT();
  const project = useProject();
  const dismissed = useApp(({ ui }) => ui.unhinted);
  if (project === undefined || dismissed.includes(project.directory)) return null;
  const files = unstackedFiles(project);
  if (files.length === 0) return null;
  const add = () => {
    const name = freeEnvironment(project, t('environments.new-name'));
    const layers = [...activeEnvironment(project).files.filter((file) => !files.includes(file)), ...files];
    const refusal = actions.editEnvironments((now) => addEnvironment(now, name, layers));
    if (refusal === undefined) actions.showDialog({ kind: 'environments', name });
  };
  return (
    <div className="environments-hint" role="note" aria-label={t('environments.others-title')}>
      <Layers size={14} aria-hidden />
      <p title={files.map(fileName).join('\n')}>{t('environments.others', { count: files.length })}</p>
      <IconButton
        icon={X}
        label={t('app.dismiss')}
        size="small"
        onClick={() => actions.setUi({ unhinted: [project.directory, ...dismissed].slice(0, REMEMBERED) })}
      />
      <button type="button" className="link" onClick={add}>
        {t('environments.others-do')}
      </button>
    </div>
  );
}
