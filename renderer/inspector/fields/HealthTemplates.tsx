import { valueAt } from '../../../shared/resolve/make-value.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { healthChecksFor, type HealthCheck } from '../../../shared/spec/health-checks.ts';
import type { Path } from '../../../shared/yaml/yaml-node.ts';
import { useT } from '../../i18n/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { chosenLayer, runAllHere, type Json } from '../edit.ts';
import type { AttributeState } from '../attribute-state.ts';

/** Health checks that are known to fit the image. One fills in the test, and times where none are set. */
export function HealthTemplates({
  snapshot,
  state,
}: {
  readonly snapshot: Snapshot;
  readonly state: AttributeState;
}) {
  const t = useT();
  const service = state.path.slice(0, 2);
  const checks = healthChecksFor(textOf(snapshot, [...service, 'image']), portOf(snapshot, service));
  const check = state.path.slice(0, -1);
  const fill = ({ test, interval, timeout, retries, startPeriod }: HealthCheck) => {
    const times: readonly (readonly [string, Json])[] = [
      ['interval', interval],
      ['timeout', timeout],
      ['retries', retries],
      ['start_period', startPeriod],
    ];
    const missing = times.filter(
      ([name]) => valueAt(snapshot.resolution.model, [...check, name]) === undefined,
    );
    const wanted: readonly (readonly [string, Json])[] = [['test', test], ...missing];
    runAllHere(
      [state, ...(state.also ?? [])].flatMap(({ path }) =>
        wanted.map(([name, value]) => ({
          command: 'setAttribute',
          args: { path: [...path.slice(0, -1), name], value, ...chosenLayer(state) },
        })),
      ),
    );
  };
  return (
    <Choice
      className="add-picker"
      label={t('inspector.health-template')}
      value={null}
      placeholder={t('inspector.health-template')}
      options={checks.map(({ title }) => ({ value: title, label: title }))}
      onChange={(title) => {
        const chosen = checks.find((each) => each.title === title);
        if (chosen !== undefined) fill(chosen);
      }}
    />
  );
}

function textOf({ resolution }: Snapshot, path: Path): string | undefined {
  const value = valueAt(resolution.model, path);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

/** The first port that the service says it listens on. */
function portOf(snapshot: Snapshot, service: Path): number | undefined {
  const text =
    textOf(snapshot, [...service, 'ports', 0, 'target']) ?? textOf(snapshot, [...service, 'expose', 0]);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
