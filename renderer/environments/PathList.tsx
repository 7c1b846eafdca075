import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useId } from 'react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { relativePathOf } from '../../shared/project/merge-environments.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolvePath } from '../../shared/resolve/syntax/go-paths.ts';
import { useT } from '../i18n/t.ts';
import { DraftInput } from '../ui/DraftInput.tsx';
import { IconButton } from '../ui/IconButton.tsx';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly paths: readonly FilePath[];
  /** Files that may be added; others can be written. */
  readonly candidates: readonly FilePath[];
  readonly project: Project;
  readonly onChange: (paths: readonly FilePath[]) => void;
}

/** Files in order, the lowest layer first. */
export function PathList({ label, hint, paths, candidates, project, onChange }: Props) {
  const t = useT();
  const id = useId();
  const { directory } = project;
  const shown = (path: FilePath) => relativePathOf(path, directory);
  const swap = (index: number, other: number) => {
    const next = [...paths];
    [next[index], next[other]] = [next[other]!, next[index]!];
    onChange(next);
  };
  return (
    <div className="labelled" role="group" aria-labelledby={id}>
      <span id={id}>
        {label} <small>{hint}</small>
      </span>
      <ol className="environment-paths">
        {paths.map((path, index) => (
          <li key={path}>
            <code>{shown(path)}</code>
            {project.absent.has(path) && !project.files.has(path) && (
              <span className="badge error">{t('environments.not-there')}</span>
            )}
            <IconButton
              icon={ArrowUp}
              size="small"
              label={t('environments.file-up', { file: shown(path) })}
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
            />
            <IconButton
              icon={ArrowDown}
              size="small"
              label={t('environments.file-down', { file: shown(path) })}
              disabled={index === paths.length - 1}
              onClick={() => swap(index, index + 1)}
            />
            <IconButton
              icon={X}
              size="small"
              label={t('environments.file-remove', { file: shown(path) })}
              onClick={() => onChange(paths.filter((each) => each !== path))}
            />
          </li>
        ))}
      </ol>
      <DraftInput
        value=""
        aria-label={t('environments.file-add', { list: label })}
        placeholder={t('environments.file-add', { list: label })}
        list={`${id}-files`}
        onCommit={(text) => {
          const path = resolvePath(text.trim(), directory, undefined);
          if (text.trim() !== '' && !paths.includes(path)) onChange([...paths, path]);
        }}
      />
      <datalist id={`${id}-files`}>
        {candidates
          .filter((path) => !paths.includes(path))
          .map((path) => (
            <option key={path} value={shown(path)} />
          ))}
      </datalist>
    </div>
  );
}
