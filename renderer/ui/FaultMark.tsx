import { CircleAlert } from 'lucide-react';
import type { SourceFile } from '../../shared/project/project.ts';
import { useT } from '../i18n/t.ts';

/** A sign beside the name of a Compose file that is not valid YAML, whichever environment is shown. */
export function FaultMark({ file }: { readonly file: SourceFile | undefined }) {
  const t = useT();
  if (file === undefined || !/\.ya?ml$/i.test(file.path) || file.yaml.problems.length === 0) return null;
  return (
    <CircleAlert size={12} className="fault-mark" role="img" aria-label={t('tree.faulty')}>
      <title>{t('tree.faulty')}</title>
    </CircleAlert>
  );
}
