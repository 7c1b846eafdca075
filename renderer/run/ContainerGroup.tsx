import { useId } from 'react';
import type { ListedContainer } from '../../shared/run/listed-container.ts';
import { useT, type Key } from '../i18n/t.ts';

interface Props {
  /** The Compose project that made them; '': none did. */
  readonly project: string;
  readonly members: readonly ListedContainer[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
}

/** The states of a container as engines call them. */
const states: Readonly<Record<string, Key>> = {
  created: 'containers.state-created',
  running: 'containers.state-running',
  paused: 'containers.state-paused',
  restarting: 'containers.state-restarting',
  removing: 'containers.state-removing',
  exited: 'containers.state-exited',
  dead: 'containers.state-dead',
};

/** The containers of one project, each to be chosen, or all at once. */
export function ContainerGroup({ project, members, chosen, onChoose }: Props) {
  const t = useT();
  const title = useId();
  const ids = members.map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <section className="containers-group" aria-labelledby={title}>
      <label className="containers-all">
        <input
          type="checkbox"
          checked={count === ids.length}
          ref={(box) => {
            if (box !== null) box.indeterminate = count > 0 && count < ids.length;
          }}
          onChange={(event) => onChoose(ids, event.target.checked)}
        />
        <strong id={title}>{project === '' ? t('containers.alone') : project}</strong>
        <small>{t('containers.count', { count: members.length })}</small>
      </label>
      <ul>
        {members.map(({ id, name, image, state }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => onChoose([id], event.target.checked)}
              />
              <span className="containers-name">{name}</span>
              <code>{image}</code>
              <small>{states[state] === undefined ? state : t(states[state])}</small>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
