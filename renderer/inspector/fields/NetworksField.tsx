import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { chosenLayer, clearPart, runForServices, setPart, setWhole } from '../edit.ts';
import { removalTip } from '../removal-tip.ts';
import { AddPicker } from './AddPicker.tsx';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { ListField } from './ListField.tsx';
import { EntryRow } from './RowList.tsx';

/** The networks that a service is on, and its further names there. */
export function NetworksField(props: FieldProps) {
  const t = useT();
  const { state, plain, label, snapshot, renderAttribute } = props;
  // `build.networks` and the like have the same words and no commands of their own.
  if (state.path.length !== 3 || state.path[0] !== 'services') return <ListField {...props} />;
  const service = String(state.path[1]);
  const entryRow = childOf(state.row, 'any');
  const memberships = snapshot.model.services.get(service)?.networks ?? [];
  const taken = new Set(memberships.map(({ network }) => network));
  const free = [...snapshot.model.networks.values()]
    .filter(({ name, implicit }) => !taken.has(name) && !implicit)
    .map(({ name }) => name);
  const setAliases = (network: string, text: string): boolean => {
    const aliases = text.split(/[\s,]+/).filter(Boolean);
    return aliases.length === 0
      ? clearPart(state, [network, 'aliases'])
      : setPart(state, [network, 'aliases'], aliases);
  };
  const lengthen = () => setWhole(state, Object.fromEntries(memberships.map(({ network }) => [network, {}])));
  return (
    <div className="entries">
      <ul>
        {memberships.map(({ network, aliases }, index) => (
          <EntryRow
            key={network}
            number={index + 1}
            onRemove={
              state.isSet
                ? () => void runForServices(state, 'leaveNetwork', { network, ...chosenLayer(state) })
                : undefined
            }
            removal={removalTip(snapshot, [...state.path, network], state.layer)}
          >
            <button
              type="button"
              className="entry-name"
              onClick={() => actions.select([`network:${network}`], 'inspector')}
            >
              {network}
            </button>
            {state.written !== undefined && plain?.kind === 'map' && (
              <DraftInput
                aria-label={`${network}: ${t('inspector.aliases')}`}
                data-attribute={[...state.path, network, 'aliases'].join('.')}
                placeholder={t('inspector.aliases')}
                value={aliases.join(', ')}
                onCommit={(text) => setAliases(network, text)}
              />
            )}
            {state.written !== undefined && plain !== undefined && entryRow !== undefined && (
              <EntryOptions
                {...{ snapshot, state, renderAttribute }}
                part={network}
                row={entryRow}
                name={network}
                without={plain.kind === 'map' ? ['aliases'] : []}
                lengthen={plain.kind === 'map' ? undefined : lengthen}
              />
            )}
          </EntryRow>
        ))}
      </ul>
      <AddPicker
        label={t('inspector.add-row', { name: label })}
        names={free}
        areAny={snapshot.model.networks.size > 0}
        onPick={(network) => void runForServices(state, 'joinNetwork', { network, ...chosenLayer(state) })}
      />
    </div>
  );
}
