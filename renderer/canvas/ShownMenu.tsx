import { Menu } from '@base-ui/react/menu';
import { Panel } from '@xyflow/react';
import { Check, Eye, Focus } from 'lucide-react';
import { message } from '../../shared/message.ts';
import { hideableKinds } from '../../shared/graph/views/visible-part.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, useUi } from '../store/index.ts';
import { popups } from '../ui/popups.ts';
import { canvasStore, useCanvas } from './canvas-store.ts';

/** Which kinds of cards are drawn, and the way back from a node and its neighbours to everything. */
export function ShownMenu() {
  const t = useT();
  const say = useSay();
  const { hidden } = useUi();
  const focus = useCanvas((state) => state.focus);
  return (
    <Panel position="bottom-left" className="shown-menu">
      {focus !== undefined && (
        <button
          type="button"
          className="button shown-focus"
          onClick={() => canvasStore.setState({ focus: undefined })}
        >
          <Focus size={14} aria-hidden />
          {t('gesture.focused', { name: focus.slice(focus.indexOf(':') + 1) })}
        </button>
      )}
      <Menu.Root>
        <Menu.Trigger className="button plain">
          <Eye size={14} aria-hidden />
          {hidden.length === 0 ? t('gesture.shown') : t('gesture.shown-some', { count: hidden.length })}
        </Menu.Trigger>
        <Menu.Portal container={popups}>
          <Menu.Positioner className="positioner" align="start" sideOffset={4} side="top">
            <Menu.Popup className="popup">
              {hideableKinds.map((kind) => (
                <Menu.CheckboxItem
                  key={kind}
                  className="item"
                  checked={!hidden.includes(kind)}
                  onCheckedChange={(checked) =>
                    actions.setUi({
                      hidden: checked ? hidden.filter((each) => each !== kind) : [...hidden, kind],
                    })
                  }
                >
                  <span className="check">
                    <Menu.CheckboxItemIndicator>
                      <Check size={14} aria-hidden />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  {say(message(`drawing.kind-${kind}`))}
                </Menu.CheckboxItem>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </Panel>
  );
}
