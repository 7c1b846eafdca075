import { useT, type Key } from '../i18n/t.ts';
import { propose, type Proposal } from '../store/index.ts';

/** What changes the act that is proposed; each change asks again what it would do. */
export function ProposalOptions({ act }: { readonly act: Proposal['act'] }) {
  return <div className="run-options">{optionsOf(act)}</div>;
}

function optionsOf(act: Proposal['act']) {
  switch (act.kind) {
    case 'up':
      return (
        <>
          <Option label="run.opt-wait" on={act.wait} set={(wait) => propose({ ...act, wait })} />
          <Option label="run.opt-build" on={act.build} set={(build) => propose({ ...act, build })} />
          <Option
            label="run.opt-pull"
            on={act.pull === 'always'}
            set={(pull) => propose({ ...act, pull: pull ? 'always' : undefined })}
          />
          <Option
            label="run.opt-force"
            on={act.forceRecreate}
            set={(forceRecreate) => propose({ ...act, forceRecreate })}
          />
          {act.services.length > 0 && (
            <Option label="run.opt-no-deps" on={act.noDeps} set={(noDeps) => propose({ ...act, noDeps })} />
          )}
          <Option
            label="run.opt-orphans"
            on={act.removeOrphans}
            set={(removeOrphans) => propose({ ...act, removeOrphans })}
          />
        </>
      );
    case 'down':
      return (
        <>
          <Option label="run.opt-volumes" on={act.volumes} set={(volumes) => propose({ ...act, volumes })} />
          <Option
            label="run.opt-orphans"
            on={act.removeOrphans}
            set={(removeOrphans) => propose({ ...act, removeOrphans })}
          />
        </>
      );
    case 'stack-deploy':
      return (
        <>
          <Option label="run.opt-prune" on={act.prune} set={(prune) => propose({ ...act, prune })} />
          <Option
            label="run.opt-registry-auth"
            on={act.registryAuth}
            set={(registryAuth) => propose({ ...act, registryAuth })}
          />
          <Option
            label="run.opt-resolve-never"
            on={act.resolve === 'never'}
            set={(never) => propose({ ...act, resolve: never ? 'never' : undefined })}
          />
        </>
      );
    case 'stack-remove':
      return null;
  }
}

interface OptionProps {
  readonly label: Key;
  readonly on: boolean;
  readonly set: (on: boolean) => Promise<void>;
}

function Option({ label, on, set }: OptionProps) {
  const t = useT();
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => void set(event.target.checked)} />
      {t(label)}
    </label>
  );
}
