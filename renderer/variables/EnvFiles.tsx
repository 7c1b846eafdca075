import { useMemo } from 'react';
import { MASK } from '../../shared/model/looks-secret.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { envFileEffects } from '../../shared/variables/env-file-effects.ts';
import { useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The `env_file`s of the services, and which of their variables reach the container. */
export function EnvFiles({
  snapshot,
  revealed,
}: {
  readonly snapshot: Snapshot;
  readonly revealed: boolean;
}) {
  const t = useT();
  const effects = useMemo(() => envFileEffects(snapshot), [snapshot]);
  if (effects.length === 0) return null;
  return (
    <section className="variables-files" aria-labelledby="variables-files">
      <h3 id="variables-files">{t('variables.env-files')}</h3>
      {effects.map(({ service, file, isThere, variables }) => (
        <div key={`${service} ${file}`}>
          <p>
            <strong>{service}</strong>{' '}
            {isThere ? (
              <button type="button" className="link" onClick={() => actions.revealInYaml(file, 0)}>
                {nameOf(file)}
              </button>
            ) : (
              <>
                {nameOf(file)} <span className="badge warning">{t('variables.file-missing')}</span>
              </>
            )}
          </p>
          <ul>
            {variables.map(({ name, value = '', state }) => (
              <li key={name} data-state={state}>
                <code>{name}</code>
                <code>{!revealed && isConfidential(name, value) ? MASK : value}</code>
                {state !== 'reaches' && <span className="badge">{t(`variables.${state}`)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
