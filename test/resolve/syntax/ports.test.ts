import { describe, expect, it } from 'vitest';
import { isFault } from '../../../shared/resolve/syntax/fault.ts';
import { findHostIpFault } from '../../../shared/resolve/syntax/port-long.ts';
import { parsePort, printPort } from '../../../shared/resolve/syntax/ports.ts';
import { vectorTable } from './vectors.ts';

const short = vectorTable<string, object[]>('ports-short');
const unquoted = vectorTable<string, object[]>('ports-unquoted');

describe('parsePort', () => {
  it.skipIf(short === undefined)('answers every recorded port as the real tool does', () => {
    const answers = short!.vectors.map((vector) => {
      const text = vector.input.replace('${P}', '').replace(/^"(.*)"$/, '$1');
      const ports = parsePort(text);
      if (isFault(ports)) return { ...vector, error: ports.error };
      // The tool reads target 0 here, and refuses it in a later step.
      if (ports.some((port) => port.target === 0)) return vector;
      return { ...vector, output: ports };
    });
    expect(answers).toEqual(short!.vectors);
  });

  it.skipIf(unquoted === undefined)('reads unquoted strings and integers alike', () => {
    for (const vector of unquoted!.vectors) {
      if (/^\d+[.xoe_]|^0\d|^-/.test(vector.input) || vector.input === '0') continue;
      const ports = parsePort(vector.input);
      expect([vector.input, isFault(ports) ? ports.error : ports]).toEqual([
        vector.input,
        vector.output ?? vector.error,
      ]);
    }
  });

  it('sorts an expanded range by text, as the tool does', () => {
    const ports = parsePort('8-11');
    expect(isFault(ports) ? ports : ports.map((port) => port.target)).toEqual([10, 11, 8, 9]);
  });

  it('knows the words and habits of both builds', () => {
    const errors = (text: string) =>
      (['distribution', 'release'] as const).map((dialect) => {
        const ports = parsePort(text, dialect);
        return isFault(ports) ? ports.error : ports.length;
      });
    expect(errors('80:x')).toEqual(['Invalid containerPort: x', 'invalid containerPort: x']);
    expect(errors('::1:80:80')).toEqual([
      'Invalid ip address ::1: address ::1:: too many colons in address',
      1,
    ]);
    expect(errors('80:80/tcp/udp')).toEqual([1, 'invalid proto: tcp/udp']);
    expect(errors('80-81-90')).toEqual([2, 'invalid containerPort: 80-81-90']);
    expect(errors('localhost:80:80/x')).toEqual(['Invalid ip address: localhost', 'invalid proto: x']);
    expect(errors('80:')).toEqual(['No port specified: 80:<empty>', 'no port specified: 80:<empty>']);
  });
});

describe('printPort', () => {
  it('says what the short syntax can say', () => {
    expect(printPort({ target: 80 })).toBe('80');
    expect(printPort({ target: 80, published: 8080, protocol: 'udp', mode: 'ingress' })).toBe('8080:80/udp');
    expect(printPort({ target: 80, published: '8000-8010' })).toBe('8000-8010:80');
    expect(printPort({ target: 80, host_ip: '127.0.0.1' })).toBe('127.0.0.1::80');
    expect(printPort({ target: 80, host_ip: '::1', published: '1' })).toBe('[::1]:1:80');
  });

  it('is silent about the rest', () => {
    expect(printPort({ target: 80, mode: 'host' })).toBeUndefined();
    expect(printPort({ target: 80, name: 'web' })).toBeUndefined();
    expect(printPort({ target: 80, app_protocol: 'http' })).toBeUndefined();
    expect(printPort({ target: 0 })).toBeUndefined();
    expect(printPort({ target: 80, published: '08' })).toBeUndefined();
    expect(printPort({ target: 80, host_ip: 'localhost' })).toBeUndefined();
  });

  it.skipIf(short === undefined)('reads back as the same port, for every recorded one', () => {
    for (const { output } of short!.vectors) {
      for (const port of (output ?? []) as Record<string, unknown>[]) {
        const text = printPort(port);
        expect(text).toBeDefined();
        expect(parsePort(text!)).toEqual([port]);
      }
    }
  });
});

describe('findHostIpFault', () => {
  it('takes addresses only', () => {
    const good = [
      '127.0.0.1',
      '::',
      '::1',
      '1::',
      'fe80::1',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '1:2:3:4:5:6:1.2.3.4',
    ];
    const bad = [
      '',
      'nope',
      '1.2.3',
      '1.2.3.04',
      '256.1.1.1',
      '1::2::3',
      ':::',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8::',
      '12345::',
      '::1.2.3',
      'fe80::1%eth0',
      ':1',
      '1:',
      '1.2.3.4::',
    ];
    expect(good.filter((ip) => findHostIpFault(ip) !== undefined)).toEqual([]);
    expect(bad.filter((ip) => findHostIpFault(ip) === undefined)).toEqual([]);
  });
});
