import { CornerLeftDown, CornerRightUp, type LucideIcon } from 'lucide-react';
import { demotionOf, promotionOf, type Move } from '../../shared/commands/moves.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { isRefusal, type Refusal } from '../../shared/refusal.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { useSay, useT } from '../i18n/t.ts';
import { fileName } from '../ui/layer-colours.ts';
import { runHere } from './edit.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly path: Path;
  readonly onDone: () => void;
}

/** What a layer says goes to the base, and what the base says to the layers; where one cannot, why. Nothing where neither can. */
export function MoveChoices({ snapshot, path, onDone }: Props) {
  const t = useT();
  const promotion = promotionOf(snapshot, path);
  const demotion = demotionOf(snapshot, path);
  if (isRefusal(promotion) && isRefusal(demotion)) return null;
  const words = (move: Move | Refusal, name: (move: Move) => string) =>
    isRefusal(move) ? undefined : name(move);
  const run = (command: string) => {
    onDone();
    runHere(command, { path });
  };
  return (
    <section>
      <h3>{t('inspector.layers-move')}</h3>
      <ul className="layer-choices">
        <Choice
          icon={CornerLeftDown}
          title={t('inspector.move-to-base')}
          move={promotion}
          hint={words(promotion, ({ base }) => fileName(base))}
          onClick={() => run('promoteValue')}
        />
        <Choice
          icon={CornerRightUp}
          title={t('inspector.move-to-layers')}
          move={demotion}
          hint={words(demotion, ({ layers }) => layers.map(fileName).join(', '))}
          onClick={() => run('demoteValue')}
        />
      </ul>
    </section>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly move: Move | Refusal;
  readonly hint: string | undefined;
  readonly onClick: () => void;
}

function Choice({ icon: Icon, title, move, hint, onClick }: ChoiceProps) {
  const say = useSay();
  return (
    <li>
      <button
        type="button"
        className="item layer-move"
        disabled={isRefusal(move) && move.choices.length === 0}
        onClick={onClick}
      >
        <Icon size={14} aria-hidden />
        <span>
          {title}
          <small>{isRefusal(move) ? say(move.message) : hint}</small>
        </span>
      </button>
    </li>
  );
}
