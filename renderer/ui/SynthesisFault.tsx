import type { SynthesisRefusal } from '../../shared/override/prove-override.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { useSay, useT } from '../i18n/t.ts';
import { actions } from '../store/index.ts';
import { Words } from './Words.tsx';

/** The first few are enough to see what is wrong; Problems has them all. */
const SHOWN = 5;

/** Why no file could be worked out: the reason, what the engine found, and the way there. */
export function SynthesisFault({ refusal }: { readonly refusal: Refusal | SynthesisRefusal }) {
  const t = useT();
  const say = useSay();
  const found = 'diagnostics' in refusal ? refusal.diagnostics : [];
  return (
    <div className="synthesis-fault" role="alert">
      <p className="fault">
        <Words text={say(refusal.message)} />
      </p>
      <ul>
        {found.slice(0, SHOWN).map((each, index) => (
          <li key={index}>
            <Words text={say(each.message)} />
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="text">{t('app.and-more', { count: found.length - SHOWN })}</p>}
      {found.length > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            actions.showDialog(undefined);
            actions.showDock('problems');
          }}
        >
          {t('action.show-problems')}
        </button>
      )}
    </div>
  );
}
