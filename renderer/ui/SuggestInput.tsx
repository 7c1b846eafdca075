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
  return (
    <Autocomplete.Root
      items={suggestions}
      filteredItems={shown}
      value={value}
      itemToStringValue={(each: Suggestion) => each.value}
      openOnInputClick
      onOpenChange={(open) => {
        isOpen.current = open;
        if (!open) highlighted.current = undefined;
      }}
      onItemHighlighted={(each) => {
        highlighted.current = each;
      }}
      onValueChange={(text, { reason }) => {
        if (reason === 'item-press') onPick(text);
        else if (reason !== 'escape-key') onType(text);
      }}
      disabled={disabled === true}
      readOnly={readOnly === true}
    >
      <Autocomplete.Input
        spellCheck={false}
        autoComplete="off"
        className={className}
        {...rest}
        onKeyDown={whenFree}
      />
      <Autocomplete.Portal {...place}>
        <Autocomplete.Positioner className="positioner" sideOffset={3} align="start">
          <Autocomplete.Popup className="popup suggestions" hidden={shown.length === 0}>
            <Autocomplete.List>
              {(each: Suggestion) => (
                <Autocomplete.Item key={each.value} value={each} className="item">
                  <code>{each.value}</code>
                  {each.hint !== undefined && <span className="hint">{each.hint}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
