import { CornerDownRight } from 'lucide-react';
import type { Place } from '../../shared/project/place-of.ts';
import { actions } from '../store/index.ts';

interface Props {
  readonly place: Place;
  /** With the sign of what leads elsewhere, where the link does not stand in a sentence. */
  readonly isSigned?: boolean;
  /** What is to be done before the place is shown: whatever holds the link may be in the way. */
  readonly onGo?: () => void;
}

/** `compose.yaml:12`, which leads there in the YAML pane. */
export function PlaceLink({ place, isSigned = false, onGo }: Props) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        onGo?.();
        actions.revealInYaml(place.file, place.from, place.to);
      }}
    >
      {isSigned && <CornerDownRight size={12} aria-hidden />}
      {place.text}
    </button>
  );
}
