import { describe, expect, it } from 'vitest';
import { connectionChange, connectionDetails, reconnection } from '../../shared/graph/connection-details.ts';
import type { ConnectionDetails } from '../../shared/graph/connection-details.ts';
import { zoneAt } from '../../shared/layout/zone-at.ts';
import { isRefusal } from '../../shared/refusal.ts';
import { accept, snapshotOf, textOf } from '../commands/run-case.ts';

const SHOP = `services:
  web:
    image: nginx
    ports:
      - "8080:80"
    depends_on:
      - api
    networks:
      - front
    volumes:
      - data:/data:ro # kept
      - type: volume
        source: logs
        target: /logs
    secrets:
      - token
  api:
    image: api
  db:
    image: db

networks:
  front:
  back:

volumes:
  data:
  logs:
  more:

secrets:
  token:
    file: ./t
  other:
    file: ./o
`;

const edgeOf = (id: string) => {
  const snapshot = snapshotOf(SHOP);
  return { snapshot, edge: snapshot.graph.edges.find((edge) => edge.id === id)! };
};

function changed(id: string, wanted: ConnectionDetails): string {
  const { snapshot, edge } = edgeOf(id);
  const calls = connectionChange(snapshot.model, edge, wanted);
  return textOf(calls.reduce(accept, snapshot));
}

function moved(id: string, end: 'source' | 'target', to: string): string {
  const { snapshot, edge } = edgeOf(id);
  const answer = reconnection(snapshot.graph, snapshot.model, edge, end, to);
  if (isRefusal(answer)) return answer.code;
  return textOf(answer.calls.reduce(accept, snapshot));
}

const swap = (from: string, to: string) => SHOP.replace(from, to);

describe('details of a connection', () => {
  it('are what its kind can say', () => {
    const details = [
      'depends-on:service:web>service:api',
      'network:service:web>network:front',
      'mount:service:web>volume:data',
      'secret:service:web>secret:token',
      'port:port:8080/tcp>service:web',
    ].map((id) => {
      const { snapshot, edge } = edgeOf(id);
      return connectionDetails(snapshot.model, edge);
    });
    expect(details).toEqual([
      { condition: 'service_started', required: true },
      { aliases: [] },
      { target: '/data', readOnly: true },
      { target: '/run/secrets/token' },
      undefined,
    ]);
  });

  it('that stay are no edit', () => {
    const { snapshot, edge } = edgeOf('mount:service:web>volume:data');
    expect(connectionChange(snapshot.model, edge, { target: '/data', readOnly: true })).toEqual([]);
  });

  it('are written as small as they can be', () => {
    expect(
      changed('depends-on:service:web>service:api', { condition: 'service_healthy', required: false }),
    ).toBe(
      swap('      - api\n', '      api:\n        condition: service_healthy\n        required: false\n'),
    );
    expect(changed('network:service:web>network:front', { aliases: ['shop', 'door'] })).toBe(
      swap('      - front\n', '      front:\n        aliases:\n          - shop\n          - door\n'),
    );
    expect(changed('mount:service:web>volume:data', { target: '/d', readOnly: false })).toBe(
      swap('data:/data:ro # kept', 'data:/d # kept'),
    );
    expect(changed('mount:service:web>volume:logs', { target: '/l', readOnly: true })).toBe(
      swap('        target: /logs\n', '        target: /l\n        read_only: true\n'),
    );
    expect(changed('secret:service:web>secret:token', { target: 'key' })).toBe(
      swap('      - token\n', '      - source: token\n        target: key\n'),
    );
  });
});

describe('an end taken to another node', () => {
  it('keeps what the connection says', () => {
    expect(moved('depends-on:service:web>service:api', 'target', 'service:db')).toBe(
      swap('- api\n', '- db\n'),
    );
    expect(moved('depends-on:service:web>service:api', 'source', 'service:db')).toBe(
      swap('    depends_on:\n      - api\n', '').replace(
        '    image: db\n',
        '    image: db\n    depends_on:\n      - api\n',
      ),
    );
    expect(moved('mount:service:web>volume:data', 'target', 'volume:more')).toBe(
      swap('data:/data:ro # kept', 'more:/data:ro # kept'),
    );
    expect(moved('secret:service:web>secret:token', 'target', 'secret:other')).toBe(
      swap('      - token\n', '      - other\n'),
    );
    expect(moved('network:service:web>network:front', 'target', 'network:back')).toBe(
      swap('      - front\n', '      - back\n'),
    );
    expect(moved('port:port:8080/tcp>service:web', 'target', 'service:api')).toBe(
      swap('    ports:\n      - "8080:80"\n', '').replace(
        '    image: api\n',
        '    image: api\n    ports:\n      - "8080:80"\n',
      ),
    );
  });

  it('is refused where it means nothing', () => {
    expect(moved('depends-on:service:web>service:api', 'target', 'network:back')).toBe('reconnect-kind');
    expect(moved('depends-on:service:web>service:api', 'target', 'service:api')).toBe('reconnect-same');
    expect(moved('depends-on:service:web>service:api', 'target', 'service:web')).toBe('connect-self');
    expect(moved('secret:service:web>secret:token', 'source', 'secret:other')).toBe('connect-kinds');
    expect(moved('port:port:8080/tcp>service:web', 'source', 'service:api')).toBe('reconnect-kind');
  });
});

describe('the zone at a point', () => {
  it('is that of the network around it, without what is dragged', () => {
    const { graph } = snapshotOf(SHOP);
    const places = new Map([
      ['network:front', { x: 0, y: 0 }],
      ['service:web', { x: 0, y: 100 }],
      ['network:back', { x: 1000, y: 0 }],
    ]);
    const none = new Set<string>();
    expect(zoneAt(graph, places, { x: 10, y: 120 }, none)).toBe('network:front');
    expect(zoneAt(graph, places, { x: 10, y: 120 }, new Set(['service:web']))).toBeUndefined();
    expect(zoneAt(graph, places, { x: 1010, y: 10 }, none)).toBe('network:back');
    expect(zoneAt(graph, places, { x: 600, y: 600 }, none)).toBeUndefined();
  });
});
