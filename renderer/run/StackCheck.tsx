import { CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { message } from '../../shared/message.ts';
import type { StackFile, StackFinding } from '../../shared/run/swarm/stack-file.ts';
import { useSay, useT } from '../i18n/t.ts';
import { CodeView } from '../ui/code/CodeView.tsx';
import { CopyButton } from './Progress.tsx';
import './stack.css';

const signs: Readonly<Record<StackFinding['use'], readonly [tone: string, icon: LucideIcon]>> = {
  vital: ['error', CircleX],
  refused: ['warning', TriangleAlert],
  ignored: ['warning', TriangleAlert],
  mind: ['quiet', Info],
};

const order = Object.keys(signs) as readonly StackFinding['use'][];

/** Findings that say the same of several services are one. */
interface Group {
  readonly use: StackFinding['use'];
  readonly attribute: string;
  readonly advice: StackFinding['advice'];
  readonly owners: ReadonlySet<string>;
}

/** What a Swarm would not do as the files say, and the file that `docker stack` would get. */
export function StackCheck({ stack }: { readonly stack: StackFile }) {
  const t = useT();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const groups = groupsOf(stack.findings);
  return (
    <div className="run-stack">
      <h4>{t(groups.length === 0 ? 'run.stack-all-used' : 'run.stack-check')}</h4>
      {groups.length > 0 && (
        <ul className="run-findings">
          {groups.map(({ use, attribute, advice, owners }) => {
            const [tone, Sign] = signs[use];
            return (
              <li key={`${use} ${attribute} ${advice ?? ''}`} data-finding={attribute} data-use={use}>
                <span className="run-kind">
                  <Sign size={13} className={`run-sign ${tone}`} aria-hidden />
                  {t(`run.stack-${use}`)}
                </span>
                <code>{attribute}</code>
                <span>{[...owners].join(', ')}</span>
                <small>{advice !== undefined && say(message(advice))}</small>
              </li>
            );
          })}
        </ul>
      )}
      <details className="run-output" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('run.stack-file')}</summary>
        {isOpen && (
          <>
            <p className="run-stack-how">
              {t('run.stack-file-how')} <CopyButton text={stack.text} />
            </p>
            <CodeView label={t('run.stack-file')} text={stack.text} />
          </>
        )}
      </details>
    </div>
  );
}

function groupsOf(findings: readonly StackFinding[]): readonly Group[] {
  const groups = new Map<string, Group & { owners: Set<string> }>();
  for (const { use, pattern, path, advice } of findings) {
    const [, name = ''] = path.split('.');
    const attribute = pattern.replace(/^services\.\*\./, '').replaceAll('.*', '');
    const key = `${use} ${attribute} ${advice ?? ''}`;
    const group = groups.get(key) ?? { use, attribute, advice, owners: new Set<string>() };
    group.owners.add(name);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.use) - order.indexOf(b.use));
}
