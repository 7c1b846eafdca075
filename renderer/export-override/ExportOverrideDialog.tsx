import { useState } from 'react';
import { writeExport } from '../../shared/override/export-override.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { useProject } from '../store/index.ts';
import { Modal } from '../ui/Modal.tsx';
import { Meaning } from './Meaning.tsx';
import { close, NewFileForm } from './NewFileForm.tsx';
import { OverrideText } from './OverrideText.tsx';
import { useExport } from './use-export.ts';
import './export-override.css';

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
  const [usual] = useState(() => usualChoice(project));
  const [base, setBase] = useState(usual.base);
  const [target, setTarget] = useState(usual.target);
  const [typed, setTyped] = useState<string>();
  const suffix = typed ?? `${target}-override`;
  const exported = useExport(project, base === target ? undefined : { base, target });
  return (
    <NewFileForm
      project={project}
      explains={t('export.text')}
      choices={[
        { label: t('export.base'), value: base, onChange: setBase },
        { label: t('export.target'), value: target, onChange: setTarget },
      ]}
      suffix={suffix}
      onSuffix={setTyped}
      text={exported === undefined || isRefusal(exported.result) ? undefined : exported.result.text}
      write={(text) => writeExport(project, { base, target }, { suffix, text })}
      writes={t('export.write')}
      written="export.written"
    >
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
    </NewFileForm>
  );
}
