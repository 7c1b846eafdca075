import { nodeId } from '../../../shared/graph/node-id.ts';
import { reachesOutside, reachFrom, type Reach } from '../../../shared/graph/views/reachability.ts';
import type { ComposeModel, Resource } from '../../../shared/model/compose-model.ts';
import { itemsOf, textOf, valueAt } from '../../../shared/model/read-value.ts';
import { serviceOf } from '../../../shared/graph/views/view-marks.ts';
import type { Snapshot } from '../../../shared/project/snapshot-type.ts';
import { useT } from '../../i18n/t.ts';
import { useSelection } from '../../store/index.ts';
import { Select } from './Select.tsx';

/** Whom the selected service reaches and under which names, and what the networks are. */
export function NetworkFacts({ snapshot: { model } }: { readonly snapshot: Snapshot }) {
  const t = useT();
  const { nodes } = useSelection();
  const service = serviceOf(nodes, model);
  const reaches = service === undefined ? [] : reachFrom(model, service);
  const [yes, no] = [reaches.filter((each) => each.reachable), reaches.filter((each) => !each.reachable)];
  return (
    <>
      {service === undefined ? (
        <p className="facts-hint">{t('views.pick-service')}</p>
      ) : (
        <section>
          <h3>{t('views.reaches', { service })}</h3>
          {yes.length === 0 && <p className="facts-hint">{t('views.reaches-nobody')}</p>}
          <ul className="facts-list">
            {yes.map((reach) => (
              <Reached key={reach.service} reach={reach} />
            ))}
          </ul>
          <p className="facts-hint">
            {t(reachesOutside(model, service) ? 'views.outside-yes' : 'views.outside-no')}
          </p>
          {no.length > 0 && (
            <>
              <h3>{t('views.reaches-not', { service })}</h3>
              <ul className="facts-list">
                {no.map((reach) => (
                  <li key={reach.service}>
                    <Select id={nodeId('service', reach.service)} name={reach.service} />
                    <span>{t(`views.reason-${reach.reason}`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <section>
        <h3>{t('views.networks')}</h3>
        <ul className="facts-list">
          {[...model.networks.values()].map((network) => (
            <NetworkLine key={network.name} network={network} model={model} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Reached({ reach: { service, over, reason } }: { readonly reach: Reach }) {
  const t = useT();
  return (
    <li>
      <Select id={nodeId('service', service)} name={service} />
      {(reason === 'host' || reason === 'same-namespace') && <span>{t(`views.way-${reason}`)}</span>}
      {over.map(({ network, names }) => (
        <span key={network}>{t('views.way', { network, names: names.join(', ') })}</span>
      ))}
    </li>
  );
}

function NetworkLine({ network, model }: { readonly network: Resource; readonly model: ComposeModel }) {
  const t = useT();
  const configs = itemsOf(valueAt(network.value, 'ipam', 'config'));
  const members = [...model.services.values()].filter(({ networks }) =>
    networks.some((each) => each.network === network.name),
  );
  const facts = [
    t('views.members', { count: members.length }),
    ...(network.implicit && network.name === 'default' ? [t('views.default-network')] : []),
    t(network.internal ? 'views.internal' : 'views.not-internal'),
    ...(network.external ? [t('views.external')] : []),
    ...(network.driver === undefined ? [] : [t('views.driver', { driver: network.driver })]),
    ...configs.flatMap((config) => {
      const [subnet, gateway] = [textOf(valueAt(config, 'subnet')), textOf(valueAt(config, 'gateway'))];
      return [
        ...(subnet === undefined ? [] : [t('views.subnet', { subnet })]),
        ...(gateway === undefined ? [] : [t('views.gateway', { gateway })]),
      ];
    }),
  ];
  return (
    <li>
      <Select id={nodeId('network', network.name)} name={network.name} />
      <span>{facts.join(' · ')}</span>
    </li>
  );
}
