import { Copy, LoaderCircle, X } from 'lucide-react';
import { useState } from 'react';
import { plainLine } from '../../shared/run/ansi.ts';
import { maskLine } from '../../shared/run/mask-line.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { useT } from '../i18n/t.ts';
import { actions, endRun, useLive, type RunView } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { knownSecrets } from './known-secrets.ts';
import { OneOffForm } from './OneOffForm.tsx';
import { PlanList } from './PlanList.tsx';
import { ProposalForm } from './ProposalForm.tsx';

/** What would be run, and what runs and has run: the newest first. */
export function Progress({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const proposal = useLive((state) => state.proposal);
  const oneOff = useLive((state) => state.oneOff);
  const runs = useLive((state) => state.runs);
  const isAsking = proposal !== undefined || oneOff !== undefined;
  return (
    <div className="run-progress">
      {proposal !== undefined && <ProposalForm proposal={proposal} />}
      {oneOff !== undefined && <OneOffForm snapshot={snapshot} service={oneOff} />}
      {runs.length === 0 && !isAsking && <p className="empty">{t('run.no-runs')}</p>}
      {[...runs].reverse().map((run, index) => (
        <RunEntry key={run.info.id} run={run} snapshot={snapshot} open={index === 0 && !isAsking} />
      ))}
    </div>
  );
}

interface EntryProps {
  readonly run: RunView;
  readonly snapshot: Snapshot;
  readonly open: boolean;
}

function RunEntry({ run, snapshot, open }: EntryProps) {
  const t = useT();
  const { info, plan, ended } = run;
  const words = () => {
    if (!ended) return t('run.going-on');
    if (info.cancelled) return t('run.cancelled');
    if (info.exitCode === null) return t('run.ended-lost');
    return info.exitCode === 0 ? t('run.ended-well') : t('run.ended-badly', { code: info.exitCode });
  };
  const tone = !ended ? 'busy' : info.exitCode === 0 ? 'good' : info.cancelled ? 'quiet' : 'error';
  return (
    <div className="run-entry" data-act={info.act.kind}>
      <details open={open || !ended || undefined}>
        <summary>
          {!ended && <LoaderCircle size={14} className="spin" aria-hidden />}
          <span className={`run-ending ${tone}`} role="status">
            {words()}
          </span>
          <code className="run-command" title={info.commandLine}>
            {info.commandLine}
          </code>
        </summary>
        {plan.notes.map(({ level, text }, index) => (
          <p key={index} className={`run-note ${level}`}>
            {text}
          </p>
        ))}
        <PlanList plan={plan} live />
        <Output run={run} snapshot={snapshot} open={info.act.kind === 'run' || plan.items.length === 0} />
      </details>
      <span className="run-entry-buttons">
        <CopyButton text={info.commandLine} />
        {!ended && (
          <IconButton icon={X} size="small" label={t('run.cancel')} onClick={() => void endRun(info.id)} />
        )}
      </span>
    </div>
  );
}

export function CopyButton({ text }: { readonly text: string }) {
  const t = useT();
  return (
    <IconButton
      icon={Copy}
      size="small"
      label={t('app.copy')}
      onClick={() => {
        void navigator.clipboard
          .writeText(text)
          .then(() => actions.notify({ tone: 'good', text: { key: 'app.copied' } }));
      }}
    />
  );
}

const MOST = 400;

/** What the tool printed, as it did. */
function Output({ run, snapshot, open }: EntryProps) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || open;
  if (run.lines.length === 0) return null;
  const secrets = isShown ? knownSecrets(snapshot) : [];
  return (
    <details
      className="run-output"
      open={open || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('run.output')}</summary>
      {isShown && (
        <pre tabIndex={0} aria-label={t('run.output')}>
          {run.lines
            .slice(-MOST)
            .map(({ text }) => maskLine(plainLine(text), secrets))
            .join('\n')}
        </pre>
      )}
    </details>
  );
}
