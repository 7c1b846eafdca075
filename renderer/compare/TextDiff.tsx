import { useMemo } from 'react';
import { maskSecrets } from '../../shared/compare/mask.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import type { Compared, ComparedSide } from '../store/index.ts';
import { MergeView } from '../ui/code/MergeView.tsx';

interface Props {
  readonly compared: Compared;
  readonly names: { readonly left: string; readonly right: string };
  readonly secrets: boolean;
}

/** What `docker compose config` prints for both, side by side. */
export function TextDiff({ compared: { left, right }, names, secrets }: Props) {
  const before = useMemo(() => textOf(left, secrets), [left, secrets]);
  const after = useMemo(() => textOf(right, secrets), [right, secrets]);
  return <MergeView left={{ label: names.left, text: before }} right={{ label: names.right, text: after }} />;
}

function textOf({ snapshot: { resolution } }: ComparedSide, secrets: boolean): string {
  const { config } = resolution;
  if (config === undefined) return '';
  return printConfig(secrets ? config : maskSecrets(config), 'yaml');
}
