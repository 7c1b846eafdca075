import { useState } from 'react';
import { useT } from '../../i18n/t.ts';

interface Props {
  readonly label: string;
  /** How many variables a text has. */
  readonly count: (text: string) => number;
  readonly onAdd: (text: string) => void;
  readonly onClose: () => void;
}

/** A box for a `.env` that is pasted or typed: it says how many variables it sees before they are taken over. */
export function PasteBox({ label, count, onAdd, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const found = count(text);
  return (
    <div className="paste-box">
      <textarea
        className="field mono"
        aria-label={label}
        placeholder={'NAME=value\nOTHER="two words"'}
        rows={5}
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && found > 0) onAdd(text);
        }}
      />
      <div className="entry-tools">
        <button type="button" className="button primary" disabled={found === 0} onClick={() => onAdd(text)}>
          {t('inspector.paste-add', { count: found })}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t('inspector.cancel')}
        </button>
      </div>
    </div>
  );
}
