import { Dialog } from '@base-ui/react/dialog';
import { FileCode2, Layers, SquareChevronRight, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Message } from '../../shared/message.ts';
import { useSay, useT, type Key } from '../i18n/t.ts';
import { actions as store, findCanvas, store as state, useApp, type AppState } from '../store/index.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { search } from './search.ts';
import './command-menu.css';

interface ActionRow {
  readonly id: string;
  readonly title: Key;
  readonly run: (state: AppState) => void;
  readonly enabled?: (state: AppState) => boolean;
  readonly why?: (state: AppState) => Message | undefined;
}

interface Props<A extends ActionRow> {
  readonly actions: readonly A[];
  readonly titleOf: (action: A, state: AppState) => string;
  readonly keysOf: (id: string) => string | undefined;
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly keys?: string | undefined;
  readonly icon: LucideIcon | NodeKind;
  readonly group: Key;
  /** Why it cannot be done now. */
  readonly why?: string | undefined;
  readonly run: () => void;
}

/**
 * When the menu closes the keyboard goes back to where it was, unless what was chosen has taken it or opens a dialog. By itself the dialog
 * would give it to a button that was left long ago.
 */
function useKeyboardBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isFree = document.activeElement === document.body && state.getState().dialog === undefined;
        if (isFree && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** Everything that can be done and everything that can be gone to, by typing a part of its name. */
export function CommandMenu<A extends ActionRow>({ actions, titleOf, keysOf }: Props<A>) {
  const t = useT();
  const say = useSay();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useKeyboardBack();
  const snapshot = useApp((each) => each.snapshot);
  const close = () => store.showDialog(undefined);

  const entries = useMemo<readonly Entry[]>(() => {
    const now = state.getState();
    const rows = actions.flatMap((action): Entry[] => {
      const isEnabled = action.enabled?.(now) !== false;
      const reason = isEnabled ? undefined : action.why?.(now);
      if (action.id === 'command-menu' || (!isEnabled && reason === undefined)) return [];
      return [
        {
          id: action.id,
          text: titleOf(action, now),
          keys: keysOf(action.id),
          icon: SquareChevronRight,
          group: 'menu.group-actions',
          why: reason && say(reason),
          run: () => action.run(state.getState()),
        },
      ];
    });
    for (const node of snapshot?.graph.nodes ?? []) {
      rows.push({
        id: node.id,
        text: node.name,
        hint: t(`inspector.kind-${node.kind}`),
        icon: node.kind,
        group: 'menu.group-elements',
        run: () => {
          store.select([node.id], 'command');
          findCanvas()?.reveal([node.id]);
        },
      });
    }
    for (const path of snapshot?.project.files.keys() ?? []) {
      rows.push({
        id: path,
        text: path.slice(path.lastIndexOf('/') + 1),
        hint: path,
        icon: FileCode2,
        group: 'menu.group-files',
        run: () => {
          store.showDock('yaml');
          store.setUi({ openFile: path });
        },
      });
    }
    for (const { name } of snapshot?.project.environments ?? []) {
      rows.push({
        id: `environment:${name}`,
        text: name,
        hint: t('environments.region'),
        icon: Layers,
        group: 'menu.group-environments',
        run: () => store.setEnvironment(name),
      });
    }
    return rows;
  }, [actions, titleOf, keysOf, snapshot, say, t]);

  const found = useMemo(() => search(entries, query, ({ text }) => text), [entries, query]);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to));
    setAt(next);
    list.current?.querySelector(`#${CSS.escape(`${id}-${next}`)}`)?.scrollIntoView({ block: 'nearest' });
  };
  const choose = (entry: Entry | undefined) => {
    if (entry === undefined || entry.why !== undefined) return;
    close();
    entry.run();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog command-menu" aria-label={t('menu.title')} finalFocus={false}>
          <input
            className="command-input"
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
            aria-label={t('menu.search')}
            placeholder={t('menu.search')}
            autoFocus
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              const steps: Readonly<Record<string, number>> = {
                ArrowDown: 1,
                ArrowUp: -1,
                PageDown: 10,
                PageUp: -10,
              };
              const step = steps[event.key];
              if (step !== undefined) move(at + step);
              else if (event.key === 'Enter') choose(found[at]);
              else return;
              event.preventDefault();
            }}
          />
          <div
            className="command-list"
            role="listbox"
            id={`${id}-list`}
            aria-label={t('menu.title')}
            ref={list}
          >
            {found.length === 0 && <p className="command-none">{t('menu.none')}</p>}
            {found.map((entry, index) => (
              <div
                key={`${entry.group} ${entry.id}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                aria-disabled={entry.why !== undefined}
                className="item command-row"
                data-highlighted={index === at ? '' : undefined}
                onPointerMove={() => setAt(index)}
                onClick={() => choose(entry)}
              >
                {typeof entry.icon === 'string' ? (
                  <KindIcon kind={entry.icon} />
                ) : (
                  <entry.icon size={14} aria-hidden />
                )}
                <span className="command-text">{entry.text}</span>
                {entry.why !== undefined && (
                  <span className="hint" title={entry.why}>
                    {entry.why}
                  </span>
                )}
                {entry.hint !== undefined && <span className="hint">{entry.hint}</span>}
                {entry.keys !== undefined && <kbd className="keys hint">{entry.keys}</kbd>}
              </div>
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
