import { Menu } from '@base-ui/react/menu';
import {
  ChevronDown,
  Combine,
  FileOutput,
  FilePlus2,
  GitCompareArrows,
  Layers,
  Minimize2,
  Settings2,
  TriangleAlert,
} from 'lucide-react';
import type { FilePath } from '../../shared/diagnostic.ts';
import { useT } from '../i18n/t.ts';
import { actions, useAppShallow, type AppState } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RadioItem } from '../ui/MenuItems.tsx';
import { popups } from '../ui/popups.ts';
import './environments.css';

const nameOf = (path: FilePath) => path.slice(path.lastIndexOf('/') + 1);

/** What of the project is seen here: most of it changes with every key, this hardly ever. */
function seenHere({ snapshot }: AppState) {
  const { environments, active, target } = snapshot?.project ?? {};
  return { environments, active, target };
}

/** Layers of the active environment that are not there. */
function absentLayers({ snapshot }: AppState): readonly FilePath[] {
  if (snapshot === undefined) return [];
  const { environments, active, files } = snapshot.project;
  const layers = environments.find(({ name }) => name === active)?.files ?? [];
  return layers.filter((path) => !files.has(path));
}

/** Which stack of files is looked at, and which of them is written to: always in sight. */
export function EnvironmentPicker({ targetKeys }: { readonly targetKeys: string | undefined }) {
  const t = useT();
  const project = useAppShallow(seenHere);
  const absentHere = useAppShallow(absentLayers);
  const { active: name, environments, target } = project;
  if (name === undefined || environments === undefined || target === undefined) return null;
  const active = environments.find((each) => each.name === name);
  const layers = active?.files ?? [];
  const absent = absentHere.map(nameOf);
  const title = t('environments.target-title');
  return (
    <section className="environments" data-region="environments" aria-label={t('environments.region')}>
      <Menu.Root>
        <Menu.Trigger className="button plain" aria-label={t('environments.pick', { name })}>
          <Layers size={14} aria-hidden />
          <span className="environments-name">{name}</span>
          <ChevronDown size={14} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal container={popups}>
          <Menu.Positioner className="positioner" align="start" sideOffset={4}>
            <Menu.Popup className="popup">
              <Menu.RadioGroup value={name} onValueChange={(next: string) => actions.setEnvironment(next)}>
                {environments.map(({ name: each, files, envFiles, profiles }) => (
                  <RadioItem key={each} value={each} className="environment" closes>
                    <span>
                      {each}
                      <small>
                        {[files.map(nameOf).join(' → '), ...envFiles.map(nameOf), ...profiles].join(' · ')}
                      </small>
                    </span>
                  </RadioItem>
                ))}
              </Menu.RadioGroup>
              {environments.length === 1 && (
                <p className="group-label environments-only">{t('environments.only')}</p>
              )}
              <Menu.Separator className="rule" />
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'environments' })}>
                <Settings2 size={14} aria-hidden />
                {t('action.edit-environments')}
              </Menu.Item>
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'new-layer' })}>
                <FilePlus2 size={14} aria-hidden />
                {t('action.new-layer')}
              </Menu.Item>
              {environments.length > 1 && (
                <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'export-override' })}>
                  <FileOutput size={14} aria-hidden />
                  {t('action.export-override')}
                </Menu.Item>
              )}
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'extract-base' })}>
                <Combine size={14} aria-hidden />
                {t('action.extract-base')}
              </Menu.Item>
              <Menu.Item className="item" onClick={() => actions.showDialog({ kind: 'flatten' })}>
                <Minimize2 size={14} aria-hidden />
                {t('action.flatten')}
              </Menu.Item>
              {environments.length > 1 && (
                <Menu.Item className="item" onClick={() => actions.showDock('compare')}>
                  <GitCompareArrows size={14} aria-hidden />
                  {t('action.show-compare')}
                </Menu.Item>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {absent.length > 0 && (
        <IconButton
          icon={TriangleAlert}
          className="button plain icon environments-absent"
          label={t('environments.absent', { count: absent.length, files: absent.join(', ') })}
          onClick={() => actions.showDock('problems')}
        />
      )}
      <div
        className="environments-target"
        title={targetKeys === undefined ? title : `${title} (${targetKeys})`}
      >
        <span aria-hidden>{t('environments.target-label')}</span>
        {layers.length > 1 ? (
          <Choice
            className="plain"
            label={title}
            value={target}
            options={layers.map((path) => ({
              value: path,
              label: nameOf(path),
              ...(absentHere.includes(path) ? { hint: t('environments.not-there') } : {}),
            }))}
            onChange={actions.setTarget}
          />
        ) : (
          <span className="environments-only-target">{nameOf(target)}</span>
        )}
      </div>
    </section>
  );
}
