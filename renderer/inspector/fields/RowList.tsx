import { X } from 'lucide-react';
import {
  useRef,
  useState,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SuggestInput, type Suggestion } from '../../ui/SuggestInput.tsx';

interface RowProps {
  readonly number: number;
  readonly onRemove: (() => void) | undefined;
  /** What removing writes, where it is more than taking text away. */
  readonly removal?: string | undefined;
  readonly children: ReactNode;
}

/** One entry of a list or map, with the button that takes it out. */
export function EntryRow({ number, onRemove, removal, children }: RowProps) {
  const t = useT();
  return (
    <li className="entry">
      <div className="entry-fields">{children}</div>
      {onRemove !== undefined && (
        <IconButton
          icon={X}
          size="small"
          label={t('inspector.remove-row', { row: number })}
          tip={removal}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

interface NewProps {
  readonly label: string;
  /** Placeholders of the inputs, in order; they name them too. */
  readonly parts: readonly string[];
  /** Whether there is enough to make an entry of. */
  readonly isComplete: (values: readonly string[]) => boolean;
  readonly onAdd: (values: readonly string[]) => boolean;
  /** Whether Enter leads to the next input, where that is empty, before it adds. */
  readonly goesOn?: (values: readonly string[]) => boolean;
  /** Values for the first input. */
  readonly suggestions?: readonly Suggestion[];
  /** Takes a text that is pasted into the first input; false: it is a text like any other. */
  readonly onPaste?: (text: string) => boolean;
}

/** An empty entry at the end: what is written there becomes one on Enter, or when the entry is left. */
export function NewEntry({
  label,
  parts,
  isComplete,
  onAdd,
  goesOn = () => false,
  suggestions = [],
  onPaste,
}: NewProps) {
  const row = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<readonly string[]>(parts.map(() => ''));
  const empty = parts.map(() => '');
  const add = (now: readonly string[] = values) => {
    if (!isComplete(now)) return;
    if (onAdd(now.map((value) => value.trim()))) setValues(empty);
  };
  const change = (index: number, text: string) => values.map((value, i) => (i === index ? text : value));
  const paste = (event: ClipboardEvent) => {
    if (onPaste?.(event.clipboardData.getData('text/plain')) === true) event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    // A list of suggestions is part of the entry, though it stands elsewhere.
    if (event.relatedTarget instanceof Element && event.relatedTarget.closest('.suggestions') !== null)
      return;
    if (!row.current?.contains(event.relatedTarget)) add();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && values.some((value) => value !== '')) {
      event.stopPropagation();
      setValues(empty);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const inputs = [...(row.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.findIndex((input) => input === event.target) + 1];
    if (next?.value === '' && goesOn(values)) return next.focus();
    add();
    row.current?.querySelector('input')?.focus();
  };
  return (
    <div
      className="entry new"
      ref={row}
      role="group"
      aria-label={label}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <div className="entry-fields">
        {parts.map((part, index) => {
          const common = {
            className: 'field mono',
            'aria-label': `${label}: ${part}`,
            placeholder: part,
            value: values[index] ?? '',
          } as const;
          if (index > 0 || suggestions.length === 0) {
            return (
              <input
                key={part}
                {...common}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => setValues(change(index, event.target.value))}
                {...(index > 0 ? {} : { onPaste: paste })}
              />
            );
          }
          return (
            <SuggestInput
              key={part}
              {...common}
              suggestions={suggestions}
              isTyped={common.value !== ''}
              onType={(text) => setValues(change(index, text))}
              onPick={(text) => {
                const next = change(index, text);
                setValues(next);
                if (parts.length === 1) add(next);
                else row.current?.querySelectorAll('input')[1]?.focus();
              }}
              onPaste={paste}
            />
          );
        })}
      </div>
    </div>
  );
}
