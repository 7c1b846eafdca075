import { useEffect, useState } from 'react';
import { splitShellWords } from '../../shared/resolve/syntax/shell-words.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { composeAct } from '../../shared/run/act.ts';
import { useT, type Key } from '../i18n/t.ts';
import { host } from '../host/host.ts';
import { runAct, runSelection, showOneOff } from '../store/index.ts';
import { CodeInput } from '../ui/CodeInput.tsx';
import { Choice } from '../ui/Choice.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { emptyOneOff, oneOffAct, type OneOff } from './one-off.ts';
import { CopyButton } from './Progress.tsx';
import './one-off.css';

const ASK_MS = 250;

/** A command in a container of its own: what it is, how it differs from its service, and the words that start it. */
export function OneOffForm({ snapshot, service }: { readonly snapshot: Snapshot; readonly service: string }) {
  const t = useT();
  const [given, setGiven] = useState<OneOff>(emptyOneOff);
  const put = (patch: Partial<OneOff>) => setGiven({ ...given, ...patch });
  const act = oneOffAct(service, given);
  const valid = act === undefined ? undefined : composeAct.safeParse(act).data;
  const commandLine = useCommandLine(snapshot, valid);
  const text = (label: Key, name: 'command' | 'entrypoint' | 'user' | 'workingDirectory', example = '') => (
    <Labelled label={t(label)}>
      {(id) => (
        <CodeInput
          id={id}
          value={given[name]}
          placeholder={example}
          autoFocus={name === 'command'}
          aria-invalid={name === 'command' && !Array.isArray(splitShellWords(given.command))}
          onText={(text) => put({ [name]: text })}
        />
      )}
    </Labelled>
  );
  const lines = (label: Key, name: 'environment' | 'ports', example: string) => (
    <Labelled label={t(label)}>
      {(id) => (
        <textarea
          id={id}
          className="field mono"
          rows={2}
          value={given[name]}
          placeholder={example}
          spellCheck={false}
          onChange={(event) => put({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const option = (label: Key, name: 'noDeps' | 'keep' | 'servicePorts') => (
    <label>
      <input
        type="checkbox"
        checked={given[name]}
        onChange={(event) => put({ [name]: event.target.checked })}
      />
      {t(label)}
    </label>
  );
  return (
    <form
      className="run-proposal"
      aria-label={t('run.one-off')}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid !== undefined) void runAct(valid);
      }}
    >
      <header>
        <h3>{t('run.one-off')}</h3>
        <Choice
          label={t('run.col-service')}
          value={service}
          options={[...snapshot.model.services.keys()].map((name) => ({ value: name, label: name }))}
          onChange={showOneOff}
        />
      </header>
      <div className="run-one-off">
        {text('run.one-off-command', 'command', t('run.one-off-own'))}
        {text('run.one-off-entrypoint', 'entrypoint')}
        {text('run.one-off-user', 'user', '1000:1000')}
        {text('run.one-off-workdir', 'workingDirectory', '/app')}
        {lines('run.one-off-env', 'environment', 'NAME=value')}
        {lines('run.one-off-ports', 'ports', '8080:80')}
      </div>
      <div className="run-options">
        {option('run.opt-no-deps', 'noDeps')}
        {option('run.opt-service-ports', 'servicePorts')}
        {option('run.opt-keep', 'keep')}
      </div>
      <p className="run-one-off-line">
        {valid === undefined ? (
          <span role="alert" className="run-note error">
            {t('run.one-off-invalid')}
          </span>
        ) : (
          <>
            <code className="run-command">{commandLine}</code>
            <CopyButton text={commandLine} />
          </>
        )}
      </p>
      <FormEnd
        onCancel={() => showOneOff(undefined)}
        submit={t('run.one-off-run')}
        disabled={valid === undefined}
      />
    </form>
  );
}

/** The host's words for an act, asked for when the person pauses. */
function useCommandLine(snapshot: Snapshot, act: Parameters<typeof runAct>[0] | undefined): string {
  const [line, setLine] = useState('');
  const key = JSON.stringify(act);
  useEffect(() => {
    if (act === undefined) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void host()
        .call('commandOf', { selection: runSelection(snapshot), act })
        .then((answer) => isWanted && answer.ok && setLine(answer.value));
    }, ASK_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // The act is made anew with each drawing; its text tells whether it changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [snapshot, key]);
  return line;
}
