import type { Container } from '../../shared/run/container.ts';

/** A container of a service that runs as the files say; `more` is what differs. */
export const container = (service: string, more: Partial<Container> = {}): Container => ({
  id: service,
  name: `p-${service}-1`,
  service,
  number: 1,
  oneOff: false,
  state: 'running',
  health: '',
  exitCode: 0,
  restarts: 0,
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: '',
  image: 'x',
  configHash: 'same',
  ports: [],
  error: '',
  outOfMemory: false,
  probes: [],
  node: '',
  here: true,
  ...more,
});
