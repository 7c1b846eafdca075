import { Eye, EyeOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import type { VariableRow } from '../../shared/variables/list-variables.ts';
import { useT } from '../i18n/t.ts';
import { useSnapshot } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { AddVariable } from './AddVariable.tsx';
import { EnvFiles } from './EnvFiles.tsx';
import { VariableLine } from './VariableLine.tsx';
import './variables.css';

const SHOWN = ['all', 'missing', 'unused', 'confidential'] as const;
type Shown = (typeof SHOWN)[number];

const isMissing = ({ values }: VariableRow) =>
  values.some(({ state }) => state === 'required' || state === 'unset');
const isSecret = ({ name, values, defaults }: VariableRow) =>
  [...values.map(({ value }) => value ?? ''), ...defaults].some((text) => isConfidential(name, text));

const passes: Readonly<Record<Shown, (row: VariableRow) => boolean>> = {
  all: () => true,
  missing: isMissing,
  unused: ({ uses }) => uses.length === 0,
  confidential: isSecret,
};

/** Every variable of the project: where it is used, and what it is in each environment and why. */
export function Variables() {
  const t = useT();
  const snapshot = useSnapshot();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Shown>('all');
  const [revealed, setRevealed] = useState(false);
  const rows = useMemo(() => (snapshot === undefined ? [] : listVariables(snapshot)), [snapshot]);
  if (snapshot === undefined) return null;
  const { project } = snapshot;
  const wanted = search.trim().toLowerCase();
  const listed = rows.filter((row) => passes[shown](row) && row.name.toLowerCase().includes(wanted));
  const Icon = revealed ? EyeOff : Eye;
  return (
    <div className="variables">
      <div className="variables-bar">
        <SearchField label={t('variables.search')} value={search} onChange={setSearch} />
        <Choice
          label={t('variables.filter')}
          value={shown}
          options={SHOWN.map((value) => ({
            value,
            label: `${t(`variables.show-${value}`)} (${rows.filter(passes[value]).length})`,
          }))}
          onChange={(value) => setShown(SHOWN.find((each) => each === value) ?? 'all')}
        />
        <button
          type="button"
          className="button"
          aria-pressed={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          <Icon size={14} aria-hidden />
          {t('variables.reveal')}
        </button>
        <span className="variables-space" />
        <AddVariable project={project} />
      </div>
      <div className="variables-scroll" tabIndex={0} role="group" aria-label={t('variables.region')}>
        {rows.length === 0 ? (
          <p className="empty">{t('variables.empty')}</p>
        ) : (
          <table className="variables-table">
            <thead>
              <tr>
                <th scope="col">{t('variables.name')}</th>
                <th scope="col">{t('variables.default')}</th>
                {project.environments.map(({ name }) => (
                  <th key={name} scope="col" aria-current={name === project.active ? true : undefined}>
                    {name}
                  </th>
                ))}
                <th scope="col">{t('variables.uses')}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((row) => (
                <VariableLine key={row.name} row={row} project={project} revealed={revealed} />
              ))}
            </tbody>
          </table>
        )}
        {rows.length > 0 && listed.length === 0 && <p className="variables-none">{t('variables.none')}</p>}
        <EnvFiles snapshot={snapshot} revealed={revealed} />
      </div>
    </div>
  );
}
