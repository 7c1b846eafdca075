import './palette.css';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { currentLanguage, useT } from '../i18n/t.ts';
import { actions, store, useApp } from '../store/index.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { callOf, itemsWith, type PaletteGroup, type PaletteItem } from './palette-items.ts';
import { PaletteRow } from './PaletteRow.tsx';

/** What can be added: elements and templates, to be dragged onto the canvas or added with Enter. */
export function Palette() {
  const t = useT();
  const isOpen = useApp((state) => state.snapshot !== undefined);
  const [search, setSearch] = useState('');
  const [current, setCurrent] = useState('service');
  const own = useApp((state) => state.ui.templates);
  const list = useRef<HTMLDivElement>(null);
  const language = currentLanguage();
  const found = useMemo(
    () =>
      itemsWith(own)
        .map((item) => ({ item, ...wordsOf(item, t, language) }))
        .filter(({ item, title, text }) => matches(`${item.id} ${title} ${text}`, search)),
    [search, t, language, own],
  );
  const groups = [...new Set(found.map(({ item }) => item.group))];
  const tabStop = found.some(({ item }) => item.id === current) ? current : found[0]?.item.id;

  const add = (item: PaletteItem): void => {
    const { snapshot } = store.getState();
    if (snapshot !== undefined) actions.addMade([callOf(item, snapshot.model)]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const index = rows.findIndex((row) => row.dataset['item'] === tabStop);
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    const row = next === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row === undefined) return;
    event.preventDefault();
    setCurrent(row.dataset['item'] ?? 'service');
    row.focus();
  };

  return (
    <section className="palette" aria-label={t('palette.region')} data-region="palette">
      <SearchField
        label={t('palette.search')}
        value={search}
        onChange={setSearch}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key === 'Enter' && first !== undefined && search !== '') {
            // The dialog that may open must not take this key as its own.
            event.preventDefault();
            add(first.item);
          } else if (event.key === 'Escape' && search !== '') {
            event.stopPropagation();
            setSearch('');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            list.current?.querySelector<HTMLElement>('[data-item]')?.focus();
          }
        }}
      />
      <p className="palette-hint">{t(isOpen ? 'palette.hint' : 'palette.not-open')}</p>
      <div className="palette-list" ref={list} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`palette-${group}`}>
            <h2 id={`palette-${group}`} className="palette-group">
              {t(groupTitles[group])}
            </h2>
            {found
              .filter(({ item }) => item.group === group)
              .map(({ item, title, text }) => (
                <PaletteRow
                  key={item.id}
                  item={item}
                  title={title}
                  text={text}
                  tabbable={item.id === tabStop}
                  enabled={isOpen}
                  onAdd={add}
                  onFocus={setCurrent}
                  onRemove={removeOwn}
                />
              ))}
          </div>
        ))}
        {found.length === 0 && <p className="palette-hint">{t('palette.nothing', { text: search })}</p>}
      </div>
    </section>
  );
}

/** One of one's own templates goes; a notice gives it back. */
function removeOwn(name: string): void {
  const { templates } = store.getState().ui;
  actions.setUi({ templates: templates.filter((each) => each.name !== name) });
  actions.notify({
    tone: 'info',
    text: { key: 'palette.removed', args: { name } },
    actions: [{ label: { key: 'action.undo' }, run: () => actions.setUi({ templates }) }],
  });
}

const groupTitles = {
  elements: 'palette.group-elements',
  own: 'palette.group-own',
  stacks: 'palette.group-stacks',
  web: 'palette.group-web',
  application: 'palette.group-application',
  database: 'palette.group-database',
  cache: 'palette.group-cache',
  messaging: 'palette.group-messaging',
  storage: 'palette.group-storage',
  tools: 'palette.group-tools',
} as const satisfies Record<PaletteGroup, string>;

function wordsOf(item: PaletteItem, t: ReturnType<typeof useT>, language: 'en' | 'ko') {
  return item.group === 'elements'
    ? { title: t(`palette.${item.element}`), text: t(`palette.${item.element}-text`) }
    : item.group === 'own'
      ? { title: item.own.name, text: t('palette.own-text') }
      : item.group === 'stacks'
        ? { title: item.stack.title[language], text: item.stack.description[language] }
        : { title: item.template.title, text: item.template.description[language] };
}

/** Every word of the search occurs somewhere. */
function matches(text: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.toLowerCase().includes(word));
}
