import {
  CircleAlert,
  CircleCheck,
  CircleX,
  Copy,
  LoaderCircle,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/t.ts';
import { actions, useSnapshot } from '../store/index.ts';
import { CodeView } from '../ui/code/CodeView.tsx';
import { MergeView } from '../ui/code/MergeView.tsx';
import { failureText } from '../ui/failure-text.ts';
import { openLink } from '../ui/open-link.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { cancel, compare, newRun, printOurs, type Comparison } from './compare.ts';
import { OurErrors } from './OurErrors.tsx';
import type { Verdict } from './verdict.ts';
import './preview.css';

const looks: Readonly<Record<Verdict['kind'], readonly [tone: string, icon: LucideIcon]>> = {
  equal: ['good', CircleCheck],
  different: ['warning', TriangleAlert],
  'both-refuse': ['error', CircleX],
  'tool-refuses': ['error', CircleAlert],
  'we-refuse': ['error', CircleAlert],
  withheld: ['warning', TriangleAlert],
  'no-tool': ['warning', TriangleAlert],
  cancelled: ['info', CircleX],
  failed: ['error', CircleAlert],
};

const INSTALL = 'https://docs.docker.com/compose/install/';

/** What `docker compose` makes of the project: our reading, and the tool's own beside it. */
export function Preview() {
  const t = useT();
  const snapshot = useSnapshot();
  const [running, setRunning] = useState<string>();
  const [comparison, setComparison] = useState<Comparison>();
  const latest = useRef(snapshot);
  useEffect(() => {
    latest.current = snapshot;
  }, [snapshot]);

  const start = useCallback(async () => {
    if (latest.current === undefined) return;
    const run = newRun();
    setRunning(run);
    const found = await compare(latest.current, run);
    setRunning((now) => (now === run ? undefined : now));
    setComparison(found);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => void start());
    return () => clearTimeout(timer);
  }, [start]);

  const ours = useMemo(() => (snapshot === undefined ? undefined : printOurs(snapshot)), [snapshot]);
  if (snapshot === undefined) return null;
  const stale = comparison !== undefined && comparison.snapshot.resolution !== snapshot.resolution;
  const differs = comparison?.verdict.kind === 'different' && comparison.ours !== undefined;
  return (
    <div className="preview">
      <div className="preview-bar">
        {running === undefined ? (
          <>
            {comparison !== undefined && <VerdictLine verdict={comparison.verdict} />}
            {stale && <span className="preview-stale">{t('preview.stale')}</span>}
          </>
        ) : (
          <p className="preview-verdict" role="status">
            <LoaderCircle size={16} className="spin" aria-hidden />
            {t('preview.running')}
          </p>
        )}
        <span className="preview-space" />
        {comparison?.commandLine !== undefined && <CommandLine text={comparison.commandLine} />}
        {running === undefined ? (
          <button type="button" className="button" onClick={() => void start()}>
            <RefreshCw size={14} aria-hidden />
            {t('preview.run')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => cancel(running)}>
            {t('app.cancel')}
          </button>
        )}
      </div>
      {comparison !== undefined && <Explanation verdict={comparison.verdict} errors={comparison.snapshot} />}
      <div className="preview-text">
        {differs && comparison.theirs !== undefined && !stale ? (
          <MergeView
            left={{ label: t('preview.ours'), text: comparison.ours ?? '' }}
            right={{ label: t('preview.theirs'), text: comparison.theirs }}
          />
        ) : ours === undefined ? (
          <p className="empty">{t('preview.empty')}</p>
        ) : (
          <CodeView label={t('preview.ours')} text={ours} />
        )}
      </div>
    </div>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict }) {
  const t = useT();
  const [tone, Icon] = looks[verdict.kind];
  const words = () => {
    if (verdict.kind === 'different') return t('preview.different', { count: verdict.places });
    if (verdict.kind === 'failed') return t('preview.failed', { why: failureText(verdict.failure) });
    return t(`preview.${verdict.kind}`);
  };
  return (
    <p className={`preview-verdict ${tone}`} role="status" data-verdict={verdict.kind}>
      <Icon size={16} aria-hidden />
      {words()}
    </p>
  );
}

/** The messages of both sides, or how to get the tool. */
function Explanation({
  verdict,
  errors,
}: {
  readonly verdict: Verdict;
  readonly errors: Comparison['snapshot'];
}) {
  const t = useT();
  if (verdict.kind === 'no-tool') {
    return (
      <p className="preview-why">
        {t('preview.no-tool-how')}{' '}
        <button type="button" className="link" onClick={() => openLink(INSTALL)}>
          {t('preview.no-tool-link')}
        </button>
      </p>
    );
  }
  if (verdict.kind === 'failed' && verdict.failure.detail !== undefined) {
    return <pre className="preview-why">{verdict.failure.detail}</pre>;
  }
  const theirs = 'theirs' in verdict ? verdict.theirs : undefined;
  if (theirs === undefined && verdict.kind !== 'we-refuse') return null;
  return (
    <dl className="preview-why">
      {errors.resolution.diagnostics.some(({ severity }) => severity === 'error') && (
        <div>
          <dt>{t('preview.ours')}</dt>
          <dd>
            <OurErrors snapshot={errors} theirs={theirs ?? ''} />
          </dd>
        </div>
      )}
      {theirs !== undefined && (
        <div>
          <dt>{t('preview.theirs')}</dt>
          <dd>{theirs}</dd>
        </div>
      )}
    </dl>
  );
}

function CommandLine({ text }: { readonly text: string }) {
  const t = useT();
  return (
    <span className="preview-command">
      <code title={text}>{text}</code>
      <IconButton
        icon={Copy}
        size="small"
        side="top"
        label={t('app.copy')}
        onClick={() => {
          void navigator.clipboard
            .writeText(text)
            .then(() => actions.notify({ tone: 'good', text: { key: 'app.copied' } }));
        }}
      />
    </span>
  );
}
