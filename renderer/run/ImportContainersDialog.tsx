import { useState } from 'react';
import type { ListedContainer } from '../../shared/run/listed-container.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { host } from '../host/host.ts';
import { actions, failureOf, liveStore, useLive, type Failure } from '../store/index.ts';
import { CloseEnd } from '../ui/CloseEnd.tsx';
import { failureText } from '../ui/failure-text.ts';
import { FormEnd } from '../ui/FormEnd.tsx';
import { Modal } from '../ui/Modal.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { ContainerGroup } from './ContainerGroup.tsx';
import { EngineNotice } from './EngineNotice.tsx';
import { useContainers } from './use-containers.ts';
import './import-containers.css';

const close = () => actions.showDialog(undefined);

/** Containers of an engine become services of the project: chosen here, then pasted as what `docker inspect` says of them. */
export function ImportContainersDialog() {
  const t = useT();
  const engine = useLive((state) => state.engine);
  const found = useContainers();
  return (
    <Modal title={t('containers.title')} onClose={close} size="wide">
      <p className="text">{t('containers.text')}</p>
      {found?.ok === true && found.containers.length > 0 ? (
        <ContainersForm containers={found.containers} />
      ) : (
        <>
          {engine !== undefined && engine.problem !== null && engine.engine === null ? (
            <EngineNotice engine={engine} />
          ) : found === undefined ? (
            <p className="empty" role="status">
              {t('containers.looking')}
            </p>
          ) : found.ok ? (
            <p className="empty">{t('containers.none')}</p>
          ) : (
            <p className="fault" role="alert">
              {failureText(found.failure)}
            </p>
          )}
          <CloseEnd onClose={close} />
        </>
      )}
    </Modal>
  );
}

function ContainersForm({ containers }: { readonly containers: readonly ListedContainer[] }) {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const words = search.trim().toLowerCase();
  const shown = containers.filter(({ name, image, project }) =>
    [name, image, project].some((text) => text.toLowerCase().includes(words)),
  );
  const projects = [...new Set(shown.map(({ project }) => project))];
  const wanted = containers.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], on: boolean) => {
    setChosen((before) => new Set([...[...before].filter((id) => !ids.includes(id)), ...(on ? ids : [])]));
    setRefusal(undefined);
  };
  const submit = async () => {
    setBusy(true);
    const { context } = liveStore.getState();
    const result = await host().call('inspectContainers', { context, containers: wanted });
    setBusy(false);
    setFailure(result.ok ? undefined : failureOf(result));
    if (!result.ok) return;
    const done = actions.run('pasteElements', { text: result.value }, { quiet: true });
    if (done.ok) close();
    else setRefusal(done.refusal);
  };
  return (
    <form
      className="containers-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SearchField label={t('containers.search')} value={search} onChange={setSearch} autoFocus />
      <div className="containers-list">
        {projects.map((project) => (
          <ContainerGroup
            key={project}
            project={project}
            members={shown.filter((each) => each.project === project)}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
        {shown.length === 0 && <p className="empty">{t('containers.no-match', { words: search.trim() })}</p>}
      </div>
      {failure !== undefined && (
        <p className="fault" role="alert">
          {failureText(failure)}
        </p>
      )}
      <FormEnd
        refusal={refusal}
        onCancel={close}
        submit={t('containers.do', { count: wanted.length })}
        disabled={wanted.length === 0 || busy}
      />
    </form>
  );
}
