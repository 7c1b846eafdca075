import { LoaderCircle } from 'lucide-react';
import { useT, type Key } from '../i18n/t.ts';
import { accept, propose, withdraw, type Proposal } from '../store/index.ts';
import { CopyButton } from './Progress.tsx';
import { PlanList } from './PlanList.tsx';

/** What up or down would do, the options that change it, and the button that does it. */
export function ProposalForm({ proposal }: { readonly proposal: Proposal }) {
  const t = useT();
  const { act, phase, plan, commandLine, detail } = proposal;
  const acting = plan?.items.filter(({ actions }) => actions.some((action) => action !== 'keep')) ?? [];
  const doIt = act.kind === 'up' ? 'run.do-up' : act.volumes ? 'run.do-down-volumes' : 'run.do-down';
  return (
    <section
      className="run-proposal"
      aria-label={t(`run.proposal-${act.kind}`)}
      aria-busy={phase === 'asking'}
    >
      <header>
        <h3>{t(`run.proposal-${act.kind}`)}</h3>
        {commandLine !== '' && (
          <>
            <code className="run-command" title={commandLine}>
              {commandLine}
            </code>
            <CopyButton text={commandLine} />
          </>
        )}
      </header>
      <div className="run-options">
        {act.kind === 'up' ? (
          <>
            <Option label="run.opt-wait" on={act.wait} set={(wait) => propose({ ...act, wait })} />
            <Option label="run.opt-build" on={act.build} set={(build) => propose({ ...act, build })} />
            <Option
              label="run.opt-pull"
              on={act.pull === 'always'}
              set={(pull) => propose({ ...act, pull: pull ? 'always' : undefined })}
            />
            <Option
              label="run.opt-force"
              on={act.forceRecreate}
              set={(forceRecreate) => propose({ ...act, forceRecreate })}
            />
            {act.services.length > 0 && (
              <Option label="run.opt-no-deps" on={act.noDeps} set={(noDeps) => propose({ ...act, noDeps })} />
            )}
          </>
        ) : (
          <Option label="run.opt-volumes" on={act.volumes} set={(volumes) => propose({ ...act, volumes })} />
        )}
        <Option
          label="run.opt-orphans"
          on={act.removeOrphans}
          set={(removeOrphans) => propose({ ...act, removeOrphans })}
        />
      </div>
      {phase === 'asking' && (
        <p className="run-hint" role="status">
          <LoaderCircle size={14} className="spin" aria-hidden /> {t('run.proposal-asking')}
        </p>
      )}
      {phase === 'failed' && (
        <p className="run-note error" role="alert">
          {t('run.proposal-failed')} <code>{detail}</code>
        </p>
      )}
      {phase === 'ready' && acting.length === 0 && (
        <p className="run-hint">
          {t(act.kind === 'up' ? 'run.proposal-nothing' : 'run.proposal-nothing-down')}
        </p>
      )}
      {plan !== undefined && (
        <>
          {plan.notes.map(({ level, text }, index) => (
            <p key={index} className={`run-note ${level}`}>
              {text}
            </p>
          ))}
          <PlanList plan={{ ...plan, items: acting }} />
        </>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={withdraw}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className={`button ${act.kind === 'up' ? 'primary' : 'danger'}`}
          disabled={phase === 'asking'}
          onClick={() => void accept(proposal)}
        >
          {t(doIt)}
        </button>
      </div>
    </section>
  );
}

interface OptionProps {
  readonly label: Key;
  readonly on: boolean;
  readonly set: (on: boolean) => Promise<void>;
}

function Option({ label, on, set }: OptionProps) {
  const t = useT();
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => void set(event.target.checked)} />
      {t(label)}
    </label>
  );
}
