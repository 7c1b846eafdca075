import { looksSecret, MASK } from '../../shared/model/looks-secret.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { maskLine } from '../../shared/run/mask-line.ts';
import { useT } from '../i18n/t.ts';
import { propose, showDrift } from '../store/index.ts';
import { useDriftDetails } from './use-drift-details.ts';

/** In what the running container of a service differs from the files. */
export function DriftTable({ snapshot, service }: { readonly snapshot: Snapshot; readonly service: string }) {
  const t = useT();
  const details = useDriftDetails(snapshot, service);
  return (
    <div className="run-drift-table" aria-busy={details === undefined}>
      <header>
        <h3>{t('run.drift-title', { service })}</h3>
        <button
          type="button"
          className="button"
          onClick={() => {
            showDrift(undefined);
            void propose({ kind: 'up', services: [service] });
          }}
        >
          {t('run.drift-apply')}
        </button>
        <button type="button" className="button" onClick={() => showDrift(undefined)}>
          {t('run.drift-close')}
        </button>
      </header>
      {details?.length === 0 && <p className="run-hint">{t('run.drift-unknown')}</p>}
      {details !== undefined && details.length > 0 && (
        <table className="run-table">
          <thead>
            <tr>
              <th scope="col">{t('run.drift-attribute')}</th>
              <th scope="col">{t('run.drift-running')}</th>
              <th scope="col">{t('run.drift-files')}</th>
            </tr>
          </thead>
          <tbody>
            {details.map((each) => (
              <tr key={each.attribute}>
                <th scope="row">{each.attribute}</th>
                <td>
                  <Value attribute={each.attribute} text={each.running} />
                </td>
                <td>
                  <Value attribute={each.attribute} text={each.wanted} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Value({ attribute, text }: { readonly attribute: string; readonly text: string }) {
  const t = useT();
  if (text === '') return <span className="run-quiet">{t('run.drift-empty')}</span>;
  const name = attribute.replace(/^environment\./, '');
  return <code>{looksSecret(name, text) ? MASK : maskLine(text)}</code>;
}
