import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';

/** Shorter texts stand in logs by chance. */
const SHORTEST = 6;

/** The confidential values of a project, longest first: what its logs may say but the window does not show unasked. */
export function knownSecrets({ model, resolution }: Snapshot): readonly string[] {
  const found = new Set<string>();
  const put = (name: string, value: string): void => {
    if (value.length >= SHORTEST && isConfidential(name, value)) found.add(value);
  };
  for (const service of model.services.values()) {
    for (const [name, value] of service.environment) {
      if (value.kind === 'scalar' && typeof value.value === 'string') put(name, value.value);
    }
  }
  for (const [name, value] of Object.entries(resolution.variables)) put(name, value);
  return [...found].sort((a, b) => b.length - a.length);
}
