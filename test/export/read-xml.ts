export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A strict reader of the XML that we write: elements in order; throws where it is not well-formed. */
export function readXml(text: string): XmlElement[] {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || /\p{Surrogate}/u.test(text)) {
    throw new Error('a character that XML forbids');
  }
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let at = 0;
  for (const tag of text.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    readText(text.slice(at, tag.index));
    at = tag.index + tag[0].length;
    const [, closes, name = '', attributes = '', alone] = tag;
    if (closes === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const read = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      readText(value),
    ]);
    elements.push({ name, attributes: Object.fromEntries(read) as Record<string, string> });
    if (alone !== '/') open.push(name);
  }
  readText(text.slice(at));
  if (open.length > 0) throw new Error(`${open.join(', ')} left open`);
  return elements;
}

function readText(text: string): string {
  if (text.includes('<')) throw new Error(`a stray < in ${text}`);
  return text.replace(/&([^;]*;)?/g, (_, name: string | undefined) => {
    const character = entities[name?.slice(0, -1) ?? ''];
    if (character === undefined) throw new Error(`a stray & in ${text}`);
    return character;
  });
}
