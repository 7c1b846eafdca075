import { useT } from '../i18n/t.ts';

/** How a dialog ends that only tells something. */
export function CloseEnd({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <div className="buttons">
      <button type="button" className="button" onClick={onClose}>
        {t('app.close')}
      </button>
    </div>
  );
}
