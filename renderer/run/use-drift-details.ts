import { useEffect, useState } from 'react';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { printConfig } from '../../shared/resolve/output/print-config.ts';
import { driftDetails, type DriftDetail } from '../../shared/run/drift-details.ts';
import { objectOf, readJson, textOf, type JsonObject } from '../../shared/text/read-json.ts';
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
        const json = config && jsonOf(config);
        setDetails(
          result.ok && json !== undefined
            ? driftDetails(
                objectOf(objectOf(json['services'])[service]),
                result.value,
                engineNames(snapshot.model, json),
              )
            : [],
        );
      });
    return () => {
      isWanted = false;
    };
  }, [snapshot, service, id]);
  return details;
}

type Config = NonNullable<Snapshot['resolution']['config']>;

const printed = new WeakMap<Config, JsonObject>();

/** The configuration as the tool prints it; once for all services that are asked about. */
function jsonOf(config: Config): JsonObject {
  const known = printed.get(config) ?? objectOf(readJson(printConfig(config, 'json')));
  printed.set(config, known);
  return known;
}

/** The engine's names of networks and volumes, as the configuration gives them. */
function engineNames(model: ComposeModel, json: JsonObject) {
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
