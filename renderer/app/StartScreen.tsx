import { Boxes, Compass, FilePlus, FileText, FolderOpen, History } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { actions, startTour, useApp } from '../store/index.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import './start.css';

/** The sample that a new project begins with. */
const EMPTY = 'empty';

/** What the window shows while no project is open. */
export function StartScreen() {
  const t = useT();
  const start = useApp((state) => state.host.start);
  const recent = start?.recent ?? [];
  const samples = (start?.samples ?? []).filter(({ id }) => id !== EMPTY);
  return (
    <section className="start" aria-label={t('start.region')}>
      <div className="start-corner">
        <SettingsMenu />
      </div>
      <div className="start-page">
        <header>
          <p className="start-name">Composewright</p>
          <h1>{t('start.title')}</h1>
          <p>{t('start.text')}</p>
          <div className="start-buttons">
            <button
              type="button"
              className="button primary"
              onClick={() => void actions.chooseAndOpen('folder')}
            >
              <FolderOpen size={16} aria-hidden />
              {t('action.open-folder')}
            </button>
            <button type="button" className="button" onClick={() => void actions.openSample(EMPTY)}>
              <FilePlus size={16} aria-hidden />
              {t('start.empty')}
            </button>
            <button type="button" className="button" onClick={() => void actions.chooseAndOpen('file')}>
              <FileText size={16} aria-hidden />
              {t('action.open-file')}
            </button>
          </div>
          {start?.host === 'desktop' && <p className="start-drop">{t('start.drop')}</p>}
        </header>
        <section aria-labelledby="start-samples">
          <h2 id="start-samples">{t('start.samples')}</h2>
          <ul>
            <li>
              <button type="button" className="start-entry start-tour" onClick={() => void startTour()}>
                <Compass size={16} aria-hidden />
                <span>{t('start.tour')}</span>
              </button>
            </li>
            {samples.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className="start-entry" onClick={() => void actions.openSample(id)}>
                  <Boxes size={16} aria-hidden />
                  <span>{id === 'ecommerce' ? t('start.sample-ecommerce') : title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="start-recent">
          <h2 id="start-recent">{t('start.recent')}</h2>
          {recent.length === 0 && <p className="start-none">{t('start.no-recent')}</p>}
          <ul>
            {recent.map((path) => (
              <li key={path}>
                <button type="button" className="start-entry" onClick={() => void actions.open(path)}>
                  <History size={16} aria-hidden />
                  <span>{path.slice(path.lastIndexOf('/') + 1)}</span>
                  <small>{path}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}
