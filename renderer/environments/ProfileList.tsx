import { useId, useMemo } from 'react';
import { snapshotIn } from '../../shared/project/snapshot.ts';
import { useT } from '../i18n/t.ts';
import { useSnapshot } from '../store/index.ts';
import { DraftInput } from '../ui/DraftInput.tsx';

interface Props {
  readonly environment: string;
  readonly profiles: readonly string[];
  readonly onChange: (profiles: readonly string[]) => void;
}

/** The profiles that services of the environment name, each on or off, and room for others. */
export function ProfileList({ environment, profiles, onChange }: Props) {
  const t = useT();
  const id = useId();
  const snapshot = useSnapshot();
  const { known, variable } = useMemo(() => {
    if (snapshot === undefined) return { known: [], variable: undefined };
    const { model, resolution } = snapshotIn(snapshot, environment);
    const named = [...model.services.values()].flatMap((service) => service.profiles);
    return { known: [...new Set(named)], variable: resolution.variables['COMPOSE_PROFILES'] };
  }, [snapshot, environment]);
  const all = [...new Set([...known, ...profiles])];
  const set = (profile: string, on: boolean) =>
    onChange(on ? [...profiles, profile] : profiles.filter((each) => each !== profile));
  return (
    <div className="labelled" role="group" aria-labelledby={id}>
      <span id={id}>
        {t('environments.profiles')}{' '}
        {profiles.length === 0 && variable ? (
          <small>{t('environments.profiles-variable', { profiles: variable })}</small>
        ) : (
          all.length === 0 && <small>{t('environments.profiles-none')}</small>
        )}
      </span>
      <div className="environment-profiles">
        {all.map((profile) => (
          <label key={profile}>
            <input
              type="checkbox"
              checked={profiles.includes(profile)}
              onChange={(event) => set(profile, event.target.checked)}
            />
            {profile}
          </label>
        ))}
        <DraftInput
          value=""
          aria-label={t('environments.profile-add')}
          placeholder={t('environments.profile-add')}
          isValid={(text) => text === '' || /^([a-zA-Z0-9][\w.-]*|\*)$/.test(text)}
          onCommit={(text) => {
            if (text !== '' && !profiles.includes(text)) set(text, true);
          }}
        />
      </div>
    </div>
  );
}
