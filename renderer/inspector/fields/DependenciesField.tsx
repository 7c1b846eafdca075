import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { Choice } from '../../ui/Choice.tsx';
import { conditions } from '../conditions.ts';
import { chosenLayer, runForServices, setWhole } from '../edit.ts';
import { removalTip } from '../removal-tip.ts';
import { AddPicker } from './AddPicker.tsx';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { EntryRow } from './RowList.tsx';

/** The services that this one waits for, and until when. */
export function DependenciesField({ state, plain, label, snapshot, renderAttribute }: FieldProps) {
  const t = useT();
  const service = String(state.path[1]);
  const entryRow = childOf(state.row, 'any');
  const { services } = snapshot.model;
  const dependencies = services.get(service)?.dependsOn ?? [];
  const taken = new Set(dependencies.map((each) => each.service));
  const free = [...services.keys()].filter((name) => name !== service && !taken.has(name));
  const lengthen = () =>
    setWhole(
      state,
      Object.fromEntries(dependencies.map((each) => [each.service, { condition: each.condition }])),
    );
  return (
    <div className="entries">
      <ul>
        {dependencies.map(({ service: on, condition }, index) => (
          <EntryRow
            key={on}
            number={index + 1}
            onRemove={() => void runForServices(state, 'removeDependency', { on, ...chosenLayer(state) })}
            removal={removalTip(snapshot, [...state.path, on], state.layer)}
          >
            <button
              type="button"
              className="entry-name"
              onClick={() => actions.select([`service:${on}`], 'inspector')}
            >
              {on}
            </button>
            <Choice
              label={`${on}: ${t('inspector.dependency-condition')}`}
              data-attribute={[...state.path, on, 'condition'].join('.')}
              value={condition}
              options={conditions.map(([value, key]) => ({ value, label: t(key) }))}
              onChange={(next) =>
                void runForServices(state, 'addDependency', { on, condition: next, ...chosenLayer(state) })
              }
            />
            {state.written !== undefined && plain !== undefined && entryRow !== undefined && (
              <EntryOptions
                {...{ snapshot, state, renderAttribute }}
                part={on}
                row={entryRow}
                name={on}
                without={['condition']}
                lengthen={plain.kind === 'map' ? undefined : lengthen}
              />
            )}
          </EntryRow>
        ))}
      </ul>
      <AddPicker
        label={t('inspector.add-row', { name: label })}
        names={free}
        onPick={(on) => void runForServices(state, 'addDependency', { on, ...chosenLayer(state) })}
      />
    </div>
  );
}
