import type { Attribute } from '../../shared/spec/attribute.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { t } from '../i18n/t.ts';

/** What an attribute is, in one or two sentences. */
export function helpText(path: Path, row: Attribute): string {
  void path;
  const lines = [row.help];
  if (row.deprecated !== undefined) lines.push(t('inspector.deprecated', { why: row.deprecated }));
  return lines.join('\n');
}
