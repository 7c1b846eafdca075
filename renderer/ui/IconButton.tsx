import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Tooltip } from './Tooltip.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'title' | 'children'> {
  readonly icon: LucideIcon;
  /** The accessible name; the tooltip too, unless `tip` says more. */
  readonly label: string;
  readonly tip?: string | undefined;
  readonly keys?: string | undefined;
  readonly size?: 'normal' | 'small';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button that is an icon, with its name for those who cannot see it and on hover. */
export function IconButton({
  icon: Icon,
  label,
  tip,
  keys,
  size = 'normal',
  side,
  disabled,
  onClick,
  ...rest
}: Props) {
  return (
    <Tooltip text={tip ?? label} keys={keys} {...(side === undefined ? {} : { side })}>
      <button
        type="button"
        className={`button plain icon${size === 'small' ? ' small' : ''}`}
        aria-label={label}
        aria-disabled={disabled === true ? true : undefined}
        data-disabled={disabled === true ? '' : undefined}
        onClick={disabled === true ? undefined : onClick}
        {...rest}
      >
        <Icon size={size === 'small' ? 14 : 16} aria-hidden />
      </button>
    </Tooltip>
  );
}
