import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { chosenLayer, runForServices, setPart } from '../edit.ts';
import { itemFormOf } from '../item-form.ts';
import { textAt } from '../plain-value.ts';
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
    return itemFormOf(state.row) === undefined || props.plain?.kind === 'list' ? (
      <ListField {...props} />
    ) : (
      <ItemsField {...props} />
    );
  const service = String(state.path[1]);
  const grants = snapshot.model.services.get(service)?.[`${kind}s`] ?? [];
  const taken = new Set(grants.map(({ source }) => source));
  const free = [...snapshot.model[`${kind}s`].keys()].filter((name) => !taken.has(name));
  const row = childOf(state.row, 0);
  const items = state.written !== undefined && plain?.kind === 'list' ? plain.items : [];
  const entryAt = (source: string) =>
    items.findIndex((item) =>
      item.kind === 'map' ? textAt(item, 'source') === source : item.kind === 'text' && item.text === source,
    );
  const noun = kind === 'config' ? 'Config' : 'Secret';
  return (
    <div className="entries">
      <ul>
        {grants.map(({ source, target }, index) => (
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
            {entryAt(source) >= 0 && row !== undefined && (
              <EntryOptions
                {...{ snapshot, state, row, renderAttribute }}
                part={entryAt(source)}
                name={source}
                without={['source']}
                lengthen={
                  items[entryAt(source)]?.kind === 'map'
                    ? undefined
                    : () => setPart(state, [entryAt(source)], { source })
                }
              />
            )}
          </EntryRow>
        ))}
      </ul>
      <AddPicker
        label={t('inspector.add-row', { name: label })}
        names={free}
        onPick={(name) => void runForServices(state, `grant${noun}`, { [kind]: name, ...chosenLayer(state) })}
      />
    </div>
  );
}
