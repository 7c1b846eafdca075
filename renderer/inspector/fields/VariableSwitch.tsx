import { Variable } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useT } from '../../i18n/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { VariableInput } from './VariableInput.tsx';

interface Props {
  readonly label: string;
  readonly on: boolean;
  /** The text where it is neither on nor off: it holds a variable. */
  readonly text: string | undefined;
  readonly offered: readonly string[];
  readonly readOnly: boolean;
  readonly 'data-attribute'?: string;
  readonly onSwitch: (on: boolean) => void;
  /** Undefined: the tool takes no variable here. */
  readonly onWrite: ((text: string) => boolean) | undefined;
  readonly children?: ReactNode;
}

/** On or off, or a variable in its place. What stands beside the switch is its children. */
export function VariableSwitch({
  label,
  on,
  text,
  offered,
  readOnly,
  onSwitch,
  onWrite,
  children,
  ...rest
}: Props) {
  const t = useT();
  const [isWriting, setWriting] = useState(false);
  if (isWriting || text !== undefined) {
    return (
      <VariableInput
        {...rest}
        label={label}
        value={text ?? ''}
        readOnly={readOnly}
        isNew={isWriting}
        suggestions={offered.map((value) => ({ value }))}
        onCommit={(next) => onWrite?.(next)}
        onEnd={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      <Toggle {...rest} label={label} checked={on} onChange={onSwitch} />
      {children}
      {!readOnly && onWrite !== undefined && (
        <span className="use-variable">
          <IconButton
            icon={Variable}
            size="small"
            label={t('inspector.use-variable', { name: label })}
            onClick={() => setWriting(true)}
          />
        </span>
      )}
    </>
  );
}
