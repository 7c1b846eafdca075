import { copyEntry } from '../../shared/yaml/copy-entry.ts';
import type { Written } from '../../shared/yaml/expect.ts';
import { insertIn } from '../../shared/yaml/insert.ts';
import { listToMap } from '../../shared/yaml/list-to-map.ts';
import { moveIn } from '../../shared/yaml/move-entry.ts';
import { removeIn } from '../../shared/yaml/remove.ts';
import { renameKey } from '../../shared/yaml/rename-key.ts';
import { setIn } from '../../shared/yaml/set.ts';
import { setTag } from '../../shared/yaml/tag.ts';
import type { YamlFile } from '../../shared/yaml/yaml-file.ts';
import type { Path } from '../../shared/yaml/yaml-node.ts';
import { flow, raw, tagged } from '../../shared/yaml/yaml-value.ts';
import type { YamlValue } from '../../shared/yaml/yaml-value.ts';
import type { Refusal } from '../../shared/refusal.ts';

/** One call of the writer, as data. */
export type EditOp =
  | { op: 'set'; path: Path; value: YamlValue; document?: number }
  | { op: 'insert'; path: Path; key: string | number; value: YamlValue; position?: number }
  | { op: 'remove'; path: Path; emptyParents?: 'keep' }
  | { op: 'rename'; path: Path; key: string }
  | { op: 'tag'; path: Path; tag: string | undefined }
  | { op: 'copy'; path: Path; key: string; position?: number }
  | { op: 'move'; path: Path; to: number }
  | { op: 'to-map'; path: Path };

export function runOp(file: YamlFile, op: EditOp): Written | Refusal {
  switch (op.op) {
    case 'set':
      return setIn(file, op.path, op.value, op.document === undefined ? {} : { document: op.document });
    case 'insert':
      return insertIn(file, op.path, op.key, op.value, op.position);
    case 'remove':
      return removeIn(file, op.path, op.emptyParents === undefined ? {} : { emptyParents: op.emptyParents });
    case 'rename':
      return renameKey(file, op.path, op.key);
    case 'tag':
      return setTag(file, op.path, op.tag);
    case 'copy':
      return copyEntry(file, op.path, op.key, op.position);
    case 'move':
      return moveIn(file, op.path, op.to);
    case 'to-map':
      return listToMap(file, op.path, { condition: 'service_started' });
  }
}

/**
 * Reads an operation as the fixtures write it: `set services.web.image "nginx"`. A path is keys and indices with dots between,
 * keys with dots in double quotes, `.` the root. Values are JSON, `raw(0x1F)`, `flow([...])` or `tagged(!reset null)`.
 */
export function readOp(line: string): EditOp {
  const [op = '', pathText = '', ...rest] = words(line);
  const path = readPath(pathText);
  const json = (index: number): unknown => JSON.parse(rest[index] ?? 'null');
  switch (op) {
    case 'set': {
      const document = rest[1] === undefined ? {} : { document: Number(rest[1]) };
      return { op, path, value: readValue(rest[0] ?? 'null'), ...document };
    }
    case 'insert': {
      const position = rest[2] === undefined ? {} : { position: Number(rest[2]) };
      return { op, path, key: json(0) as string | number, value: readValue(rest[1] ?? 'null'), ...position };
    }
    case 'remove':
      return { op, path, ...(rest[0] === 'keep' ? { emptyParents: 'keep' } : {}) };
    case 'rename':
      return { op, path, key: json(0) as string };
    case 'tag':
      return { op, path, tag: rest[0] };
    case 'copy':
      return {
        op,
        path,
        key: json(0) as string,
        ...(rest[1] === undefined ? {} : { position: Number(rest[1]) }),
      };
    case 'move':
      return { op, path, to: Number(rest[0]) };
    case 'to-map':
      return { op, path };
    default:
      throw new Error(`unknown operation: ${line}`);
  }
}

/** Splits at spaces outside quotes and brackets. */
function words(line: string): string[] {
  const found: string[] = [];
  let word = '';
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (quoted) {
      word += character;
      if (character === '\\') word += line[++index] ?? '';
      else if (character === '"') quoted = false;
      continue;
    }
    if (character === ' ' && depth === 0) {
      if (word !== '') found.push(word);
      word = '';
      continue;
    }
    if (character === '"') quoted = true;
    if ('[{('.includes(character)) depth++;
    if (']})'.includes(character)) depth--;
    word += character;
  }
  return word === '' ? found : [...found, word];
}

function readPath(text: string): Path {
  if (text === '.') return [];
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|[^.]+/g)].map(([step]) =>
    step.startsWith('"') ? (JSON.parse(step) as string) : /^[0-9]+$/.test(step) ? Number(step) : step,
  );
}

function readValue(text: string): YamlValue {
  const call = /^(raw|flow|tagged)\((.*)\)$/s.exec(text);
  if (call?.[1] === 'raw') return raw(call[2]!);
  if (call?.[1] === 'flow') return flow(JSON.parse(call[2]!) as YamlValue[]);
  if (call?.[1] === 'tagged') {
    const [tag = '', ...value] = words(call[2]!);
    return tagged(tag, readValue(value.join(' ')));
  }
  return JSON.parse(text) as YamlValue;
}
