import { deprecationOf, helpOf } from '../../shared/spec/help.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { currentLanguage, t } from '../i18n/t.ts';

/** What an attribute is, in one or two sentences; empty where the Specification has none. */
export function helpText(path: Path): string {
  const language = currentLanguage();
  const why = deprecationOf(path, language);
  const lines = [helpOf(path, language) ?? ''];
  if (why !== undefined) lines.push(t('inspector.deprecated', { why }));
  return lines.join('\n').trim();
}
