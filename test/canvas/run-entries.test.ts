// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { runEntries } from '../../renderer/canvas/run-entries.ts';
import { t } from '../../renderer/i18n/t.ts';
import { liveStore } from '../../renderer/store/index.ts';
import type { Container } from '../../shared/run/container.ts';
import { serviceStatuses } from '../../shared/run/service-status.ts';
import { container } from '../support/container.ts';

const running = container('db');

/** What the menu of its card offers to do with its containers, in this order. */
function offered(...containers: readonly Container[]): readonly string[] {
  liveStore.setState({ services: serviceStatuses(containers) });
  const acts = ['Start', 'Stop', 'Pause', 'Resume', 'Terminal'];
  return runEntries('db', t).flatMap((entry) =>
    entry !== 'line' && acts.includes(entry.label) ? [entry.label] : [],
  );
}

test('the card of a service offers what its containers can do now', () => {
  expect(offered()).toEqual([]);
  expect(offered(running)).toEqual(['Stop', 'Pause', 'Terminal']);
  expect(offered({ ...running, state: 'paused' })).toEqual(['Resume']);
  expect(offered({ ...running, state: 'exited' })).toEqual(['Start']);
});
