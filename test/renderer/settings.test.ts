import { afterEach, expect, test, vi } from 'vitest';
import { jsonOf } from '../../renderer/inspector/to-json-scalar.ts';
import { isValidFor } from '../../renderer/inspector/fields/validity.ts';
import { followSettings, readUi } from '../../renderer/store/settings.ts';
import { store } from '../../renderer/store/store.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import type { Attribute } from '../../shared/spec/attribute.ts';

afterEach(() => void vi.unstubAllGlobals());

function rowAt(path: string): Attribute {
  const row = attributeAt(path.split('.'));
  if (row === undefined) throw new Error(`no attribute at ${path}`);
  return row;
}

test('settings of any kind give a window', () => {
  expect(readUi({}, ['ko-KR', 'en-US']).language).toBe('ko');
  expect(readUi({}, ['fr', 'en-GB']).language).toBe('en');
  expect(readUi({}, ['fr']).language).toBe('en');
  expect(
    readUi(
      { theme: 'pink', language: 'xx', panels: 3, dockTab: null, layouts: { a: { b: 'x', c: 4 }, d: 1 } },
      [],
    ),
  ).toEqual({
    language: 'en',
    panels: { left: true, right: true, dock: true },
    layouts: { a: { c: 4 } },
    layers: { colours: false, marks: true, removed: false, hints: true },
    facts: true,
    views: {},
    hidden: [],
    asked: [],
    edgeForm: 'curved',
    templates: [],
    toured: false,
    unhinted: [],
  });
  expect(
    readUi(
      {
        theme: 'dark',
        language: 'ko',
        dockTab: 'preview',
        panels: { left: false },
        layers: { colours: true, marks: false, removed: 1 },
        facts: false,
        views: { '/p': 'start-order', '/q': 'cellar', '/r': 1 },
        hidden: ['volume', 'service', 7],
        asked: ['tmpfs', 'port 80'],
        edgeForm: 'step',
        templates: [{ name: 'a', text: 'services: {}' }, { name: 1 }, 'x'],
        toured: true,
        unhinted: ['/p', 7],
      },
      ['en'],
    ),
  ).toEqual({
    theme: 'dark',
    language: 'ko',
    dockTab: 'preview',
    panels: { left: false, right: true, dock: true },
    layouts: {},
    layers: { colours: true, marks: false, removed: false, hints: true },
    facts: false,
    views: { '/p': 'start-order' },
    hidden: ['volume'],
    asked: ['tmpfs'],
    edgeForm: 'step',
    templates: [{ name: 'a', text: 'services: {}' }],
    toured: true,
    unhinted: ['/p'],
  });
});

test('what a typed text means', () => {
  expect(jsonOf('3', rowAt('services.web.healthcheck.retries'))).toBe(3);
  expect(jsonOf('${N}', rowAt('services.web.healthcheck.retries'))).toBe('${N}');
  expect(jsonOf('0400', rowAt('services.web.healthcheck.retries'))).toBe('0400');
  expect(jsonOf('true', rowAt('services.web.privileged'))).toBe(true);
  expect(jsonOf('true', rowAt('services.web.image'))).toBe('true');
  expect(jsonOf('0.5', rowAt('services.web.cpus'), { quoted: true })).toBe('0.5');
});

test('what a form is sure to be wrong', () => {
  const duration = isValidFor(rowAt('services.web.healthcheck.interval'));
  expect(['30s', '1m30s', '500ms', '${T}', '', '0'].every(duration)).toBe(true);
  expect(['30', 'soon', '1x'].some(duration)).toBe(false);
  const bytes = isValidFor(rowAt('services.web.mem_limit'));
  expect(['512m', '2g', '1.5gb', '1024', '64MiB'].every(bytes)).toBe(true);
  expect(['much', '5 apples'].some(bytes)).toBe(false);
});

test('what a person chose in another window holds here; what this window shows stays', () => {
  const documentElement = { dataset: {}, lang: 'en' };
  vi.stubGlobal('document', { documentElement });
  store.setState(({ ui }) => ({ ui: { ...ui, ...readUi({ hidden: ['volume'], facts: false }, ['en']) } }));
  followSettings({
    theme: 'dark',
    language: 'ko',
    edgeForm: 'step',
    templates: [{ name: 'a', text: 'services: {}' }],
    views: { '/p': 'data' },
    panels: { left: false },
    dockTab: 'preview',
    hidden: [],
    facts: true,
  });
  expect(store.getState().ui).toMatchObject({
    theme: 'dark',
    language: 'ko',
    edgeForm: 'step',
    templates: [{ name: 'a', text: 'services: {}' }],
    views: { '/p': 'data' },
    panels: { left: true },
    dockTab: 'yaml',
    hidden: ['volume'],
    facts: false,
  });
  expect(documentElement).toEqual({ dataset: { theme: 'dark' }, lang: 'ko' });
});
