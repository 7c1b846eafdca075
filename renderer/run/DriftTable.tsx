import { useEffect, useState } from 'react';
import { looksSecret, MASK } from '../../shared/model/looks-secret.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { driftDetails, type DriftDetail } from '../../shared/run/drift-details.ts';
import { maskLine } from '../../shared/run/mask-line.ts';
import { objectOf, readJson, textOf } from '../../shared/run/read-json.ts';
import { useT } from '../i18n/t.ts';
import { host } from '../host/host.ts';
import { liveStore, propose, showDrift, useLive } from '../store/index.ts';

/** In what the running container of a service differs from the files. */
export function DriftTable({ snapshot, service }: { readonly snapshot: Snapshot; readonly service: string }) {
  const t = useT();
  const id = useLive(({ services }) => services.get(service)?.containers[0]?.id);
  const [details, setDetails] = useState<readonly DriftDetail[]>();
  useEffect(() => {
    let isWanted = true;
    if (id === undefined) return;
    void host()
      .call('containerFacts', { container: id, context: liveStore.getState().context })
      .then((result) => {
        if (!isWanted) return;
        const config = snapshot.resolution.config;
        const wanted = config && objectOf(objectOf(readJson(printConfig(config, 'json')))['services']);
        setDetails(
          result.ok && config !== undefined && wanted !== undefined
            ? driftDetails(objectOf(wanted[service]), result.value, engineNames(snapshot.model, config))
            : [],
        );
      });
    return () => {
      isWanted = false;
    };
  }, [snapshot, service, id]);
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

/** The engine's names of networks and volumes, as the configuration gives them. */
function engineNames(model: ComposeModel, config: NonNullable<Snapshot['resolution']['config']>) {
  const json = objectOf(readJson(printConfig(config, 'json')));
  const names = (section: string, keys: Iterable<string>) =>
    new Map(
      [...keys].map((key) => [
        key,
        textOf(objectOf(objectOf(json[section])[key])['name']) || `${model.name}_${key}`,
      ]),
    );
  return {
    networks: names('networks', model.networks.keys()),
    volumes: names('volumes', model.volumes.keys()),
  };
}
