import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CircleStop,
  LoaderCircle,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ServiceState } from '../../shared/run/service-status.ts';
import type { t as translate } from '../i18n/t.ts';
import './run-parts.css';

export type RunTone = 'good' | 'busy' | 'warning' | 'error' | 'quiet';

const looks: Readonly<Record<ServiceState | 'missing', readonly [RunTone, LucideIcon]>> = {
  failed: ['error', CircleAlert],
  unhealthy: ['error', CircleAlert],
  restarting: ['warning', LoaderCircle],
  stopped: ['quiet', CircleStop],
  paused: ['warning', CirclePause],
  created: ['quiet', CircleDashed],
  starting: ['busy', LoaderCircle],
  running: ['good', CirclePlay],
  healthy: ['good', CircleCheck],
  done: ['quiet', CircleStop],
  missing: ['quiet', CircleDashed],
};

/** How loud a state is. */
export const runTone = (state: ServiceState | 'missing'): RunTone => looks[state][0];

/** The state in words, with the exit code where that says more. */
export function runStateText(t: typeof translate, state: ServiceState | 'missing', exitCode: number): string {
  if (state === 'failed' && exitCode === 0) return t('run.state-not-started');
  return t(`run.state-${state}`, { code: exitCode });
}

/** The sign of a state: form and colour; the words stand beside it. */
export function RunSign({
  state,
  size = 14,
}: {
  readonly state: ServiceState | 'missing';
  readonly size?: number;
}) {
  const [tone, Icon] = looks[state];
  const isTurning = Icon === LoaderCircle ? ' spin' : '';
  return <Icon size={size} strokeWidth={2.2} className={`run-sign ${tone}${isTurning}`} aria-hidden />;
}
