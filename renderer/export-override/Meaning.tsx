import type { Change, Comparison } from '../../shared/compare/comparison.ts';
import { printSides } from '../../shared/compare/print-markdown.ts';
import { useT } from '../i18n/t.ts';

/** What the file changes of the base, element by element. */
export function Meaning({ comparison: { elements } }: { readonly comparison: Comparison }) {
  const t = useT();
  return (
    <div className="export-meaning" tabIndex={0} role="group" aria-label={t('export.means')}>
      {elements.map(({ element, kind, changes }) => {
        const title = element === undefined ? t('compare.project') : `${element.section}.${element.name}`;
        return (
          <section key={title} aria-label={title}>
            <h4>
              {title}
              {kind !== 'changed' && <span className={`badge ${kind}`}>{t(`compare.kind-${kind}`)}</span>}
            </h4>
            <ul>
              {changes
                .filter(({ attribute }) => attribute !== '')
                .map((change) => (
                  <ChangeLine key={change.text} change={change} />
                ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const t = useT();
  const [before, after] = printSides(change);
  return (
    <li>
      <code>{change.attribute}</code>
      <span>
        {change.kind === 'removed' && `${t('compare.kind-removed')} `}
        {before !== undefined && <del>{before}</del>}
        {before !== undefined && after !== undefined && <span aria-hidden> → </span>}
        {after !== undefined && <ins>{after}</ins>}
      </span>
    </li>
  );
}
