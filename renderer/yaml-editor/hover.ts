import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { valueText } from '../../shared/graph/value-text.ts';
import { MASK } from '../../shared/model/looks-secret.ts';
import { placeOf } from '../../shared/project/place-of.ts';
import type { Snapshot } from '../../shared/project/snapshot-type.ts';
import { valueAt } from '../../shared/resolve/make-value.ts';
import { isConfidential } from '../../shared/variables/confidential.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import { defaultOf, exampleOf } from '../../shared/spec/example-of.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { nodeAt } from '../../shared/yaml/locate.ts';
import { t } from '../i18n/t.ts';
import { store } from '../store/index.ts';
import { helpText } from '../ui/attribute-help.ts';

const LONGEST = 160;

/** What the attribute under the pointer is, what it comes to, and where that is said. */
export function yamlHover(path: () => FilePath | undefined) {
  return hoverTooltip((view, offset): Tooltip | null => {
    const file = path();
    const { snapshot } = store.getState();
    const yaml = file === undefined ? undefined : snapshot?.project.files.get(file)?.yaml;
    const found = yaml && nodeAt(yaml, offset);
    if (found === undefined || snapshot === undefined) return null;
    const row = attributeAt(found.path);
    const help = helpText(found.path);
    if (row === undefined) return null;
    const usual = defaultOf(row);
    const example = exampleOf(row);
    const effective = effectiveAt(snapshot, found.path);
    const facts = [
      ...(effective === undefined ? [] : [[t('yaml.effective'), effective] as const]),
      ...(usual === undefined ? [] : [[t('inspector.help-default'), usual] as const]),
      ...(help === '' || example === undefined ? [] : [[t('inspector.help-example'), example] as const]),
    ];
    if (help === '' && facts.length === 0) return null;
    return {
      pos: offset,
      end: view.state.doc.lineAt(offset).to,
      above: true,
      create: () => ({ dom: print(found.path, help, facts) }),
    };
  });
}

function print(path: Path, help: string, facts: readonly (readonly [string, string])[]): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-attribute-help';
  const add = (parent: HTMLElement, tag: string, text: string) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
  };
  add(
    dom,
    'code',
    path
      .filter((step) => typeof step === 'string')
      .slice(-2)
      .join('.'),
  );
  if (help !== '') add(dom, 'p', help.replaceAll('`', ''));
  const list = document.createElement('dl');
  for (const [name, value] of facts) {
    add(list, 'dt', name);
    add(list, 'dd', value);
  }
  dom.append(list);
  return dom;
}

/** The effective value and the place that says it; undefined where it is a whole element, or nothing comes of it. */
function effectiveAt(snapshot: Snapshot, path: Path): string | undefined {
  if (path.length < 3) return undefined;
  // Entries of lists have other indexes in the configuration: the list speaks for them.
  const index = path.findIndex((step) => typeof step === 'number');
  const value = valueAt(snapshot.resolution.model, index < 0 ? path : path.slice(0, index));
  if (value === undefined || (value.kind !== 'scalar' && holdsVariables(path))) return undefined;
  const text = valueText(value);
  const shown = isConfidential(String(path.at(-1)), text) ? MASK : text;
  const place = placeOf(snapshot.project, value);
  const short = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
  return place === undefined ? short : `${short}  (${t('yaml.from', { place: place.text })})`;
}

/** Several values in one line, confidential ones among them, are not for a tooltip. */
const holdsVariables = (path: Path) => path.includes('environment') || path.includes('args');
