import { CircleAlert, CircleCheck, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '../i18n/t.ts';
import { actions, useApp, type Notice } from '../store/index.ts';
import { IconButton } from './IconButton.tsx';
import { noticeText } from './failure-text.ts';
import { Words } from './Words.tsx';

const icons: Readonly<Record<Notice['tone'], LucideIcon>> = {
  info: Info,
  good: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
};

const SHOWN_MS = 5000;

/** Messages that do not interrupt. Good news leaves by itself; what needs an answer stays. */
export function Notices() {
  const t = useT();
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="log" aria-live="polite" aria-label={t('app.notices')}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const { id, tone, text } = notice;
  const leaves = (tone === 'good' || tone === 'info') && notice.actions.length === 0;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => actions.dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [leaves, id]);
  const Icon = icons[tone];
  return (
    <div className={`notice ${tone}`}>
      <Icon size={16} aria-hidden />
      <div>
        <p>
          <Words text={noticeText(text)} />
        </p>
        {'failure' in text && text.failure.detail !== undefined && (
          <small>{t('failure.detail', { detail: text.failure.detail })}</small>
        )}
      </div>
      <IconButton icon={X} label={t('app.dismiss')} size="small" onClick={() => actions.dismiss(id)} />
      {notice.actions.length > 0 && (
        <div className="buttons">
          {notice.actions.map((action) => (
            <button
              key={noticeText(action.label)}
              type="button"
              className="button"
              onClick={() => {
                actions.dismiss(id);
                action.run();
              }}
            >
              {noticeText(action.label)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
