import { useEffect, useId, useRef, useState } from 'react';
import { viewNames, type ViewName } from '../../shared/graph/views/view.ts';
import { textFormats, type ExportFormat } from '../../shared/export/print-drawing.ts';
import { useT } from '../i18n/t.ts';
import { actions, useProject, useUi, useView } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { Labelled } from '../ui/Labelled.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { base64Of, canRasterize, rasterize } from './rasterize.ts';
import { useExported, type Exported, type ShareChoice } from './use-exported.ts';
import './share.css';

const close = () => actions.showDialog(undefined);
const formats: readonly ExportFormat[] = ['png', ...textFormats];
const scales = ['1', '2', '3', '4'];

const types: Readonly<Record<ExportFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  html: 'text/html',
  markdown: 'text/markdown',
  mermaid: 'text/plain',
};

/** What the canvas shows, for elsewhere: looked at, then saved or copied. */
export function ShareDialog() {
  const t = useT();
  const project = useProject();
  if (project === undefined) return null;
  return (
    <Modal title={t('share.title')} onClose={close} size="large">
      <Share />
    </Modal>
  );
}

function Share() {
  const t = useT();
  const { theme } = useUi();
  const [choice, setChoice] = useState<ShareChoice>(() => ({
    format: 'png',
    theme: theme === 'system' ? systemTheme() : theme,
    transparent: false,
    withMarks: true,
    scale: 2,
  }));
  const exported = useExported(choice);
  const [fault, setFault] = useState<string>();
  const set = (patch: Partial<ShareChoice>) => {
    setFault(undefined);
    setChoice({ ...choice, ...patch });
  };
  const attempt = (work: () => Promise<unknown>) => () =>
    void work().catch(() => setFault(t('share.failed')));
  const save = attempt(async () => {
    if (exported === undefined) return;
    const { name, text } = exported;
    const type = types[choice.format];
    const file =
      choice.format === 'png'
        ? {
            name,
            type,
            encoding: 'base64' as const,
            data: await base64Of(await rasterize(text, choice.scale)),
          }
        : { name, type, encoding: 'utf8' as const, data: text };
    if (await actions.exportFile(file)) close();
  });
  const copy = attempt(async () => {
    if (exported === undefined) return;
    if (choice.format === 'png') {
      // The promise, not its answer: the clipboard must be asked while the click is fresh.
      const picture = rasterize(exported.text, choice.scale);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    } else await navigator.clipboard.writeText(exported.text);
    actions.notify({ tone: 'good', text: { key: 'share.copied' } });
  });
  const isTooLarge = choice.format === 'png' && exported !== undefined && !fits(exported.text, choice.scale);
  const isReady = exported !== undefined && !isTooLarge;
  return (
    <>
      <div className="share">
        <Options choice={choice} set={set} />
        <Preview exported={exported} choice={choice} />
      </div>
      {(fault ?? (isTooLarge ? t('share.too-large') : undefined)) !== undefined && (
        <p className="fault" role="alert">
          {fault ?? t('share.too-large')}
        </p>
      )}
      <div className="buttons">
        <span className="share-name">{exported?.name}</span>
        <button type="button" className="button" onClick={close}>
          {t('app.cancel')}
        </button>
        {choice.format !== 'pdf' && (
          <button type="button" className="button" disabled={!isReady} onClick={copy}>
            {t('app.copy')}
          </button>
        )}
        <button type="button" className="button primary" disabled={!isReady} onClick={save}>
          {t('share.save')}
        </button>
      </div>
    </>
  );
}

function Options({
  choice,
  set,
}: {
  readonly choice: ShareChoice;
  readonly set: (patch: Partial<ShareChoice>) => void;
}) {
  const t = useT();
  const view = useView();
  const ids = { ground: useId(), marks: useId() };
  const { format, theme, scale, transparent, withMarks } = choice;
  const isPicture = format !== 'markdown' && format !== 'mermaid';
  return (
    <div className="share-options">
      <Labelled label={t('share.view')}>
        {(id) => (
          <Choice
            id={id}
            label={t('share.view')}
            value={view}
            options={viewNames.map((name) => ({ value: name, label: t(`views.${name}`) }))}
            onChange={(name) => actions.showView(name as ViewName)}
          />
        )}
      </Labelled>
      <Labelled label={t('share.format')}>
        {(id) => (
          <Choice
            id={id}
            label={t('share.format')}
            value={format}
            options={formats.map((name) => ({ value: name, label: t(`share.format-${name}`) }))}
            onChange={(name) => set({ format: name as ExportFormat })}
          />
        )}
      </Labelled>
      {isPicture && (
        <Labelled label={t('share.theme')}>
          {(id) => (
            <Choice
              id={id}
              label={t('share.theme')}
              value={theme}
              options={(['light', 'dark'] as const).map((name) => ({
                value: name,
                label: t(`share.${name}`),
              }))}
              onChange={(name) => set({ theme: name as ShareChoice['theme'] })}
            />
          )}
        </Labelled>
      )}
      {format === 'png' && (
        <Labelled label={t('share.scale')}>
          {(id) => (
            <Choice
              id={id}
              label={t('share.scale')}
              value={String(scale)}
              options={scales.map((each) => ({ value: each, label: `${each}×` }))}
              onChange={(each) => set({ scale: Number(each) })}
            />
          )}
        </Labelled>
      )}
      {isPicture && format !== 'html' && (
        <div className="share-switch">
          <label htmlFor={ids.ground}>{t('share.transparent')}</label>
          <Toggle
            id={ids.ground}
            label={t('share.transparent')}
            checked={transparent}
            onChange={(checked) => set({ transparent: checked })}
          />
        </div>
      )}
      {isPicture && (
        <div className="share-switch">
          <label htmlFor={ids.marks}>{t('share.marks')}</label>
          <Toggle
            id={ids.marks}
            label={t('share.marks')}
            checked={withMarks}
            onChange={(checked) => set({ withMarks: checked })}
          />
        </div>
      )}
      <p className="share-note">{t(`share.about-${format}`)}</p>
      <p className="share-note">{t('share.no-secrets')}</p>
    </div>
  );
}

function Preview({
  exported,
  choice: { theme, transparent },
}: {
  readonly exported: Exported | undefined;
  readonly choice: ShareChoice;
}) {
  const t = useT();
  const picture = exported?.picture;
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (picture === undefined || image.current === null) return;
    const url = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  if (exported === undefined) return <div className="share-preview" />;
  if (picture === undefined) {
    return (
      <pre className="share-preview share-text" tabIndex={0} aria-label={t('share.preview')}>
        {exported.text}
      </pre>
    );
  }
  return (
    <figure className={`share-preview ${theme}${transparent ? ' transparent' : ''}`}>
      <img ref={image} alt={t('share.preview-of', { count: exported.elements, name: exported.name })} />
    </figure>
  );
}

function systemTheme(): ShareChoice['theme'] {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function fits(svg: string, scale: number): boolean {
  const [, width, height] = /^<svg [^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return canRasterize(Number(width), Number(height), scale);
}
