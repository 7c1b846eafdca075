import type { ReactNode } from 'react';
import type { SynthesizedOverride } from '../../shared/override/synthesize-override.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { CodeView } from '../ui/code/CodeView.tsx';
import { SynthesisFault } from '../ui/SynthesisFault.tsx';

interface Props {
  readonly result: SynthesizedOverride | Refusal;
  readonly title: string;
  readonly means: ReactNode;
}

/** The file that was worked out, and beside it what it means; or why there is none. */
export function OverrideText({ result, title, means }: Props) {
  const t = useT();
  const say = useSay();
  if (isRefusal(result)) {
    return (
      <div className="export-body">
        <SynthesisFault refusal={result} />
      </div>
    );
  }
  if (result.text === '') {
    return <p className="export-body empty">{say({ id: 'override.nothing-to-export' })}</p>;
  }
  return (
    <div className="export-body export-columns">
      <section aria-label={title}>
        <h3>
          {title} <small>{t('export.values', { count: result.leaves })}</small>
        </h3>
        <div className="export-text">
          <CodeView label={title} text={result.text} />
        </div>
      </section>
      <section aria-label={t('export.means')}>
        <h3>{t('export.means')}</h3>
        {means}
        {result.notes.map((note) => (
          <p key={say(note)} className="quiet-note">
            {say(note)}
          </p>
        ))}
      </section>
    </div>
  );
}
