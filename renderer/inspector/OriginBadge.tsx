import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { rangeOf } from '../../shared/project/range-of.ts';
import type { Value } from '../../shared/resolve/value.ts';
import { positionAt } from '../../shared/text/lines.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { locationOf } from './attribute-state.ts';

/** Where a value comes from: file and line, a click goes there; what it replaced, and the variables in it, on hover. */
export function OriginBadge({ snapshot, value }: { readonly snapshot: Snapshot; readonly value: Value }) {
  const t = useT();
  const place = placeOf(snapshot, value);
  const { how, variables = [], covers = [] } = value.origin;
  if (place === undefined) {
    return how === 'default' || how === 'normalized' ? (
      <Tooltip text={t('inspector.origin-default')} side="top">
        <span className="origin" tabIndex={-1}>
          default
        </span>
      </Tooltip>
    ) : null;
  }
  const covered = covers[0] && placeOf(snapshot, covers[0]);
  return (
    <Tooltip
      side="top"
      text={
        <>
          {t('inspector.origin-go', { place: place.text })}
          {variables.length > 0 && (
            <div>{t('inspector.origin-variable', { names: variables.join(', ') })}</div>
          )}
          {covered !== undefined && <div>{t('inspector.origin-covers', { place: covered.text })}</div>}
        </>
      }
    >
      <button
        type="button"
        className="origin"
        onClick={() => actions.revealInYaml(place.file, place.from, place.to)}
      >
        {place.text}
      </button>
    </Tooltip>
  );
}

function placeOf({ project }: Snapshot, value: Value) {
  const location = locationOf(value);
  const range = location && rangeOf(project, location);
  const file = range && project.files.get(range.file);
  if (range === undefined || file === undefined) return undefined;
  const name = range.file.slice(range.file.lastIndexOf('/') + 1);
  return { ...range, text: `${name}:${positionAt(file.text, range.from).line}` };
}
