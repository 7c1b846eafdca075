import { attributeDeprecation, attributeHelp } from '../messages/ko/attribute-help.ts';
import type { Language } from '../messages/print-message.ts';
import type { Path } from '../yaml/yaml-node.ts';
import { attributesOfRow, childOf } from './attribute-at.ts';
import { composeFile, extension } from './compose-file.ts';
import type { Attribute } from './attribute.ts';

/** Catalogues of help by language, keyed by dotted pattern; English stands in the rows. */
const catalogues: Readonly<Record<Exclude<Language, 'en'>, Catalogue>> = {
  ko: { help: attributeHelp, deprecation: attributeDeprecation },
};

interface Catalogue {
  readonly help: Readonly<Record<string, string>>;
  readonly deprecation: Readonly<Record<string, string>>;
}

/**
 * The line of help for a path of the configuration, or undefined where the Specification has no attribute. Items and values
 * without a sentence of their own answer with the one of the list or map around them.
 */
export function helpOf(path: Path, language: Language = 'en'): string | undefined {
  const steps = stepsTo(path);
  if (steps === undefined) return undefined;
  const step = steps.findLast(({ row }) => row.help !== '');
  if (step === undefined) return undefined;
  return language === 'en' ? step.row.help : catalogues[language].help[step.pattern];
}

/** Why an attribute is obsolete and what to use instead, or undefined when it is not. */
export function deprecationOf(path: Path, language: Language = 'en'): string | undefined {
  const step = stepsTo(path)?.at(-1);
  if (step?.row.deprecated === undefined) return undefined;
  return language === 'en' ? step.row.deprecated : catalogues[language].deprecation[step.pattern];
}

/** The dotted pattern of a path, `*` for names and indexes: `services.*.ports.*.target`. Undefined where no attribute is. */
export function patternOf(path: Path): string | undefined {
  return stepsTo(path)?.at(-1)?.pattern;
}

interface Step {
  readonly row: Attribute;
  readonly pattern: string;
}

/** The rows on the way to a path, with their patterns. */
function stepsTo(path: Path): readonly Step[] | undefined {
  const steps: Step[] = [];
  let row: Attribute = composeFile;
  let pattern = '';
  for (const part of path) {
    const child = childOf(row, part);
    if (child === undefined) return undefined;
    if (child === extension) pattern = 'x-*';
    else {
      const name = attributesOfRow(row).get(String(part)) === child ? String(part) : '*';
      pattern = pattern === '' ? name : `${pattern}.${name}`;
    }
    row = child;
    steps.push({ row, pattern });
  }
  return steps;
}
