import {
  CircleAlert,
  CircleCheck,
  FolderOpen,
  Info,
  Layers,
  TriangleAlert,
  Wrench,
  type LucideIcon,
} from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Diagnostic, Severity } from '../../shared/diagnostic.ts';
import type { Project } from '../../shared/project/project.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, outsideFileOf, useLateSnapshot } from '../store/index.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Words } from '../ui/Words.tsx';
import { groupProblems, type PlacedProblem } from './group-problems.ts';
import './problems.css';

const icons: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What is wrong with the files, by file; a click goes there, a button mends it. */
export function Problems({ onOpen }: { readonly onOpen: (problem: Diagnostic) => void }) {
  const t = useT();
  const say = useSay();
  const snapshot = useLateSnapshot();
  const [filter, setFilter] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const diagnostics = useMemo(() => snapshot?.diagnostics ?? [], [snapshot]);
  const groups = useMemo(() => {
    if (snapshot === undefined) return [];
    const wanted = filter.trim().toLowerCase();
    const shown = diagnostics.filter(
      ({ severity, message, id }) =>
        !hidden.has(severity) && `${say(message)} ${id}`.toLowerCase().includes(wanted),
    );
    return groupProblems(snapshot.project, shown);
  }, [snapshot, diagnostics, filter, hidden, say]);

  if (snapshot === undefined) return null;
  if (diagnostics.length === 0) {
    return (
      <div className="empty">
        <CircleCheck size={20} aria-hidden className="problems-good" />
        {t('problems.none')}
      </div>
    );
  }
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <div className="problems">
      <div className="problems-bar">
        <SearchField label={t('problems.filter')} value={filter} onChange={setFilter} />
        {severities.map((severity) => {
          const Icon = icons[severity];
          const count = diagnostics.filter((each) => each.severity === severity).length;
          return (
            <button
              key={severity}
              type="button"
              className={`button plain severity ${severity}`}
              aria-pressed={!hidden.has(severity)}
              disabled={count === 0}
              onClick={() => toggle(severity)}
            >
              <Icon size={14} aria-hidden />
              {t(`problems.${severity}`, { count })}
            </button>
          );
        })}
      </div>
      <div className="problems-list">
        {groups.length === 0 && <p className="empty">{t('problems.none-filter')}</p>}
        {groups.map(({ file, problems }) => (
          <section key={file ?? ''} aria-label={file ?? t('problems.elsewhere')}>
            <h3>{file === undefined ? t('problems.elsewhere') : shortName(snapshot?.project, file)}</h3>
            <ul>
              {problems.map((placed, index) => (
                <Row key={index} placed={placed} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function shortName(project: Project | undefined, file: string): string {
  const inside = project !== undefined && file.startsWith(`${project.directory}/`);
  return inside ? file.slice(project.directory.length + 1) : file;
}

interface RowProps {
  readonly placed: PlacedProblem;
  readonly onOpen: (problem: Diagnostic) => void;
}

function Row({ placed: { problem, line, column }, onOpen }: RowProps) {
  const t = useT();
  const say = useSay();
  const Icon = icons[problem.severity];
  const outside = outsideFileOf(problem);
  // No line speaks of it: the environment does.
  const isAbsentLayer = problem.id === 'file-read' && problem.location === undefined;
  return (
    <li className="problem">
      <button type="button" className="problem-go" onClick={() => onOpen(problem)}>
        <Icon
          size={14}
          className={`severity ${problem.severity}`}
          role="img"
          aria-label={t(`problems.severity-${problem.severity}`)}
        />
        <span className="problem-text">
          <Words text={say(problem.message)} />
        </span>
        <code className="problem-id">{problem.id}</code>
        {line !== undefined && (
          <span className="problem-place">
            {line}:{column}
          </span>
        )}
      </button>
      <span className="problem-fixes">
        {outside !== undefined && (
          <button type="button" className="button small-button" onClick={() => actions.askOutside(outside)}>
            <FolderOpen size={12} aria-hidden />
            {t('problems.ask-outside')}
          </button>
        )}
        {isAbsentLayer && (
          <button
            type="button"
            className="button small-button"
            onClick={() => actions.showDialog({ kind: 'environments' })}
          >
            <Layers size={12} aria-hidden />
            {t('action.edit-environments')}
          </button>
        )}
        {problem.fixes?.map(({ title, call }) => (
          <button
            key={say(title)}
            type="button"
            className="button small-button"
            onClick={() => void actions.run(call.command, call.args, { origin: 'fix' })}
          >
            <Wrench size={12} aria-hidden />
            <span>
              <Words text={say(title)} />
            </span>
          </button>
        ))}
      </span>
    </li>
  );
}
