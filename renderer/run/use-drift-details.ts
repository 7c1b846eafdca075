import { useEffect, useState } from 'react';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { driftDetails, type DriftDetail } from '../../shared/run/drift-details.ts';
import { objectOf, readJson, textOf } from '../../shared/run/read-json.ts';
import { host } from '../host/host.ts';
import { liveStore, useLive } from '../store/index.ts';

/** In what the container of a service differs from the files, asked of the engine; undefined: not known yet. */
export function useDriftDetails(snapshot: Snapshot, service: string): readonly DriftDetail[] | undefined {
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
  return details;
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
