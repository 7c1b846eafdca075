import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import { defaultOf, exampleOf } from '../../shared/spec/example-of.ts';
import { useT } from '../i18n/t.ts';
import { helpText } from '../ui/attribute-help.ts';
import { popups } from '../ui/popups.ts';
import { Words } from '../ui/Words.tsx';
import type { AttributeState } from './attribute-state.ts';

/** What an attribute is, what holds without it, and an example: behind a question mark that the keyboard finds too. */
export function AttributeHelp({ state }: { readonly state: AttributeState }) {
  const t = useT();
  const { path, name, row } = state;
  const help = helpText(path);
  const example = exampleOf(row);
  const usual = defaultOf(row);
  if (help === '') return null;
  return (
    <Popover.Root>
      <Popover.Trigger
        className="button plain icon small"
        aria-label={t('inspector.help', { name })}
        openOnHover
        delay={350}
      >
        <CircleHelp size={14} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal container={popups}>
        <Popover.Positioner className="positioner" side="left" align="start" sideOffset={8}>
          <Popover.Popup className="popup attribute-help">
            <Popover.Title className="attribute-help-title" render={<h3 />}>
              {path
                .filter((step) => typeof step === 'string')
                .slice(2)
                .join('.') || name}
            </Popover.Title>
            {help.split('\n').map((line) => (
              <p key={line}>
                <Words text={line} />
              </p>
            ))}
            <dl>
              <dt>{t('inspector.help-default')}</dt>
              <dd>
                {usual === undefined ? (
                  <span className="quiet">{t('inspector.help-nothing')}</span>
                ) : (
                  <code>{usual}</code>
                )}
              </dd>
              {example !== undefined && (
                <>
                  <dt>{t('inspector.help-example')}</dt>
                  <dd>
                    <code>
                      {name}: {example}
                    </code>
                  </dd>
                </>
              )}
            </dl>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
