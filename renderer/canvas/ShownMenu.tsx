import { Menu } from '@base-ui/react/menu';
import { Panel } from '@xyflow/react';
import { Eye, Focus } from 'lucide-react';
import { useMemo } from 'react';
import { groupingLabels, isGroupable, type GroupBy } from '../../shared/graph/grouping.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { message } from '../../shared/message.ts';
import { graphViews } from '../../shared/graph/views/index.ts';
import { hideableKinds, isKindShown, withKindShown } from '../../shared/graph/views/visible-part.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, activeGrouping, useApp, useUi, useView } from '../store/index.ts';
import { CheckItem, RadioItem } from '../ui/MenuItems.tsx';
import { popups } from '../ui/popups.ts';
import { useCanvas } from './canvas-store.ts';
import { leaveFocus } from './focus.ts';

/** The labels of a project are many, those that group it few: the first ones. */
const MOST_LABELS = 6;

/** Which kinds of cards are drawn, how services are grouped, and the way back from a node and its neighbours to everything. */
export function ShownMenu({ snapshot: { model } }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const say = useSay();
  const { hidden, asked } = useUi();
  const focus = useCanvas((state) => state.focus);
  const view = useView();
  return (
    <Panel position="bottom-left" className="shown-menu">
      {focus !== undefined && (
        <button type="button" className="button shown-focus" onClick={leaveFocus}>
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
                <CheckItem
                  key={kind}
                  checked={isKindShown(graphViews[view], kind, { hidden, asked })}
                  onChange={(checked) => actions.setUi(withKindShown({ hidden, asked }, kind, checked))}
                >
                  {say(message(`drawing.kind-${kind}`))}
                </CheckItem>
              ))}
              {isGroupable(view) && <GroupChoice model={model} />}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </Panel>
  );
}

/** How services are grouped. A part of its own: the labels are looked through while the menu is open. */
function GroupChoice({ model }: { readonly model: ComposeModel }) {
  const t = useT();
  const { by } = useApp(activeGrouping);
  const labels = useMemo(() => groupingLabels(model).slice(0, MOST_LABELS), [model]);
  const choices: readonly { readonly value: GroupBy; readonly label: string }[] = [
    { value: 'none', label: t('gesture.group-by-none') },
    { value: 'network', label: t('gesture.group-by-network') },
    { value: 'profile', label: t('gesture.group-by-profile') },
    ...labels.map((key) => ({ value: `label:${key}` as const, label: t('gesture.group-by-label', { key }) })),
  ];
  return (
    <Menu.Group>
      <Menu.Separator className="rule" />
      <Menu.GroupLabel className="group-label">{t('gesture.group-by')}</Menu.GroupLabel>
      <Menu.RadioGroup value={by} onValueChange={(value) => actions.groupBy(value as GroupBy)}>
        {choices.map(({ value, label }) => (
          <RadioItem key={value} value={value}>
            {label}
          </RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
