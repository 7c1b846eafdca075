import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { writeFlat } from '../../shared/override/export-override.ts';
import { getEnvironment } from '../../shared/project/environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { useProject } from '../store/index.ts';
import { fileName } from '../ui/layer-colours.ts';
import { Modal } from '../ui/Modal.tsx';
import { close, NewFileForm } from './NewFileForm.tsx';
import { OverrideText } from './OverrideText.tsx';
import { useFlat } from './use-export.ts';
import './export-override.css';

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
  const [environment, setEnvironment] = useState(project.active);
  const [typed, setTyped] = useState<string>();
  const suffix = typed ?? `${environment}-flat`;
  const result = useFlat(project, { environment, suffix });
  const { files } = getEnvironment(project, environment);
  return (
    <NewFileForm
      project={project}
      explains={t('flatten.text')}
      choices={[{ label: t('flatten.environment'), value: environment, onChange: setEnvironment }]}
      suffix={suffix}
      onSuffix={setTyped}
      text={result === undefined || isRefusal(result) ? undefined : result.text}
      write={(text) => writeFlat(project, { environment, suffix }, text)}
      writes={t('flatten.write')}
      written="flatten.written"
    >
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
              <span>
                {t('flatten.proof', { count: files.length, files: files.map(fileName).join(' + ') })}
              </span>
            </p>
          }
        />
      )}
    </NewFileForm>
  );
}
