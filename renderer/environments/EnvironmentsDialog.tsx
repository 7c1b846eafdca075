import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import {
  addEnvironment,
  duplicateEnvironment,
  moveEnvironment,
  removeEnvironment,
} from '../../shared/project/edit-environments.ts';
import type { Project, Transaction } from '../../shared/project/project.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject } from '../store/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Modal } from '../ui/Modal.tsx';
import { RefusalText } from '../ui/RefusalText.tsx';
import { EnvironmentForm } from './EnvironmentForm.tsx';
import { freeEnvironment } from './free-environment.ts';
import './environments.css';

const close = () => actions.showDialog(undefined);

/** The list of environments, and what the one that is chosen consists of. Every change counts at once and can be undone. */
export function EnvironmentsDialog({ initial }: { readonly initial: string | undefined }) {
  const t = useT();
  const project = useProject();
  const [wanted, setWanted] = useState(initial ?? project?.active ?? '');
  const [refusal, setRefusal] = useState<Refusal>();
  if (project === undefined) return null;
  const { environments } = project;
  const at = Math.max(
    0,
    environments.findIndex(({ name }) => name === wanted),
  );
  const chosen = environments[at]!;

  const edit = (change: (project: Project) => Transaction | Refusal, next?: string): boolean => {
    const reason = actions.editEnvironments(change);
    setRefusal(reason);
    if (reason === undefined && next !== undefined) setWanted(next);
    return reason === undefined;
  };
  const add = () => {
    const name = freeEnvironment(project, t('environments.new-name'));
    edit((each) => addEnvironment(each, name, chosen.files.slice(0, 1)), name);
  };
  const duplicate = () => {
    const name = freeEnvironment(project, t('environments.copy-name', { name: chosen.name }));
    edit((each) => duplicateEnvironment(each, chosen.name, name), name);
  };
  const remove = () =>
    edit((each) => removeEnvironment(each, chosen.name), environments[at === 0 ? 1 : at - 1]?.name);
  const move = (by: number) => edit((each) => moveEnvironment(each, chosen.name, by), chosen.name);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && event.altKey) move(step);
    else if (step !== undefined) setWanted(environments[at + step]?.name ?? chosen.name);
    else if (event.key === 'Home') setWanted(environments[0]?.name ?? chosen.name);
    else if (event.key === 'End') setWanted(environments.at(-1)?.name ?? chosen.name);
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <Modal title={t('environments.title')} onClose={close} size="large">
      <div className="environments-editor">
        <div className="environments-side">
          <div
            className="environments-list"
            role="listbox"
            tabIndex={0}
            aria-label={t('environments.list')}
            aria-activedescendant={`environment-${at}`}
            onKeyDown={onKeyDown}
          >
            {environments.map(({ name }, index) => (
              <div
                key={name}
                id={`environment-${index}`}
                role="option"
                aria-selected={index === at}
                className="item"
                onClick={() => {
                  setRefusal(undefined);
                  setWanted(name);
                }}
              >
                <span className="environments-name">{name}</span>
                {name === project.active && <span className="badge">{t('environments.shown')}</span>}
              </div>
            ))}
          </div>
          <div className="environments-buttons">
            <IconButton icon={Plus} label={t('environments.add')} size="small" onClick={add} />
            <IconButton icon={Copy} label={t('environments.duplicate')} size="small" onClick={duplicate} />
            <IconButton
              icon={ArrowUp}
              label={t('environments.up')}
              size="small"
              disabled={at === 0}
              onClick={() => move(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t('environments.down')}
              size="small"
              disabled={at === environments.length - 1}
              onClick={() => move(1)}
            />
            <IconButton
              icon={Trash2}
              label={t('environments.remove')}
              size="small"
              disabled={environments.length === 1}
              onClick={remove}
            />
          </div>
        </div>
        <EnvironmentForm
          key={`${chosen.name} ${at}`}
          project={project}
          environment={chosen}
          onEdit={edit}
          refusal={refusal}
        />
      </div>
      <RefusalText refusal={refusal} />
      <p className="text">{t('environments.kept')}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={chosen.name === project.active}
          onClick={() => actions.setEnvironment(chosen.name)}
        >
          {t('environments.show', { name: chosen.name })}
        </button>
        <button type="button" className="button primary" onClick={close}>
          {t('environments.done')}
        </button>
      </div>
    </Modal>
  );
}
