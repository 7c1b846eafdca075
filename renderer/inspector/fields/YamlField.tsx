import { useState } from 'react';
import { useT } from '../../i18n/t.ts';
import { actions, store } from '../../store/index.ts';
import { CodeField } from '../../ui/code/CodeField.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import { attributeState, isBlank } from '../attribute-state.ts';
import { readJson, rewrite, sourceOf } from '../yaml-source.ts';
import type { FieldProps } from './field-props.ts';

/** The value as its file writes it: for what no form can show without losing something. */
export function YamlField({ state, label, snapshot }: FieldProps) {
  const t = useT();
  const { written, path } = state;
  const source = written === undefined || isBlank(written) ? undefined : sourceOf(snapshot.project, written);
  const text = source?.text ?? '';
  const [problem, setProblem] = useState<string>();
  const [version, setVersion] = useState(0);
  const commit = (next: string) => {
    if (next === text) return setProblem(undefined);
    if (next.trim() === '') {
      if (state.isSet) clearWhole(state);
      return;
    }
    // The text may stand elsewhere by now: what was typed in the YAML pane moves it.
    const now = store.getState().snapshot ?? snapshot;
    const { written: place } = attributeState(now, path, state.row, written?.file);
    const transaction = place === undefined ? undefined : rewrite(now.project, path, place, next);
    if (transaction !== undefined) {
      setProblem(undefined);
      actions.dispatch(transaction);
      return;
    }
    const json = readJson(next);
    setProblem('problem' in json ? json.problem : undefined);
    if ('value' in json) setWhole(state, json.value);
  };
  return (
    <div className="entries">
      <CodeField
        key={version}
        label={label}
        text={text}
        placeholder={state.row.example}
        onChange={() => setProblem(undefined)}
        onCommit={commit}
        onRevert={() => {
          setProblem(undefined);
          setVersion(version + 1);
        }}
      />
      {problem !== undefined && (
        <p className="fault" role="alert">
          {t('inspector.not-valid', { why: problem })}
        </p>
      )}
    </div>
  );
}
