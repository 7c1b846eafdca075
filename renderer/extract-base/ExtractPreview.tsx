import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import type { ExtractedBase } from '../../shared/override/extract-base.ts';
import type { SynthesisRefusal } from '../../shared/override/prove-override.ts';
import { overridePath, type ExtractChoice } from '../../shared/override/write-extract.ts';
import type { Project } from '../../shared/project/project.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { CodeView } from '../ui/code/CodeView.tsx';
import { MergeView } from '../ui/code/MergeView.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { SynthesisFault } from '../ui/SynthesisFault.tsx';

interface Props {
  readonly project: Project;
  readonly choice: ExtractChoice;
  readonly found: ExtractedBase | SynthesisRefusal;
}

/** Every file as it will be, beside what it is now, and what each environment consists of then. */
export function ExtractPreview({ project, choice, found }: Props) {
  const t = useT();
  const say = useSay();
  const [wanted, setWanted] = useState<FilePath>();
  if (isRefusal(found)) return <SynthesisFault refusal={found} />;
  const overrides = choice.copies.map((copy) => ({
    ...copy,
    path: overridePath(choice, copy),
    override: found.overrides.get(copy.name),
  }));
  const texts = new Map<FilePath, string>([
    [choice.base, found.base],
    ...overrides.map(({ path, override }) => [path, override?.text ?? ''] as const),
  ]);
  const shown = wanted !== undefined && texts.has(wanted) ? wanted : choice.base;
  const text = texts.get(shown) ?? '';
  const before = project.files.get(shown)?.text;
  return (
    <section className="extract-preview" aria-label={t('extract.preview')}>
      <div className="extract-tabs" role="group" aria-label={t('extract.files')}>
        {[...texts.keys()].map((path) => (
          <button
            key={path}
            type="button"
            className="button plain"
            aria-pressed={path === shown}
            onClick={() => setWanted(path)}
          >
            {fileName(path)}
            <small>{t(project.files.has(path) ? 'extract.file-changed' : 'extract.file-new')}</small>
          </button>
        ))}
      </div>
      <div className="extract-text">
        {before === undefined ? (
          <CodeView key={shown} label={fileName(shown)} text={text} />
        ) : (
          <MergeView
            key={shown}
            left={{ label: t('extract.before', { file: fileName(shown) }), text: before }}
            right={{ label: t('extract.after', { file: fileName(shown) }), text }}
          />
        )}
      </div>
      <ul className="extract-proof">
        {overrides.map(({ name, file, path, override }) => (
          <li key={name}>
            <CircleCheck size={14} aria-hidden />
            <span>
              <strong>{name}</strong>{' '}
              {t('extract.proof', {
                base: fileName(choice.base),
                override: fileName(path),
                file: fileName(file),
                count: override?.leaves ?? 0,
              })}
            </span>
          </li>
        ))}
        {found.notes.map((note) => (
          <li key={say(note)} className="quiet-note">
            {say(note)}
          </li>
        ))}
      </ul>
    </section>
  );
}
