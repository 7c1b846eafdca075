import { useState } from 'react';
import { printImage, readImage, type ImageReference } from '../../../shared/spec/image-reference.ts';
import { useT } from '../../i18n/t.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { clearWhole, setWhole } from '../edit.ts';
import type { FieldProps } from './field-props.ts';

const DIGEST = /^[a-z0-9]+:[0-9a-f]{32,}$/i;

/** An image: name, tag and digest apart. A whole reference that is pasted into the name is taken apart. */
export function ImageField({ state, plain, label, readOnly }: FieldProps) {
  const t = useT();
  const [wantsDigest, setWantsDigest] = useState(false);
  const image = readImage(plain?.kind === 'text' ? plain.text : '');
  const set = (change: Partial<ImageReference>): boolean => {
    const next = { ...image, ...change };
    if (next.name === '') return !state.isSet || clearWhole(state);
    return setWhole(state, printImage(next));
  };
  const setName = (text: string): boolean => {
    const pasted = readImage(text.trim());
    const isWhole = pasted.tag !== '' || pasted.digest !== '';
    return set(isWhole ? pasted : { name: pasted.name });
  };
  const hasDigest = image.digest !== '' || wantsDigest;
  return (
    <div className="image-parts">
      <DraftInput
        aria-label={label}
        value={image.name}
        readOnly={readOnly}
        placeholder={state.row.example ?? ''}
        data-example=""
        onCommit={setName}
      />
      <span aria-hidden>:</span>
      <DraftInput
        aria-label={`${label}: ${t('inspector.image-tag')}`}
        value={image.tag}
        readOnly={readOnly}
        placeholder={image.digest === '' ? 'latest' : ''}
        disabled={image.name === ''}
        isValid={(text) => text.includes('$') || /^[\w.-]*$/.test(text)}
        onCommit={(tag) => set({ tag: tag.trim() })}
      />
      {hasDigest ? (
        <>
          <span aria-hidden>@</span>
          <DraftInput
            className="field mono image-digest"
            aria-label={`${label}: ${t('inspector.image-digest')}`}
            value={image.digest}
            readOnly={readOnly}
            placeholder="sha256:…"
            isValid={(text) => text === '' || text.includes('$') || DIGEST.test(text)}
            onCommit={(digest) => set({ digest: digest.trim() })}
          />
        </>
      ) : (
        image.name !== '' &&
        !readOnly && (
          <button type="button" className="inspector-more" onClick={() => setWantsDigest(true)}>
            {t('inspector.image-add-digest')}
          </button>
        )
      )}
    </div>
  );
}
