import { objectOf, readJson, textOf } from '../text/read-json.ts';

/** What a command of `docker compose` says about its work: something that it does, or words. */
export type ProgressLine =
  | {
      readonly kind: 'step';
      /** `container`, `network`, `volume`, `image`: what it is done to. */
      readonly subject: SubjectKind;
      readonly name: string;
      /** As the tool says it: `Creating`, `Recreated`, `Healthy`, ... or why it failed. */
      readonly status: string;
    }
  | { readonly kind: 'words'; readonly text: string; readonly level: 'info' | 'warning' | 'error' };

export type SubjectKind = 'container' | 'network' | 'volume' | 'image';

const SUBJECTS: Readonly<Record<string, SubjectKind>> = {
  Container: 'container',
  Network: 'network',
  Volume: 'volume',
  Image: 'image',
  Service: 'image',
};

const PLAIN = /^ ?(?:DRY-RUN MODE - +)?(Container|Network|Volume|Image|Service) (\S+) {2}(\S.*?)\s*$/;

/** A line of standard error or output of `up`, `down`, `pull`, `build`, ..., as JSON or plain; undefined: nothing to tell. */
export function parseProgress(line: string): ProgressLine | undefined {
  const trimmed = line.trim();
  if (trimmed === '') return undefined;
  if (trimmed.startsWith('{')) {
    const row = objectOf(readJson(trimmed));
    if (Object.keys(row).length > 0) return fromJson(row);
  }
  const plain = PLAIN.exec(line);
  if (plain !== null) {
    return { kind: 'step', subject: SUBJECTS[plain[1]!]!, name: plain[2]!, status: plain[3]! };
  }
  return words(trimmed, /^(error|failed)\b/i.test(trimmed) ? 'error' : 'info');
}

const words = (text: string, level: 'info' | 'warning' | 'error'): ProgressLine => ({
  kind: 'words',
  text,
  level,
});

function fromJson(row: Readonly<Record<string, unknown>>): ProgressLine | undefined {
  const [id, status] = [textOf(row['id']), textOf(row['status'])];
  if (id !== '') {
    const [, kind = '', name = ''] = /^(\S+) (\S+)$/.exec(id) ?? [];
    const subject = SUBJECTS[kind];
    if (subject !== undefined && status !== '') return { kind: 'step', subject, name, status };
    if (status === 'Built' || status === 'Building')
      return { kind: 'step', subject: 'image', name: id, status };
    if (status !== '' && /^(Pull|Skipped|Error|Warning)/.test(status) && !/\s/.test(id)) {
      return { kind: 'step', subject: 'image', name: id, status };
    }
    const text = [id, status, textOf(row['text'])].filter((part) => part !== '').join(' ');
    return words(text, 'info');
  }
  if (row['error'] === true) return words(textOf(row['message']), 'error');
  const message = textOf(row['msg']) || textOf(row['message']);
  if (message !== '') return words(message, textOf(row['level']) === 'warning' ? 'warning' : 'info');
  return buildLine(row);
}

/** BuildKit tells its steps as `vertexes` and what they print as `logs`, in base64. */
function buildLine(row: Readonly<Record<string, unknown>>): ProgressLine | undefined {
  const vertexes = Array.isArray(row['vertexes']) ? (row['vertexes'] as unknown[]) : [];
  for (const each of vertexes) {
    const vertex = objectOf(each);
    const [name, error] = [textOf(vertex['name']), textOf(vertex['error'])];
    if (error !== '') return words(`${name}: ${error}`, 'error');
    if (vertex['started'] !== undefined && vertex['completed'] === undefined) return words(name, 'info');
  }
  const logs = Array.isArray(row['logs']) ? (row['logs'] as unknown[]) : [];
  const text = logs.map((each) => decodeBase64(textOf(objectOf(each)['data']))).join('');
  return text.trim() === '' ? undefined : words(text.trimEnd(), 'info');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of UTF-8 as text; this room knows neither Node's nor the browser's own. */
function decodeBase64(text: string): string {
  let bits = 0;
  let held = 0;
  let encoded = '';
  for (const char of text) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      encoded += `%${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`;
    }
  }
  try {
    return decodeURIComponent(encoded);
  } catch {
    return '';
  }
}
