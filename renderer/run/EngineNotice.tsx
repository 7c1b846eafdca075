import { RefreshCw, TriangleAlert } from 'lucide-react';
import type { EngineState } from '../../shared/run/run-contract.ts';
import { useT } from '../i18n/t.ts';
import { askEngine, useApp } from '../store/index.ts';
import { openLink } from '../ui/open-link.ts';
import { startHint } from './start-hint.ts';

const INSTALL = 'https://docs.docker.com/get-started/get-docker/';

/** Why nothing can be run now, and what to do about it. */
export function EngineNotice({ engine }: { readonly engine: EngineState }) {
  const t = useT();
  const platform = useApp((state) => state.host.start?.platform ?? 'linux');
  const { problem, detail } = engine;
  if (problem === null) return null;
  const how = startHint(engine, platform);
  return (
    <div className="run-notice" role="status" data-problem={problem}>
      <TriangleAlert size={20} aria-hidden />
      <div>
        <p className="run-notice-title">{t(`run.${problem}`)}</p>
        {how !== undefined && <p>{t(how)}</p>}
        {detail !== '' && <pre>{detail}</pre>}
        <p className="run-notice-buttons">
          <button type="button" className="button" onClick={() => void askEngine()}>
            <RefreshCw size={14} aria-hidden />
            {t('run.try-again')}
          </button>
          {(problem === 'no-docker' || problem === 'no-compose') && (
            <button type="button" className="link" onClick={() => openLink(INSTALL)}>
              {t('run.install')}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
