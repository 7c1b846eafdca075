import { Bookmark, Boxes } from 'lucide-react';
import type { DragEvent } from 'react';
import { store } from '../store/index.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { ServiceIcon } from '../ui/ServiceIcon.tsx';
import { callOf, type PaletteItem } from './palette-items.ts';

interface Props {
  readonly item: PaletteItem;
  readonly title: string;
  readonly text: string;
  /** Whether Tab comes here; the arrows reach the others. */
  readonly tabbable: boolean;
  /** A project is open that it can be added to. */
  readonly enabled: boolean;
  readonly onAdd: (item: PaletteItem) => void;
  readonly onFocus: (id: string) => void;
  /** Of one's own templates: the key Delete. */
  readonly onRemove: (name: string) => void;
}

/** The canvas knows what is dragged by this type; the data is a CommandCall as JSON. */
const COMMAND_TYPE = 'application/x-composewright-command';

/** One thing to drag. A click only chooses it: what adds is a drag, a double click or Enter. */
export function PaletteRow({ item, title, text, tabbable, enabled, onAdd, onFocus, onRemove }: Props) {
  const onDragStart = (event: DragEvent): void => {
    const model = store.getState().snapshot?.model;
    if (model === undefined) return;
    event.dataTransfer.setData(COMMAND_TYPE, JSON.stringify(callOf(item, model)));
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <div
      role="button"
      className="palette-row"
      data-item={item.id}
      tabIndex={tabbable ? 0 : -1}
      title={text}
      aria-disabled={enabled ? undefined : true}
      aria-description={text}
      draggable={enabled}
      onDragStart={onDragStart}
      onDoubleClick={() => onAdd(item)}
      onFocus={() => onFocus(item.id)}
      onKeyDown={(event) => {
        if (event.key === 'Delete' && item.group === 'own') onRemove(item.own.name);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onAdd(item);
      }}
    >
      <span className="palette-icon" aria-hidden>
        {item.group === 'elements' ? (
          <KindIcon kind={item.element} size={16} />
        ) : item.group === 'own' ? (
          <Bookmark size={16} />
        ) : item.group === 'stacks' ? (
          <Boxes size={16} />
        ) : (
          <ServiceIcon role={item.template.icon} />
        )}
      </span>
      <span className="palette-title">{title}</span>
    </div>
  );
}
