import { LoaderCircle } from 'lucide-react';
import { useT, type Key } from '../i18n/t.ts';
import { accept, useSnapshot, withdraw, type Proposal } from '../store/index.ts';
import { CopyButton } from './Progress.tsx';
import { PlanList } from './PlanList.tsx';
import { ProposalOptions } from './ProposalOptions.tsx';
import { StackCheck } from './StackCheck.tsx';

function doIt(act: Proposal['act']): Key {
  if (act.kind === 'down' && act.volumes) return 'run.do-down-volumes';
  return `run.do-${act.kind}`;
}

/** What an act would do, the options that change it, and the button that does it. */
export function ProposalForm({ proposal }: { readonly proposal: Proposal }) {
  const t = useT();
  const { act, phase, plan, stack, images, commandLine, detail } = proposal;
  const acting = plan?.items.filter(({ actions }) => actions.some((action) => action !== 'keep')) ?? [];
  const isStart = act.kind === 'up' || act.kind === 'stack-deploy';
  const cannot = stack?.findings.some(({ use }) => use === 'vital') === true;
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
      <ProposalOptions act={act} />
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
        <p className="run-hint">{t(isStart ? 'run.proposal-nothing' : 'run.proposal-nothing-down')}</p>
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
      {images !== undefined && images.length > 0 && (
        <details className="run-output">
          <summary>{t('run.images', { count: images.length })}</summary>
          <ul className="run-plan">
            {images.map((image) => (
              <li key={image}>
                <code>{image}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {act.kind === 'down' && !act.volumes && <KeptVolumes />}
      {stack !== undefined && <StackCheck stack={stack} />}
      {act.kind === 'stack-remove' && acting.length > 0 && (
        <p className="run-hint">{t('run.stack-keeps-volumes')}</p>
      )}
      {cannot && (
        <p className="run-note error" role="alert">
          {t('run.stack-cannot')}
        </p>
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={withdraw}>
          {t('app.cancel')}
        </button>
        <button
          type="button"
          className={`button ${isStart ? 'primary' : 'danger'}`}
          disabled={phase === 'asking' || cannot}
          onClick={() => void accept(proposal)}
        >
          {t(doIt(act))}
        </button>
      </div>
    </section>
  );
}

/** The volumes that outlive a removal: theirs is the data that a person may fear for. */
function KeptVolumes() {
  const t = useT();
  const snapshot = useSnapshot();
  const names = [...(snapshot?.model.volumes.keys() ?? [])];
  if (names.length === 0) return null;
  return <p className="run-hint">{t('run.volumes-stay', { names: names.join(', ') })}</p>;
}
