import { Menu } from '@base-ui/react/menu';
import { Settings2 } from 'lucide-react';
import { edgeForms, type EdgeForm } from '../../shared/layout/route.ts';
import { useT } from '../i18n/t.ts';
import { actions, store, useUi } from '../store/index.ts';
import { RadioItem } from '../ui/MenuItems.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { popups } from '../ui/popups.ts';
import { keysOf, runAction } from './actions.ts';

const themes = ['system', 'light', 'dark'] as const;
const languages = [
  ['en', 'English'],
  ['ko', '한국어'],
] as const;

/** Theme, language and the form of edges, and where help is found. */
export function SettingsMenu() {
  const t = useT();
  const { theme, language, edgeForm } = useUi();
  return (
    <Menu.Root>
      <Tooltip text={t('app.settings')}>
        <Menu.Trigger className="button plain icon" aria-label={t('app.settings')}>
          <Settings2 size={16} aria-hidden />
        </Menu.Trigger>
      </Tooltip>
      <Menu.Portal container={popups}>
        <Menu.Positioner className="positioner" align="end" sideOffset={4}>
          <Menu.Popup className="popup">
            <Menu.Group>
              <Menu.GroupLabel className="group-label">{t('app.theme')}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={theme}
                onValueChange={(value: (typeof themes)[number]) => actions.setUi({ theme: value })}
              >
                {themes.map((each) => (
                  <RadioItem key={each} value={each}>
                    {t(`app.theme-${each}`)}
                  </RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="rule" />
            <Menu.Group>
              <Menu.GroupLabel className="group-label">{t('app.language')}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={language}
                onValueChange={(value: 'en' | 'ko') => actions.setUi({ language: value })}
              >
                {languages.map(([value, label]) => (
                  <RadioItem key={value} value={value}>
                    {label}
                  </RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="rule" />
            <Menu.Group>
              <Menu.GroupLabel className="group-label">{t('app.edges')}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={edgeForm}
                onValueChange={(value: EdgeForm) => actions.setUi({ edgeForm: value })}
              >
                {edgeForms.map((each) => (
                  <RadioItem key={each} value={each}>
                    {t(`app.edges-${each}`)}
                  </RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="rule" />
            {(['tour', 'keyboard'] as const).map((id) => (
              <Menu.Item key={id} className="item" onClick={() => runAction(id, store.getState())}>
                <span className="check" />
                {t(`action.${id}`)}
                {keysOf(id) !== undefined && <kbd className="keys hint">{keysOf(id)}</kbd>}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
