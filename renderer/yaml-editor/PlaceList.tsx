import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Modal } from '../ui/Modal.tsx';
import { cursor, type ListedPlace, type PlaceListState } from './cursor.ts';

/** More than a person reads: typing narrows it. */
const MOST = 200;

const close = () => cursor.setState({ list: undefined });

/** The list that is open over the pane: the outline of the file, or the places that name an element. */
export function PlaceList() {
  const list = useStore(cursor, (state) => state.list);
  return list === undefined ? null : <Places list={list} />;
}

function Places({ list }: { readonly list: PlaceListState }) {
  const t = useT();
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = list.places
    .filter(({ label, hint }) => wanted === '' || `${label} ${hint}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
  const go = ({ range }: ListedPlace) => {
    close();
    actions.revealInYaml(range.file, range.from, range.to);
  };
  const title =
    list.kind === 'outline'
      ? t('yaml.outline')
      : t('yaml.references', { name: list.name, count: list.places.length });
  return (
    <Modal title={title} onClose={close}>
      <Autocomplete.Root
        inline
        open
        items={list.places}
        filteredItems={shown}
        value={words}
        autoHighlight="always"
        itemToStringValue={(place: ListedPlace) => place.label}
        onValueChange={(text, { reason }) => {
          if (reason !== 'item-press') setWords(text);
        }}
      >
        <Autocomplete.Input className="field" aria-label={t('yaml.filter')} placeholder={t('yaml.filter')} />
        <Autocomplete.List className="place-list" aria-label={title}>
          {(place: ListedPlace) => (
            <Autocomplete.Item
              key={`${place.range.file} ${place.range.from}`}
              value={place}
              className="item"
              style={{ paddingLeft: 8 + place.depth * 16 }}
              onClick={() => go(place)}
            >
              <code>{place.label}</code>
              <span className="hint">{place.hint}</span>
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        {shown.length === 0 && <p className="empty">{t('yaml.nothing-found')}</p>}
      </Autocomplete.Root>
    </Modal>
  );
}
