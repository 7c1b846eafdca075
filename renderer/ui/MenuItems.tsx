import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckItemProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** An item of a menu that is on or off; the menu stays open, for the next one. */
export function CheckItem({ checked, onChange, children }: CheckItemProps) {
  return (
    <Menu.CheckboxItem className="item" checked={checked} onCheckedChange={onChange}>
      <span className="check">
        <Menu.CheckboxItemIndicator>
          <Check size={14} aria-hidden />
        </Menu.CheckboxItemIndicator>
      </span>
      {children}
    </Menu.CheckboxItem>
  );
}

interface RadioItemProps {
  readonly value: string;
  readonly closes?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One of several of which one is chosen, in a `Menu.RadioGroup`. `closes`: the menu, when it is chosen. */
export function RadioItem({ value, closes = false, className = '', children }: RadioItemProps) {
  return (
    <Menu.RadioItem className={`item ${className}`} value={value} closeOnClick={closes}>
      <span className="check">
        <Menu.RadioItemIndicator>
          <Check size={14} aria-hidden />
        </Menu.RadioItemIndicator>
      </span>
      {children}
    </Menu.RadioItem>
  );
}
