import { Select } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { usePopups } from './popups.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly id?: string;
  /** The path of the attribute that it edits, with dots. */
  readonly 'data-attribute'?: string;
}

/** One of a few. The accessible name is `label`; pass `id` and leave it to a visible label where there is one. */
export function Choice({
  label,
  value,
  options,
  onChange,
  placeholder = '',
  disabled = false,
  className = '',
  id,
  ...rest
}: Props) {
  const place = usePopups();
  const shown = options.find((each) => each.value === value)?.label;
  return (
    <Select.Root
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
    >
      <Select.Trigger
        {...(id === undefined ? {} : { id })}
        className={`button select-trigger ${className}`}
        aria-label={label}
        {...rest}
      >
        <span>{shown ?? value ?? placeholder}</span>
        <ChevronDown size={14} aria-hidden />
      </Select.Trigger>
      <Select.Portal {...place}>
        <Select.Positioner className="positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="popup">
            <Select.List>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="item">
                  <span className="check">
                    <Select.ItemIndicator>
                      <Check size={14} aria-hidden />
                    </Select.ItemIndicator>
                  </span>
                  <Select.ItemText>{option.label}</Select.ItemText>
                  {option.hint !== undefined && <span className="hint">{option.hint}</span>}
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
