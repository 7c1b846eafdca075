import { useEffect, useMemo, useState } from 'react';
import { environmentTable, type TableRow } from '../../shared/compare/environment-table.ts';
import type { Project } from '../../shared/project/project.ts';
import { resolveInputOf } from '../../shared/project/snapshot.ts';
import type { Resolution } from '../../shared/resolve/resolution.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { createResolveCache, type ResolveCache } from '../../shared/resolve/scope.ts';
import { useT } from '../i18n/t.ts';
import { actions, loadFiles, useProject } from '../store/index.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { nodeId } from '../../shared/graph/node-id.ts';

/** What every environment really gets, service by service; rows in which they differ stand out. */
export function EnvironmentTable({ secrets }: { readonly secrets: boolean }) {
  const t = useT();
  const project = useProject();
  // One per environment: each is then as cheap after an edit as the one that is shown.
  const [caches] = useState(() => new Map<string, ResolveCache>());
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const [filter, setFilter] = useState('');
  const resolutions = useMemo(
    () => project?.environments.map(({ name }) => resolveAs(project, name, caches)) ?? [],
    [project, caches],
  );
  useEffect(() => {
    const missing = resolutions.flatMap((each) => each.missing);
    const inside = missing.filter((path) => path.startsWith(`${project?.directory}/`));
    if (inside.length > 0) void loadFiles([...new Set(inside)]);
  }, [resolutions, project?.directory]);
  const rows = useMemo(() => environmentTable(resolutions, { secrets }), [resolutions, secrets]);
  if (project === undefined) return null;
  const wanted = filter.trim().toLowerCase();
  const shown = rows.filter(
    (row) =>
      (row.differs || !onlyDifferences) &&
      `${row.service} ${t(`compare.aspect-${row.aspect}`)} ${row.detail ?? ''} ${row.cells.map((cell) => cell?.text).join(' ')}`
        .toLowerCase()
        .includes(wanted),
  );
  return (
    <div className="compare-list">
      <div className="compare-filter">
        <SearchField label={t('compare.filter')} value={filter} onChange={setFilter} />
        <label className="compare-switch">
          <Toggle
            label={t('compare.only-differences')}
            checked={onlyDifferences}
            onChange={setOnlyDifferences}
          />
          {t('compare.only-differences')}
        </label>
      </div>
      <div className="compare-scroll" tabIndex={0} role="group" aria-label={t('compare.view-table')}>
        {shown.length === 0 ? (
          <p className="empty">
            {t(rows.length === 0 || wanted !== '' ? 'compare.none-filter' : 'compare.equal')}
          </p>
        ) : (
          <table className="compare-table">
            <thead>
              <tr>
                <th scope="col">{t('compare.service')}</th>
                <th scope="col">{t('compare.attribute')}</th>
                {project.environments.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, index) => (
                <Line
                  key={`${row.service}\n${row.aspect}\n${row.detail ?? ''}`}
                  row={row}
                  isFirst={shown[index - 1]?.service !== row.service}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}

function resolveAs(project: Project, name: string, caches: Map<string, ResolveCache>): Resolution {
  let cache = caches.get(name);
  if (cache === undefined) caches.set(name, (cache = createResolveCache()));
  return resolve(resolveInputOf({ ...project, active: name }), cache);
}

function Line({ row, isFirst }: { readonly row: TableRow; readonly isFirst: boolean }) {
  const t = useT();
  const { service, aspect, detail, cells, differs } = row;
  const usual = cells[0]?.text;
  return (
    <tr className={`${differs ? 'differs' : ''}${isFirst ? ' first' : ''}`}>
      <th scope="row">
        {isFirst ? (
          <button
            type="button"
            className="link"
            onClick={() => actions.select([nodeId('service', service)], 'app')}
          >
            {service}
          </button>
        ) : (
          <span className="visually-hidden">{service}</span>
        )}
      </th>
      <td>
        {detail ?? t(`compare.aspect-${aspect}`)}
        {differs && <span className="visually-hidden">, {t('compare.differs')}</span>}
      </td>
      {cells.map((cell, index) => (
        <td key={index} className={cell?.text === usual ? '' : 'other'}>
          {aspect === 'present' ? (
            t(cell === undefined ? 'compare.runs-not' : 'compare.runs')
          ) : cell === undefined ? (
            <span className="compare-absent">{t('compare.nothing')}</span>
          ) : (
            cell.text
          )}
        </td>
      ))}
    </tr>
  );
}
