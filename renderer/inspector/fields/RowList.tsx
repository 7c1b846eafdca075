import { X } from 'lucide-react';
import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';

interface RowProps {
  readonly number: number;
  readonly onRemove: (() => void) | undefined;
  readonly children: ReactNode;
}

/** One entry of a list or map, with the button that takes it out. */
export function EntryRow({ number, onRemove, children }: RowProps) {
  const t = useT();
  return (
    <li className="entry">
      <div className="entry-fields">{children}</div>
      {onRemove !== undefined && (
        <IconButton
          icon={X}
          size="small"
          label={t('inspector.remove-row', { row: number })}
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
  readonly list?: string;
}

/** An empty entry at the end: what is written there becomes one on Enter, or when the entry is left. */
export function NewEntry({ label, parts, isComplete, onAdd, list }: NewProps) {
  const row = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<readonly string[]>(parts.map(() => ''));
  const add = () => {
    if (!isComplete(values)) return;
    if (onAdd(values.map((value) => value.trim()))) setValues(parts.map(() => ''));
  };
  const onBlur = (event: FocusEvent) => {
    if (!row.current?.contains(event.relatedTarget)) add();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && values.some((value) => value !== '')) {
      event.stopPropagation();
      setValues(parts.map(() => ''));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
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
        {parts.map((part, index) => (
          <input
            key={part}
            className="field mono"
            aria-label={`${label}: ${part}`}
            placeholder={part}
            value={values[index] ?? ''}
            spellCheck={false}
            autoComplete="off"
            {...(list === undefined || index > 0 ? {} : { list })}
            onChange={(event) =>
              setValues(values.map((value, i) => (i === index ? event.target.value : value)))
            }
          />
        ))}
      </div>
    </div>
  );
}
