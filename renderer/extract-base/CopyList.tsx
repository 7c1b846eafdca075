import { relativePathOf } from '../../shared/project/merge-environments.ts';
import { useT } from '../i18n/t.ts';
import type { CopyChoice } from './usual-copies.ts';

interface Props {
  readonly copies: readonly CopyChoice[];
  readonly directory: string;
  readonly onChange: (copies: readonly CopyChoice[]) => void;
}

/** Which files are full copies, and what their environments are called. */
export function CopyList({ copies, directory, onChange }: Props) {
  const t = useT();
  const change = (index: number, part: Partial<CopyChoice>) =>
    onChange(copies.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <fieldset className="extract-copies">
      <legend>{t('extract.copies')}</legend>
      <ul>
        {copies.map(({ file, name, chosen }, index) => (
          <li key={file}>
            <label>
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) => change(index, { chosen: event.target.checked })}
              />
              <code>{relativePathOf(file, directory)}</code>
            </label>
            {chosen && (
              <input
                className="field"
                spellCheck={false}
                autoComplete="off"
                aria-label={t('extract.name', { file: relativePathOf(file, directory) })}
                value={name}
                onChange={(event) => change(index, { name: event.target.value })}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
