import { Switch } from '@base-ui/react/switch';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
  /** The path of the attribute that it edits, with dots. */
  readonly 'data-attribute'?: string;
}

/** A switch; its accessible name is `label`. */
export function Toggle({ label, checked, onChange, id, ...rest }: Props) {
  return (
    <Switch.Root
      {...(id === undefined ? {} : { id })}
      className="switch"
      aria-label={label}
      {...rest}
      checked={checked}
      onCheckedChange={onChange}
    >
      <Switch.Thumb />
    </Switch.Root>
  );
}
