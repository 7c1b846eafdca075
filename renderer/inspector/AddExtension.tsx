import { useState } from 'react';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { useT } from '../i18n/t.ts';
import { runHere } from './edit.ts';
import { NewEntry } from './fields/RowList.tsx';
import { readJson } from './yaml-source.ts';

/** A new `x-` key: its name, and its value as YAML. */
export function AddExtension({ path }: { readonly path: Path }) {
  const t = useT();
  const [problem, setProblem] = useState<string>();
  const add = ([name = '', text = '']: readonly string[]): boolean => {
    const read = readJson(text);
    setProblem('problem' in read ? read.problem : undefined);
    if (!('value' in read)) return false;
    const key = name.startsWith('x-') ? name : `x-${name}`;
    return runHere('setAttribute', { path: [...path, key], value: read.value });
  };
  return (
    <div className="add-extension">
      <NewEntry
        label={t('inspector.extension-add')}
        parts={['x-…', t('inspector.extension-value')]}
        isComplete={([name = '', text = '']) => /^(x-)?[\w.-]+$/.test(name.trim()) && text.trim() !== ''}
        onAdd={add}
      />
      {problem !== undefined && (
        <p className="fault" role="alert">
          {t('inspector.not-valid', { why: problem })}
        </p>
      )}
    </div>
  );
}
