import { childOf } from '../../../shared/spec/attribute-at.ts';
import { useT } from '../../i18n/t.ts';
import { actions } from '../../store/index.ts';
import { conditions } from '../conditions.ts';
import { chosenLayer, runForServices, setPart, setWhole } from '../edit.ts';
import { textAt, type Plain } from '../plain-value.ts';
import { removalTip } from '../removal-tip.ts';
import { AddPicker } from './AddPicker.tsx';
import { EntryOptions } from './EntryOptions.tsx';
import type { FieldProps } from './field-props.ts';
import { EntryRow } from './RowList.tsx';
import { VariableChoice } from './VariableChoice.tsx';

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
            <VariableChoice
              label={`${on}: ${t('inspector.dependency-condition')}`}
              data-attribute={[...state.path, on, 'condition'].join('.')}
              value={writtenCondition(plain, on) ?? condition}
              disabled={false}
              options={conditions.map(([value, key]) => ({ value, label: t(key) }))}
              onChoose={(next) =>
                writtenCondition(plain, on) === undefined
                  ? void runForServices(state, 'addDependency', {
                      on,
                      condition: next,
                      ...chosenLayer(state),
                    })
                  : void setPart(state, [on, 'condition'], next)
              }
              onWrite={plain?.kind === 'map' ? (text) => setPart(state, [on, 'condition'], text) : undefined}
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
        areAny={services.size > 1}
        onPick={(on) => void runForServices(state, 'addDependency', { on, ...chosenLayer(state) })}
      />
    </div>
  );
}

/** The text of a condition that a variable says; what comes of it is another. */
function writtenCondition(plain: Plain | undefined, on: string): string | undefined {
  const entry = plain?.kind === 'map' ? plain.entries.find(([name]) => name === on)?.[1] : undefined;
  const text = entry?.kind === 'map' ? textAt(entry, 'condition') : '';
  return text.includes('$') ? text : undefined;
}
