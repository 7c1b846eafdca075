import { useState } from 'react';
import { refuseExtract, writeExtract, type ExtractChoice } from '../../shared/override/write-extract.ts';
import { relativePathOf } from '../../shared/project/merge-environments.ts';
import type { Project } from '../../shared/project/project.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { resolvePath } from '../../shared/resolve/syntax/go-paths.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { CodeInput } from '../ui/CodeInput.tsx';
import { fileName } from '../ui/layer-colours.ts';
import { Modal } from '../ui/Modal.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { RefusalText } from '../ui/RefusalText.tsx';
import { CopyList } from './CopyList.tsx';
import { ExtractPreview } from './ExtractPreview.tsx';
import { useExtract } from './use-extract.ts';
import { usualBase, usualCopies } from './usual-copies.ts';
import './extract-base.css';

const close = () => actions.showDialog(undefined);

/** From two or more full copies to their common base and an override each: chosen, looked at, then written as one step. */
export function ExtractBaseDialog() {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  return (
    <Modal title={t('extract.title')} onClose={close} size="large">
      <Wizard project={project} />
    </Modal>
  );
}

function Wizard({ project }: { readonly project: Project }) {
  const t = useT();
  const [copies, setCopies] = useState(() => usualCopies(project));
  const [replace, setReplace] = useState(true);
  const [typedBase, setTypedBase] = useState<string>();
  const [fault, setFault] = useState<Refusal>();
  const chosen = copies.filter((each) => each.chosen);
  const usual = usualBase(
    project,
    chosen.map(({ file }) => file),
    replace,
  );
  const base = typedBase === undefined ? usual : resolvePath(typedBase.trim(), project.directory, undefined);
  const choice: ExtractChoice = {
    copies: chosen.map(({ name, file }) => ({ name: name.trim(), file })),
    base,
    replace,
  };
  const enough = chosen.length > 1;
  const refusal = enough ? refuseExtract(project, choice) : undefined;
  const found = useExtract(project, enough && refusal === undefined ? choice : undefined);
  const ready = found !== undefined && !isRefusal(found);

  const write = () => {
    if (!ready) return;
    const change = actions.editEnvironments((each) => writeExtract(each, choice, found));
    setFault(change);
    if (change !== undefined) return;
    actions.setEnvironment(choice.copies[0]?.name ?? '');
    close();
    actions.revealInYaml(base, 0);
    const files = chosen.length + 1;
    actions.notify({ tone: 'good', text: { key: 'extract.written', args: { file: fileName(base), files } } });
  };
  const clearFault = () => setFault(undefined);
  return (
    <>
      <p className="text">{t('extract.text')}</p>
      <div className="extract-columns">
        <div className="extract-choices">
          <CopyList
            copies={copies}
            directory={project.directory}
            onChange={(next) => {
              setCopies(next);
              clearFault();
            }}
          />
          <Labelled label={t('extract.base')}>
            {(id) => (
              <CodeInput
                id={id}
                value={typedBase ?? relativePathOf(usual, project.directory)}
                onText={(text) => {
                  setTypedBase(text);
                  clearFault();
                }}
              />
            )}
          </Labelled>
          <label className="extract-replace">
            <Toggle
              label={t('extract.replace')}
              checked={replace}
              onChange={(next) => {
                setReplace(next);
                clearFault();
              }}
            />
            <span>
              {t('extract.replace')}
              <small>{t(replace ? 'extract.replace-what' : 'extract.keep-what')}</small>
            </span>
          </label>
        </div>
        {!enough ? (
          <p className="empty">{t('extract.too-few')}</p>
        ) : refusal !== undefined ? (
          <RefusalText refusal={refusal} />
        ) : found === undefined ? (
          <p className="empty" role="status">
            {t('extract.working')}
          </p>
        ) : (
          <ExtractPreview project={project} choice={choice} found={found} />
        )}
      </div>
      <RefusalText refusal={fault} />
      <div className="buttons">
        <span className="buttons-say">{t('extract.undo')}</span>
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button primary" disabled={!ready} onClick={write}>
          {enough ? t('extract.write', { count: chosen.length }) : t('extract.write-none')}
        </button>
      </div>
    </>
  );
}
