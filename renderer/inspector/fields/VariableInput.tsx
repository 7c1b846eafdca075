import { useEffect, useRef } from 'react';
import { DraftInput } from '../../ui/DraftInput.tsx';
import type { Suggestion } from '../../ui/SuggestInput.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** It has just taken the place of a choice: the keyboard goes there. */
  readonly isNew: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly 'data-attribute'?: string;
  readonly onCommit: (text: string) => boolean | void;
  readonly onEnd: () => void;
}

/** A text that holds a variable, where else one of a few would be chosen. What it offers may be taken instead. */
export function VariableInput({
  label,
  value,
  readOnly,
  isNew,
  suggestions,
  onCommit,
  onEnd,
  ...rest
}: Props) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isNew) return;
    const input = place.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, [isNew]);
  const allowed = suggestions.map((each) => each.value);
  // Several words at once are mended as they are.
  const isOdd = value !== '' && !value.includes('$') && !allowed.includes(value);
  return (
    <span ref={place} className="field-written" onBlur={onEnd}>
      <DraftInput
        {...rest}
        aria-label={label}
        value={value}
        readOnly={readOnly}
        placeholder="${…}"
        suggestions={readOnly ? [] : suggestions}
        isValid={(text) => text.includes('$') || allowed.includes(text) || (isOdd && text !== '')}
        onCommit={onCommit}
      />
    </span>
  );
}
