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
import { isYamlPath } from '../../shared/project/source-file.ts';
import { positionAt } from '../../shared/text/lines.ts';
import { listVariables } from '../../shared/variables/list-variables.ts';
import { resolveAlias } from '../../shared/yaml/aliases.ts';
import { absoluteOffset, nodeAt } from '../../shared/yaml/locate.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Chunk, Path, YamlAlias } from '../../shared/yaml/yaml-node.ts';
import { t } from '../i18n/t.ts';
import { store } from '../store/index.ts';
import { helpText } from '../ui/attribute-help.ts';
import { fileName } from '../ui/layer-colours.ts';
import { meantPath } from './fragment-path.ts';
import { variableAt } from './variable-places.ts';

const LONGEST = 160;
const MOST_LINES = 12;

type Facts = readonly (readonly [string, string])[];

/** What is told of a place: its name, a sentence, facts, the text that it stands for. */
export interface Told {
  readonly name: string;
  readonly help: string;
  readonly facts: Facts;
  readonly text?: string;
}

/** What the attribute, variable or alias under the pointer is, what it comes to, and where that is said. */
export function yamlHover(path: () => FilePath | undefined) {
  return hoverTooltip((view, offset): Tooltip | null => {
    const file = path();
    const { snapshot } = store.getState();
    const told = file === undefined ? undefined : snapshot && tellOf(snapshot, file, offset);
    if (told === undefined) return null;
    const end = view.state.doc.lineAt(offset).to;
    return { pos: offset, end, above: true, create: () => ({ dom: print(told) }) };
  });
}

/** What there is to tell of an offset of a file; undefined: nothing. */
export function tellOf(snapshot: Snapshot, file: FilePath, offset: number): Told | undefined {
  const variable = variableAt(snapshot, file, offset);
  if (variable !== undefined) return tellOfVariable(snapshot, variable.name);
  const yaml = isYamlPath(file) ? snapshot.project.files.get(file)?.yaml : undefined;
  const found = yaml && nodeAt(yaml, offset);
  if (yaml === undefined || found === undefined) return undefined;
  const { node, chunk } = found.located;
  if (node.kind === 'alias' && offset >= absoluteOffset(yaml, chunk, node.from))
    return tellOfAlias(yaml, node, chunk);
  const path = meantPath(yaml, found.path);
  const row = attributeAt(path);
  if (row === undefined) return undefined;
  const help = helpText(path);
  const usual = defaultOf(row);
  const example = exampleOf(row);
  // A fragment comes to something only where it is taken over.
  const effective = String(found.path[0]).startsWith('x-') ? undefined : effectiveAt(snapshot, path);
  const facts = [
    ...(effective === undefined ? [] : [[t('yaml.effective'), effective] as const]),
    ...(usual === undefined ? [] : [[t('inspector.help-default'), usual] as const]),
    ...(help === '' || example === undefined ? [] : [[t('inspector.help-example'), example] as const]),
  ];
  if (help === '' && facts.length === 0) return undefined;
  const keys = path.filter((step) => typeof step === 'string');
  return { name: keys.slice(-2).join('.'), help: help.replaceAll('`', ''), facts };
}

function tellOfVariable(snapshot: Snapshot, name: string): Told | undefined {
  const row = listVariables(snapshot).find((each) => each.name === name);
  const now = row?.values.find(({ environment }) => environment === snapshot.project.active);
  if (row === undefined || now === undefined) return undefined;
  const { state, value, source } = now;
  const text = value === undefined ? '' : isConfidential(name, value) ? MASK : value;
  const from =
    source === undefined
      ? state === 'unused'
        ? ''
        : t(`variables.state-${state}`)
      : source.kind === 'env-file'
        ? t('yaml.from', { place: placeIn(snapshot, source.file, source.from) })
        : t(source.kind === 'environment' ? 'variables.from-environment' : 'variables.from-process');
  const shown = [text, from === '' ? '' : `(${from})`].filter((part) => part !== '').join('  ');
  const help = t('yaml.references', { name, count: row.uses.length });
  return { name: `\${${name}}`, help, facts: [[t('yaml.effective'), shown]] };
}

function placeIn({ project }: Snapshot, file: FilePath, offset: number): string {
  const { line } = positionAt(project.files.get(file)?.text ?? '', offset);
  return `${fileName(file)}:${line}`;
}

/** The text that an alias stands for. */
function tellOfAlias(yaml: YamlFile, alias: YamlAlias, chunk: Chunk): Told | undefined {
  const anchored = resolveAlias(yaml, alias, chunk);
  if (anchored === undefined) return undefined;
  const start = absoluteOffset(yaml, anchored.chunk, 0);
  const lines = yaml.text.slice(start + anchored.node.contentFrom, start + anchored.node.to).split('\n');
  const indent = ' '.repeat(lines.length > 1 ? /^ */.exec(lines[1]!)![0].length : 0);
  const text = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  return {
    name: `*${alias.name}`,
    help: '',
    facts: [],
    text: [...text, ...(lines.length > MOST_LINES ? ['…'] : [])].join('\n'),
  };
}

function print({ name, help, facts, text }: Told): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-attribute-help';
  const add = (parent: HTMLElement, tag: string, content: string) => {
    const element = document.createElement(tag);
    element.textContent = content;
    parent.append(element);
  };
  add(dom, 'code', name);
  if (help !== '') add(dom, 'p', help);
  if (text !== undefined) add(dom, 'pre', text);
  const list = document.createElement('dl');
  for (const [fact, value] of facts) {
    add(list, 'dt', fact);
    add(list, 'dd', value);
  }
  if (facts.length > 0) dom.append(list);
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
