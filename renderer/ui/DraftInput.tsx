import { useState, type ComponentProps, type KeyboardEvent } from 'react';
import { actions } from '../store/index.ts';
import { SuggestInput, type Suggestion } from './SuggestInput.tsx';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'onBlur'> {
  /** The placeholder is an example, not a default. */
  readonly 'data-example'?: '' | undefined;
  readonly value: string;
  /** Takes what was written; false: it was refused, and the field shows the value again. */
  readonly onCommit: (text: string) => boolean | void;
  /** Whether a text may be taken; one that may not is marked and kept for mending. */
  readonly isValid?: (text: string) => boolean;
  /** What may be written, in words: said when something else was to be taken. */
  readonly wants?: string | undefined;
  readonly multiline?: boolean;
  /** Values to choose from; any other text may be written too. */
  readonly suggestions?: readonly Suggestion[] | undefined;
}

/** A field whose text counts on Enter or when it is left; Escape gives back the value. */
export function DraftInput({
  value,
  onCommit,
  isValid = () => true,
  wants,
  multiline = false,
  suggestions = [],
  ...rest
}: Props) {
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const shown = draft ?? value;
  const bad = draft !== undefined && !isValid(draft);
  const commit = () => {
    if (draft === undefined) return;
    if (draft !== value && !isValid(draft)) return setRefused(draft);
    if (draft !== value) onCommit(draft);
    setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && (!multiline || mod)) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    } else if (mod && event.key.toLowerCase() === 'z' && draft === undefined) {
      // Nothing is being written here: undo means the project's.
      event.preventDefault();
      if (event.shiftKey) actions.redo();
      else actions.undo();
    }
  };
  const common = {
    value: shown,
    'aria-invalid': bad || undefined,
    spellCheck: false,
    autoComplete: 'off',
    onKeyDown,
    onBlur: commit,
  } as const;
  const said = bad && draft === refused && wants !== undefined && (
    <span className="fault" role="alert">
      {wants}
    </span>
  );
  if (multiline) {
    return (
      <textarea
        className={rest.className ?? 'field mono'}
        aria-label={rest['aria-label']}
        aria-labelledby={rest['aria-labelledby']}
        id={rest.id}
        rows={Math.min(8, Math.max(2, shown.split('\n').length))}
        {...common}
        onChange={(event) => setDraft(event.target.value)}
      />
    );
  }
  if (suggestions.length > 0) {
    return (
      <>
        <SuggestInput
          {...rest}
          {...common}
          suggestions={suggestions}
          isTyped={draft !== undefined}
          onType={setDraft}
          onPick={(text) => {
            setDraft(undefined);
            if (text !== value) onCommit(text);
          }}
        />
        {said}
      </>
    );
  }
  return (
    <>
      <input
        className="field mono"
        {...rest}
        {...common}
        onChange={(event) => setDraft(event.target.value)}
      />
      {said}
    </>
  );
}
