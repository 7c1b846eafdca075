import { describe, expect, it } from 'vitest';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { resolveMountSource } from '../../../shared/resolve/syntax/go-paths.ts';
import { interpolate } from '../../../shared/resolve/syntax/interpolate.ts';
import { parseVolume, printVolume, type VolumeLong } from '../../../shared/resolve/syntax/volumes.ts';
import { vectorTable } from './vectors.ts';

const table = vectorTable<string, VolumeLong[]>('volumes-short');

/** What the tool prints: the source of a bind mount is absolute. */
function located(volume: VolumeLong): VolumeLong {
  if (volume.type !== 'bind') return volume;
  const source = resolveMountSource(volume.source!, '/parent/root', '/home/oracle');
  return {
    ...volume,
    source: source.replace('/parent/root', '${ROOT}').replace(/^\/parent/, '${ROOT_PARENT}'),
  };
}

describe('parseVolume', () => {
  it.skipIf(table === undefined)('answers every recorded volume as the real tool does', () => {
    const answers = table!.vectors.map((vector) => {
      const text = interpolate(vector.input, (name) => (name === 'V' ? 'vv' : undefined));
      const volume = parseVolume(isFault(text) ? '' : text.text);
      return isFault(volume) ? { ...vector, error: volume.error } : { ...vector, output: [located(volume)] };
    });
    expect(answers).toEqual(table!.vectors);
  });

  it('leaves colons inside references alone', () => {
    expect(parseVolume('${A:-b}:/d')).toEqual({
      type: 'volume',
      source: '${A:-b}',
      target: '/d',
      volume: {},
    });
  });
});

describe('printVolume', () => {
  it('says what the short syntax can say', () => {
    expect(printVolume({ type: 'volume', source: 'data', target: '/d' })).toBe('data:/d');
    expect(printVolume({ type: 'volume', target: '/cache', volume: {} })).toBe('/cache');
    expect(
      printVolume({
        type: 'bind',
        source: './a',
        target: '/b',
        read_only: true,
        bind: { create_host_path: true },
      }),
    ).toBe('./a:/b:ro');
  });

  it('is silent about the rest', () => {
    expect(printVolume({ type: 'tmpfs', target: '/t' })).toBeUndefined();
    expect(printVolume({ type: 'volume', source: 'v', target: '/one-letter' })).toBeUndefined();
    expect(
      printVolume({ type: 'volume', source: 'data', target: '/d', volume: { subpath: 'x' } }),
    ).toBeUndefined();
    expect(printVolume({ type: 'bind', source: './a', target: '/b' })).toBeUndefined();
    expect(
      printVolume({ type: 'bind', source: 'a', target: '/b', bind: { create_host_path: true } }),
    ).toBeUndefined();
    expect(printVolume({ type: 'volume', source: 'data', target: '/a:b' })).toBeUndefined();
  });

  it.skipIf(table === undefined)('reads back as the same volume, for every recorded one', () => {
    for (const { output } of table!.vectors) {
      for (const volume of output ?? []) {
        const text = printVolume({ ...volume });
        if (text !== undefined)
          expect({ volume: {}, ...(parseVolume(text) as VolumeLong) }).toEqual({ volume: {}, ...volume });
      }
    }
  });
});
