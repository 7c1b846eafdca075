import { placeAt } from '../../shared/project/place-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { Words } from '../ui/Words.tsx';
import { errorsLike } from './errors-like.ts';

const SHOWN = 5;

/** Our errors, each with its place; those that the tool seems to speak of come first, since it tells one alone. */
export function OurErrors({ snapshot, theirs }: { readonly snapshot: Snapshot; readonly theirs: string }) {
  const t = useT();
  const say = useSay();
  const errors = errorsLike(snapshot.resolution.diagnostics, theirs);
  const more = errors.length - SHOWN;
  return (
    <ul className="preview-errors">
      {errors.slice(0, SHOWN).map(({ message, location }, index) => {
        const place = location && placeAt(snapshot.project, location);
        return (
          <li key={index}>
            <Words text={say(message)} />
            {place !== undefined && <PlaceLink place={place} />}
          </li>
        );
      })}
      {more > 0 && (
        <li>
          <button type="button" className="link" onClick={() => actions.showDock('problems')}>
            {t('preview.more-errors', { count: more })}
          </button>
        </li>
      )}
    </ul>
  );
}
