import { RefreshCw, TriangleAlert } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { askEngine } from '../store/index.ts';
import { CopyButton } from './Progress.tsx';

const INIT = 'docker swarm init';

/** Why no stack can be deployed to the engine, and what makes it one that can. */
export function SwarmNotice({ swarm }: { readonly swarm: 'inactive' | 'active' }) {
  const t = useT();
  return (
    <div className="run-notice" role="status" data-problem={`swarm-${swarm}`}>
      <TriangleAlert size={20} aria-hidden />
      <div>
        <p className="run-notice-title">{t(`run.swarm-${swarm}`)}</p>
        <p>{t(`run.swarm-${swarm}-how`)}</p>
        {swarm === 'inactive' && (
          <p className="run-notice-buttons">
            <code className="run-command">{INIT}</code>
            <CopyButton text={INIT} />
          </p>
        )}
        <p className="run-notice-buttons">
          <button type="button" className="button" onClick={() => void askEngine()}>
            <RefreshCw size={14} aria-hidden />
            {t('run.try-again')}
          </button>
        </p>
      </div>
    </div>
  );
}
