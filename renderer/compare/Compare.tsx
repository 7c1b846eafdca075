import { ArrowLeftRight, ArrowRight, ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { printMarkdown } from '../../shared/compare/print-markdown.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions, comparedNow, keyOfSide, sideOfKey, useApp, type Compared } from '../store/index.ts';
import { Choice } from '../ui/Choice.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { ChangeList } from './ChangeList.tsx';
import { EnvironmentTable } from './EnvironmentTable.tsx';
import { nameOfSide, sideOptions } from './side-names.ts';
import { TextDiff } from './TextDiff.tsx';
import { useRevisions } from './use-revisions.ts';
import './compare.css';

const views = ['list', 'table', 'text'] as const;
type View = (typeof views)[number];

/** Two configurations beside each other: what differs, what every environment gets, and the texts. */
export function Compare() {
  const t = useT();
  const compared = useApp(comparedNow);
  const revisions = useRevisions();
  const [view, setView] = useState<View>('list');
  const [secrets, setSecrets] = useState(false);
  if (compared === undefined) return null;
  const names = {
    left: nameOfSide(compared.left, revisions, t),
    right: nameOfSide(compared.right, revisions, t),
  };
  return (
    <div className="compare">
      <div className="compare-bar">
        <Sides compared={compared} revisions={revisions} />
        <div className="compare-views" role="group" aria-label={t('compare.view')}>
          {views.map((each) => (
            <button
              key={each}
              type="button"
              className="button plain"
              aria-pressed={view === each}
              onClick={() => setView(each)}
            >
              {t(`compare.view-${each}`)}
            </button>
          ))}
        </div>
        <span className="compare-space" />
        <label className="compare-switch">
          <Toggle label={t('compare.secrets')} checked={secrets} onChange={setSecrets} />
          {t('compare.secrets')}
        </label>
        <OverlaySwitch />
        <CopyButton compared={compared} names={names} secrets={secrets} />
      </div>
      <Errors compared={compared} names={names} />
      <div className="compare-body">
        {view === 'table' ? (
          <EnvironmentTable secrets={secrets} />
        ) : compared.comparison === undefined ? (
          <p className="empty">{t('compare.unreadable')}</p>
        ) : view === 'list' ? (
          <ChangeList compared={compared} comparison={compared.comparison} secrets={secrets} />
        ) : (
          <TextDiff compared={compared} names={names} secrets={secrets} />
        )}
      </div>
    </div>
  );
}

function Sides({
  compared: { left, right },
  revisions,
}: {
  readonly compared: Compared;
  readonly revisions: ReturnType<typeof useRevisions>;
}) {
  const t = useT();
  const project = useApp((state) => state.snapshot?.project);
  const dirty = useApp((state) => state.dirty.size > 0);
  if (project === undefined) return null;
  const options = sideOptions(project, revisions, dirty || left.choice.kind === 'saved', t);
  const pick = (side: 'left' | 'right') => (key: string) => {
    const choice = sideOfKey(key);
    if (choice !== undefined) actions.compareSides({ [side]: choice });
  };
  return (
    <div className="compare-sides">
      <Choice
        label={t('compare.left')}
        value={keyOfSide(left.choice)}
        options={options}
        onChange={pick('left')}
      />
      <ArrowRight size={14} aria-hidden />
      <Choice
        label={t('compare.right')}
        value={keyOfSide(right.choice)}
        options={options}
        onChange={pick('right')}
      />
      <IconButton
        icon={ArrowLeftRight}
        size="small"
        side="top"
        label={t('compare.swap')}
        onClick={() => actions.compareSides({ left: right.choice, right: left.choice })}
      />
    </div>
  );
}

function OverlaySwitch() {
  const t = useT();
  const overlay = useApp((state) => state.comparison.overlay);
  return (
    <label className="compare-switch">
      <Toggle label={t('compare.on-canvas')} checked={overlay} onChange={actions.showOverlay} />
      {t('compare.on-canvas')}
    </label>
  );
}

interface Named {
  readonly compared: Compared;
  readonly names: { readonly left: string; readonly right: string };
}

function CopyButton({ compared: { comparison }, names, secrets }: Named & { readonly secrets: boolean }) {
  const t = useT();
  const say = useSay();
  return (
    <IconButton
      icon={ClipboardCopy}
      side="top"
      label={t('compare.copy')}
      disabled={comparison === undefined}
      onClick={() => {
        if (comparison === undefined) return;
        void navigator.clipboard
          .writeText(printMarkdown(comparison, { ...names, secrets, say }))
          .then(() => actions.notify({ tone: 'good', text: { key: 'app.copied' } }));
      }}
    />
  );
}

/** A side with errors is compared as far as it could be read, and this says so. */
function Errors({ compared, names }: Named) {
  const t = useT();
  const sides = (['left', 'right'] as const).flatMap((side) => {
    const { diagnostics } = compared[side].snapshot.resolution;
    const count = diagnostics.filter(({ severity }) => severity === 'error').length;
    return count === 0 ? [] : [{ side, count }];
  });
  return sides.map(({ side, count }) => (
    <p key={side} className="compare-errors" role="status">
      {t('compare.errors', { name: names[side], count })}
    </p>
  ));
}
