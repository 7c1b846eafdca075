import { Autocomplete } from '@base-ui/react/autocomplete';
import { useRef, type ComponentProps, type KeyboardEvent } from 'react';
import { usePopups } from './popups.ts';

export interface Suggestion {
  readonly value: string;
  /** What it means, in a few words. */
  readonly hint?: string | undefined;
}

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'list'> {
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether the text was typed: what stood there before does not narrow the list. */
  readonly isTyped: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: (text: string) => void;
}

const MOST = 60;

/** A text field that offers values with what they mean; any other text may be written too. */
export function SuggestInput({
  value,
  suggestions,
  isTyped,
  onType,
  onPick,
  onKeyDown,
  onBlur,
  className = 'field mono',
  disabled,
  readOnly,
  ...rest
}: Props) {
  const place = usePopups();
  const highlighted = useRef<Suggestion | undefined>(undefined);
  const words = value.trim().toLowerCase();
  const shown = suggestions
    .filter(({ value: each, hint }) => !isTyped || `${each} ${hint ?? ''}`.toLowerCase().includes(words))
    .slice(0, MOST);
  const isOpen = useRef(false);
  // Enter takes what is highlighted, Escape closes the list: neither is for the field then.
  const whenFree = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && highlighted.current !== undefined) return;
    if (event.key === 'Escape' && isOpen.current && shown.length > 0) {
      event.stopPropagation();
      return;
    }
    onKeyDown?.(event);
  };
  const list = useRef<Autocomplete.Root.Actions>(null);
  return (
    <Autocomplete.Root
      items={suggestions}
      filteredItems={shown}
      value={value}
      itemToStringValue={(each: Suggestion) => each.value}
      openOnInputClick
      actionsRef={list}
      onOpenChange={(open) => {
        isOpen.current = open;
        if (open) return;
        highlighted.current = undefined;
        queueMicrotask(() => list.current?.unmount());
      }}
      onItemHighlighted={(each) => {
        highlighted.current = each;
      }}
      onValueChange={(text, { reason }) => {
        if (reason !== 'item-press' && reason !== 'escape-key') onType(text);
      }}
      disabled={disabled === true}
      readOnly={readOnly === true}
    >
      <Autocomplete.Input
        spellCheck={false}
        autoComplete="off"
        className={`${className} suggests`}
        {...rest}
        onKeyDown={whenFree}
        onBlur={(event) => {
          list.current?.close();
          onBlur?.(event);
        }}
      />
      <Autocomplete.Portal {...place}>
        <Autocomplete.Positioner className="positioner" sideOffset={3} align="start">
          {/* Not Base UI's Popup: it hides the rest of the window from screen readers, where the keyboard stays in the field. */}
          <div
            className="popup suggestions"
            hidden={shown.length === 0}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
          >
            <Autocomplete.List>
              {(each: Suggestion) => (
                <Autocomplete.Item
                  key={each.value}
                  value={each}
                  className="item"
                  onClick={() => onPick(each.value)}
                >
                  <code>{each.value}</code>
                  {each.hint !== undefined && <span className="hint">{each.hint}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
