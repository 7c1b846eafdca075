import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { CheckItem } from '../ui/MenuItems.tsx';
import { popups } from '../ui/popups.ts';

interface Props {
  readonly services: readonly string[];
  /** Empty: all. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Whose logs are shown: all, one or several. The menu stays open while services are checked. */
export function LogsOf({ services, chosen, onChange }: Props) {
  const t = useT();
  const words =
    chosen.length === 0
      ? t('run.logs-all')
      : chosen.length <= 2
        ? chosen.join(', ')
        : t('run.logs-several', { first: chosen[0] ?? '', count: chosen.length - 1 });
  return (
    <Menu.Root>
      <Menu.Trigger className="button select-trigger" aria-label={`${t('run.logs-of')}: ${words}`}>
        <span>{words}</span>
        <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal container={popups}>
        <Menu.Positioner className="positioner" align="start" sideOffset={4}>
          <Menu.Popup className="popup">
            <CheckItem checked={chosen.length === 0} onChange={() => onChange([])}>
              {t('run.logs-all')}
            </CheckItem>
            <Menu.Separator className="rule" />
            {services.map((name) => (
              <CheckItem
                key={name}
                checked={chosen.includes(name)}
                onChange={(checked) =>
                  onChange(checked ? [...chosen, name] : chosen.filter((each) => each !== name))
                }
              >
                {name}
              </CheckItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
