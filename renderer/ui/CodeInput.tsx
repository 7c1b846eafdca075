import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'onFocus' | 'className'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  /** What is there is selected when the field gets the focus: the first key replaces it. */
  readonly replaces?: boolean;
}

/** A line for the words of programs, such as a name or a path: nothing in it is corrected, completed or remembered by the browser. */
export function CodeInput({ onText, replaces = false, ...rest }: Props) {
  return (
    <input
      {...rest}
      className="field mono"
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => {
        if (replaces) event.target.select();
      }}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
