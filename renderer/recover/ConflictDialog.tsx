import { useMemo, useState } from 'react';
import type { MergeChoice, MergePart } from '../../shared/text/merge-texts.ts';
import { useT } from '../i18n/t.ts';
import { actions, conflictParts, useApp } from '../store/index.ts';
import { Modal } from '../ui/Modal.tsx';
import './recover.css';

type Conflict = Extract<MergePart, { kind: 'conflict' }>;

const CHOICES: readonly MergeChoice[] = ['mine', 'theirs', 'both'];

/** A file that changed on disk while it had unsaved changes at the same places: three texts each, and one choice. */
export function ConflictDialog({ path }: { readonly path: string }) {
  const t = useT();
  const file = useApp((state) => state.snapshot?.project.files.get(path));
  const theirs = useApp((state) => state.files.conflicts.get(path));
  // Both sides are what the dialog is about: when one changes under it, it begins anew.
  const conflicts = useMemo(
    () => (file && theirs ? (conflictParts(path) ?? []) : []).filter((part) => part.kind === 'conflict'),
    [path, file, theirs],
  );
  const [choices, setChoices] = useState<Readonly<Record<number, MergeChoice>>>({});
  const close = () => actions.showDialog(undefined);
  if (theirs === undefined) return null;
  const choose = (number: number, choice: MergeChoice) => setChoices({ ...choices, [number]: choice });
  const all = (choice: MergeChoice) => () =>
    setChoices(Object.fromEntries(conflicts.map((_each, number) => [number, choice])));
  const settle = () => {
    actions.settleConflict(
      path,
      conflicts.map((_each, number) => choices[number] ?? 'mine'),
    );
    close();
  };
  const undecided = conflicts.some((_each, number) => choices[number] === undefined);
  return (
    <Modal
      title={t('conflict.title', { name: path.slice(path.lastIndexOf('/') + 1) })}
      onClose={close}
      size="large"
    >
      <p className="text">{t('conflict.text', { count: conflicts.length })}</p>
      <div className="conflicts">
        {conflicts.map((conflict, number) => (
          <Place
            key={number}
            title={t('conflict.place', { number: number + 1, count: conflicts.length })}
            conflict={conflict}
            choice={choices[number]}
            onChoose={(choice) => choose(number, choice)}
          />
        ))}
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={all('mine')}>
          {t('conflict.all-mine')}
        </button>
        <button type="button" className="button" onClick={all('theirs')}>
          {t('conflict.all-theirs')}
        </button>
        <span className="buttons-say" />
        <button type="button" className="button" onClick={close}>
          {t('conflict.later')}
        </button>
        <button type="button" className="button primary" disabled={undecided} onClick={settle}>
          {t('conflict.apply')}
        </button>
      </div>
    </Modal>
  );
}

interface PlaceProps {
  readonly title: string;
  readonly conflict: Conflict;
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
}

function Place({ title, conflict, choice, onChoose }: PlaceProps) {
  const t = useT();
  const sides = ['base', 'mine', 'theirs'] as const;
  return (
    <fieldset className="conflict">
      <legend>{title}</legend>
      <div className="conflict-sides">
        {sides.map((side) => (
          <div
            key={side}
            className={`conflict-side ${side}`}
            data-chosen={choice === side || choice === 'both'}
          >
            <span>{t(`conflict.${side}`)}</span>
            <pre tabIndex={0} aria-label={t(`conflict.${side}`)}>
              {conflict[side] === '' ? <em>{t('conflict.nothing')}</em> : conflict[side]}
            </pre>
          </div>
        ))}
      </div>
      <div className="conflict-choice">
        {CHOICES.map((each) => (
          <label key={each}>
            <input type="radio" name={title} checked={choice === each} onChange={() => onChoose(each)} />
            {t(`conflict.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
