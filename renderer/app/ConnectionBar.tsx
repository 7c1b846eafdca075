import { useEffect, useState } from 'react';
import { useT } from '../i18n/t.ts';
import { onConnection } from '../host/connection.ts';
import { actions } from '../store/index.ts';

/** Says so when the browser host cannot be reached; it connects again by itself. */
export function ConnectionBar() {
  const t = useT();
  const [up, setUp] = useState(true);
  useEffect(() => onConnection(setUp), []);
  if (up) return null;
  return (
    <div className="connection-bar" role="alert">
      {t('app.host-lost')}
      <button type="button" className="button" onClick={() => void actions.start()}>
        {t('app.host-connect')}
      </button>
    </div>
  );
}
