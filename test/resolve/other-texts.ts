/** Other texts for a scalar, some of which its attribute will take. */
export function* otherTexts(text: string): Generator<string> {
  const quote = /^["']/.exec(text)?.[0] ?? '';
  const inner = quote === '' ? text : text.slice(1, -1);
  const quoted = (changed: string): string => `${quote}${changed}${quote}`;
  if (inner === 'true' || inner === 'false') yield quoted(inner === 'true' ? 'false' : 'true');
  for (const match of inner.matchAll(/\d+/g)) {
    const digits = match[0];
    for (const other of [String(BigInt(digits) + 1n), `1${digits}`, '1']) {
      yield quoted(inner.slice(0, match.index) + other + inner.slice(match.index + digits.length));
    }
  }
  yield /^[|>]/.test(text)
    ? text.replace(/(\n[^\n]*\S)/, '$1x')
    : quoted(inner === '' && quote === '' ? ' x' : `${inner}x`);
  yield quoted(`x${inner}`);
  for (const match of inner.matchAll(/[a-z]+/gi)) {
    yield quoted(`${inner.slice(0, match.index)}x${inner.slice(match.index)}`);
    yield quoted(
      `${inner.slice(0, match.index + match[0].length)}x${inner.slice(match.index + match[0].length)}`,
    );
  }
  if (inner === '') yield* [' {}', ' {x-other: 1}', ' [other]', ' {priority: 7}', ' "other"', ' 7'];
  yield* [
    'other',
    'no',
    'sync',
    'rebuild',
    'sync+restart',
    'bind',
    'tmpfs',
    'always',
    'any',
    'service_healthy',
    'service_started',
    '7s',
    '7',
    '7:8/udp',
    '7:8/tcp',
    '/a:/b',
    'a=b',
    'a:b',
    'volume',
    'npipe',
    'host',
    'CMD',
    'ro',
    'rw',
    '[]',
    '{}',
  ].map(quoted);
  for (const end of ['/udp', ':ro', '/x']) yield quoted(`${inner}${end}`);
  for (const start of ['./', '/']) yield quoted(`${start}${inner}`);
  yield quoted(inner.slice(inner.indexOf(':') + 1));
  yield `"${inner}x"`;
}
