import { CircleMinus, CirclePlus, PencilLine, type LucideIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Change, ChangeKind, Comparison, ElementComparison } from '../../shared/compare/comparison.ts';
import { contentsOf } from '../../shared/compare/contents.ts';
import { printSides } from '../../shared/compare/print-markdown.ts';
import { printValue } from '../../shared/compare/print-value.ts';
import { useT } from '../i18n/t.ts';
import type { Compared } from '../store/index.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { placeOfValue, selectChanged } from './go-to.ts';

const icons: Readonly<Record<ChangeKind, LucideIcon>> = {
  added: CirclePlus,
  removed: CircleMinus,
  changed: PencilLine,
};

interface Props {
  readonly compared: Compared;
  readonly comparison: Comparison;
  readonly secrets: boolean;
}

/** Every change, element by element, with what both sides say and where. */
export function ChangeList({ compared, comparison, secrets }: Props) {
  const t = useT();
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => filtered(comparison, filter), [comparison, filter]);
  if (comparison.changes.length === 0) return <p className="empty">{t('compare.equal')}</p>;
  const count = shown.reduce((sum, { changes }) => sum + changes.length, 0);
  return (
    <div className="compare-list">
      <div className="compare-filter">
        <SearchField label={t('compare.filter')} value={filter} onChange={setFilter} />
        <span role="status">{t('compare.count', { count })}</span>
      </div>
      <div className="compare-scroll">
        {shown.length === 0 && <p className="empty">{t('compare.none-filter')}</p>}
        {shown.map((each) => (
          <Element key={nameOf(each)} comparison={each} compared={compared} secrets={secrets} />
        ))}
      </div>
    </div>
  );
}

function filtered({ elements }: Comparison, filter: string): readonly ElementComparison[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return elements;
  return elements.flatMap((each) => {
    const changes = each.changes.filter((change) =>
      [change.text, ...printSides(change)].join(' ').toLowerCase().includes(wanted),
    );
    return changes.length === 0 ? [] : [{ ...each, changes }];
  });
}

const nameOf = ({ element }: ElementComparison): string =>
  element === undefined ? '' : `${element.section}.${element.name}`;

interface ElementProps {
  readonly comparison: ElementComparison;
  readonly compared: Compared;
  readonly secrets: boolean;
}

function Element({ comparison, compared, secrets }: ElementProps) {
  const t = useT();
  const { element, kind, changes } = comparison;
  const title = element === undefined ? t('compare.project') : nameOf(comparison);
  return (
    <section className="compare-element" role="group" aria-label={title}>
      <h3>
        {title}
        {kind !== 'changed' && <Kind kind={kind} />}
      </h3>
      <ul>
        {changes.map((change) => (
          <Row key={change.text} change={change} compared={compared} secrets={secrets} />
        ))}
      </ul>
    </section>
  );
}

/** Sign and word: never colour alone. */
function Kind({ kind }: { readonly kind: ChangeKind }) {
  const t = useT();
  const Icon = icons[kind];
  return (
    <span className={`compare-kind ${kind}`}>
      <Icon size={13} aria-hidden />
      {t(`compare.kind-${kind}`)}
    </span>
  );
}

interface RowProps {
  readonly change: Change;
  readonly compared: Compared;
  readonly secrets: boolean;
}

function Row({ change, compared, secrets }: RowProps) {
  const t = useT();
  const Icon = icons[change.kind];
  const [before, after] = printSides(change, { secrets });
  const contents = contentsOf(change);
  return (
    <li className="compare-change">
      <button type="button" className="compare-go" onClick={() => selectChanged(change)}>
        <Icon
          size={14}
          className={`compare-icon ${change.kind}`}
          role="img"
          aria-label={t(`compare.kind-${change.kind}`)}
        />
        <span className="compare-path">{change.attribute === '' ? change.text : change.attribute}</span>
        {contents.length === 0 && (
          <span className="compare-values">
            {before !== undefined && <del className={change.kind}>{before}</del>}
            {before !== undefined && after !== undefined && <span aria-hidden>→</span>}
            {after !== undefined && <ins className={change.kind}>{after}</ins>}
          </span>
        )}
      </button>
      <span className="compare-places">
        <PlaceLink side={compared.left} value={change.before} />
        {change.before !== undefined && change.after !== undefined && <span aria-hidden>→</span>}
        <PlaceLink side={compared.right} value={change.after} />
      </span>
      {contents.length > 0 && (
        <dl className="compare-contents">
          {contents.map(({ path, attribute, value }) => (
            <div key={path.join('\n')}>
              <dt>{attribute}</dt>
              <dd>{printValue(path, value, { secrets })}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function PlaceLink({ side, value }: { side: Compared['left']; value: Change['before'] }) {
  const t = useT();
  const place = placeOfValue(side, value);
  if (place === undefined) return null;
  if (place.go === undefined) return <span className="compare-place">{place.text}</span>;
  return (
    <button
      type="button"
      className="link compare-place"
      aria-label={t('compare.go-to', { place: place.text })}
      onClick={place.go}
    >
      {place.text}
    </button>
  );
}
