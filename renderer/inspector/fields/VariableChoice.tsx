import { useState } from 'react';
import { useT } from '../../i18n/t.ts';
import { Choice, type Option } from '../../ui/Choice.tsx';
import { VariableInput } from './VariableInput.tsx';

interface Props {
  readonly label: string;
  /** The text of the file: one of the options, or what holds a variable. */
  readonly value: string;
  readonly options: readonly Option[];
  readonly disabled: boolean;
  readonly 'data-attribute'?: string;
  readonly onChoose: (value: string) => void;
  /** Takes a text with a variable; false: it was refused. Undefined: there is no place for one. */
  readonly onWrite: ((text: string) => boolean) | undefined;
}

/** No option has this value: a variable is wanted. */
const VARIABLE = '$';

/** One of a few, or a variable in its place. */
export function VariableChoice({ value, options, onChoose, onWrite, disabled, ...rest }: Props) {
  const t = useT();
  const [isWriting, setWriting] = useState(false);
  if (isWriting || value.includes('$')) {
    return (
      <VariableInput
        {...rest}
        value={value}
        readOnly={disabled}
        isNew={isWriting}
        suggestions={options.map((option) => ({ value: option.value, hint: option.label }))}
        onCommit={(text) => (options.some((each) => each.value === text) ? onChoose(text) : onWrite?.(text))}
        onEnd={() => setWriting(false)}
      />
    );
  }
  const variable = { value: VARIABLE, label: t('inspector.a-variable') };
  return (
    <Choice
      {...rest}
      value={value}
      options={onWrite === undefined ? options : [...options, variable]}
      disabled={disabled}
      onChange={(next) => (next === VARIABLE ? setWriting(true) : onChoose(next))}
    />
  );
}
