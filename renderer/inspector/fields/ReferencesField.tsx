import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { chosenLayer, runForServices, setPart, setWhole } from '../edit.ts';
import { itemFormOf } from '../item-form.ts';
import { summaryOf, textAt } from '../plain-value.ts';
import { removalTip } from '../removal-tip.ts';
import { AddPicker } from './AddPicker.tsx';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { EntryRow } from './RowList.tsx';
import { ItemsField } from './ItemsField.tsx';
import { ListField } from './ListField.tsx';

/** The configs or secrets that a service is given. */
export function ReferencesField(props: FieldProps) {
  const t = useT();
  const { state, plain, label, snapshot, renderAttribute } = props;
  const kind = state.name === 'configs' ? 'config' : state.name === 'secrets' ? 'secret' : undefined;
  if (kind === undefined || state.path.length !== 3 || state.path[0] !== 'services')
    return itemFormOf(state.row)?.isMap === true && plain?.kind !== 'map' ? (
      <NamesField {...props} />
    ) : (
      <ItemsField {...props} />
    );
  const service = String(state.path[1]);
  const grants = snapshot.model.services.get(service)?.[`${kind}s`] ?? [];
  const taken = new Set(grants.map(({ source }) => source));
  const free = [...snapshot.model[`${kind}s`].keys()].filter((name) => !taken.has(name));
  const row = childOf(state.row, 0);
  const items = state.written !== undefined && plain?.kind === 'list' ? plain.items : [];
  // By its name; written with a variable, by its place where no other file has a say.
  const entryAt = (source: string, index: number) => {
    const named = items.findIndex((item) =>
      item.kind === 'map' ? textAt(item, 'source') === source : item.kind === 'text' && item.text === source,
    );
    return named < 0 && items.length === grants.length ? index : named;
  };
  const noun = kind === 'config' ? 'Config' : 'Secret';
  return (
    <div className="entries">
      <ul>
        {grants.map(({ source, target }, index) => {
          const entry = entryAt(source, index);
          return (
            <EntryRow
              key={`${index} ${source}`}
              number={index + 1}
              onRemove={() =>
                void runForServices(state, `revoke${noun}`, { [kind]: source, ...chosenLayer(state) })
              }
              removal={removalTip(snapshot, [...state.path, index], state.layer)}
            >
              <button
                type="button"
                className="entry-name"
                onClick={() => actions.select([`${kind}:${source}`], 'inspector')}
              >
                {source}
              </button>
              {target !== undefined && <code className="entry-hint">{target}</code>}
              {entry >= 0 && row !== undefined && (
                <EntryOptions
                  {...{ snapshot, state, row, renderAttribute }}
                  part={entry}
                  name={source}
                  without={[]}
                  lengthen={
                    items[entry]?.kind === 'map'
                      ? undefined
                      : () => setPart(state, [entry], { source: summaryOf(items[entry]!) })
                  }
                />
              )}
            </EntryRow>
          );
        })}
      </ul>
      <AddPicker
        label={t('inspector.add-row', { name: label })}
        names={free}
        areAny={snapshot.model[`${kind}s`].size > 0}
        onPick={(name) => void runForServices(state, `grant${noun}`, { [kind]: name, ...chosenLayer(state) })}
      />
    </div>
  );
}

/** The short syntax of a map is a list of names; their options need the map. */
function NamesField(props: FieldProps) {
  const t = useT();
  const { state, plain, readOnly } = props;
  const names = plain?.kind === 'list' ? plain.items.map(summaryOf) : [];
  return (
    <>
      <ListField {...props} />
      {names.length > 0 && !readOnly && (
        <button
          type="button"
          className="inspector-more"
          onClick={() => void setWhole(state, Object.fromEntries(names.map((name) => [name, {}])))}
        >
          {t('inspector.options-long')}
        </button>
      )}
    </>
  );
}
