import { Switch } from '@base-ui/react/switch';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly id?: string;
}

/** A switch; its accessible name is `label`. */
export function Toggle({ label, checked, onChange, id }: Props) {
  return (
    <Switch.Root
      {...(id === undefined ? {} : { id })}
      className="switch"
      aria-label={label}
      checked={checked}
      onCheckedChange={onChange}
    >
      <Switch.Thumb />
    </Switch.Root>
  );
}
