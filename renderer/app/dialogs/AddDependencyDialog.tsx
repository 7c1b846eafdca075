import { useState } from 'react';
import { useT } from '../../i18n/t.ts';
import { actions, useSnapshot } from '../../store/index.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Modal } from '../../ui/Modal.tsx';
import type { Refusal } from '../../../shared/refusal.ts';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { Labelled } from '../../ui/Labelled.tsx';
import { closeDialog } from './close.ts';

const conditions = [
  ['service_started', 'inspector.condition-started'],
  ['service_healthy', 'inspector.condition-healthy'],
  ['service_completed_successfully', 'inspector.condition-completed'],
] as const;

/** A dependency without drawing it: who, on whom, until when. */
export function AddDependencyDialog({ service: given }: { readonly service: string | undefined }) {
  const t = useT();
  const services = useSnapshot()?.model.services;
  const names = [...(services?.keys() ?? [])];
  const [service, setService] = useState(given ?? names[0] ?? '');
  const [on, setOn] = useState<string | null>(null);
  const [condition, setCondition] = useState('service_started');
  const [refusal, setRefusal] = useState<Refusal>();
  const taken = services?.get(service)?.dependsOn.map((each) => each.service) ?? [];
  const free = names.filter((name) => name !== service && !taken.includes(name));
  const options = (list: readonly string[]) => list.map((value) => ({ value, label: value }));
  return (
    <Modal title={t('dialog.dependency-title')} onClose={closeDialog}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          const result = actions.run('addDependency', { service, on, condition }, { quiet: true });
          if (result.ok) closeDialog();
          else setRefusal(result.refusal);
        }}
      >
        <Labelled label={t('dialog.dependency-service')}>
          {(id) => (
            <Choice
              id={id}
              label={t('dialog.dependency-service')}
              value={service}
              options={options(names)}
              onChange={(next) => {
                setService(next);
                setOn(null);
              }}
            />
          )}
        </Labelled>
        <Labelled label={t('dialog.dependency-on')}>
          {(id) => (
            <Choice
              id={id}
              label={t('dialog.dependency-on')}
              value={on}
              options={options(free)}
              placeholder={t(free.length === 0 ? 'inspector.none-left' : 'inspector.pick-service')}
              onChange={setOn}
            />
          )}
        </Labelled>
        <Labelled label={t('dialog.dependency-condition')}>
          {(id) => (
            <Choice
              id={id}
              label={t('dialog.dependency-condition')}
              value={condition}
              options={conditions.map(([value, key]) => ({ value, label: t(key) }))}
              onChange={setCondition}
            />
          )}
        </Labelled>
        <FormEnd
          refusal={refusal}
          onCancel={closeDialog}
          submit={t('dialog.dependency-do')}
          disabled={on === null}
        />
      </form>
    </Modal>
  );
}
