import { GitCompareArrows, X } from 'lucide-react';
import { useT } from '../i18n/t.ts';
import { actions, comparedNow, overlayNow, useApp, type ComparedSide } from '../store/index.ts';
import { countMarks } from './compare-words.ts';

/** While a comparison is drawn: what is compared with what, and the way out. */
export function CompareBar() {
  const t = useT();
  const overlay = useApp(overlayNow);
  const compared = useApp((state) => (state.comparison.overlay ? comparedNow(state) : undefined));
  if (overlay === undefined || compared === undefined) return null;
  const names = { left: nameOf(compared.left, t), right: nameOf(compared.right, t) };
  return (
    <div className="compare-overlay-bar" role="status">
      <GitCompareArrows size={16} aria-hidden />
      <span>{t('compare.overlay', names)}</span>
      <span className="compare-overlay-counts">{t('compare.overlay-legend', countMarks(overlay))}</span>
      <button type="button" className="button" onClick={() => actions.showOverlay(false)}>
        <X size={14} aria-hidden />
        {t('compare.overlay-end')}
        <kbd className="keys">Esc</kbd>
      </button>
    </div>
  );
}

function nameOf({ choice, snapshot }: ComparedSide, say: ReturnType<typeof useT>): string {
  if (choice.kind === 'environment') return choice.name;
  if (choice.kind === 'saved') return say('compare.side-saved', { name: choice.name });
  if (choice.kind === 'file') return choice.path.slice(choice.path.lastIndexOf('/') + 1);
  return say('compare.at-revision', { name: snapshot.project.active, revision: choice.id.slice(0, 8) });
}
