import { describe, expect, it } from 'vitest';
import { printConfigData } from '../../../shared/resolve/output/print-config.ts';

/** Zero values of every kind, in the wrong order; what the tool printed for this file is below. */
const config = {
  'x-c': { m: {}, l: [[], {}], k: [] },
  'x-a': [],
  services: {
    s: {
      'x-q': [],
      image: 'x',
      command: [],
      entrypoint: [],
      ulimits: { n: 0, m: { soft: 0, hard: 3 } },
      labels: {},
      logging: { options: {} },
      mem_limit: '0',
      privileged: false,
      init: false,
      scale: 0,
      stop_grace_period: '0s',
      healthcheck: { retries: 0, timeout: '0s', disable: false },
      deploy: { update_config: { delay: '0s', parallelism: 0 }, resources: { limits: {} } },
      develop: { watch: [{ action: 'rebuild', path: '/p' }] },
      blkio_config: { weight_device: [{ weight: 0, path: '/a' }] },
      volumes: [{ target: '/x', type: 'tmpfs', tmpfs: { size: '0' } }],
      depends_on: { t: { required: false, condition: 'service_started', restart: false } },
      networks: { b: null, a: { priority: 0 } },
    },
  },
  networks: { a: { ipam: {}, internal: false, enable_ipv6: false, name: 'n_a' } },
  models: { m: { model: 'x' } },
  name: 'p',
};

describe('printConfig', () => {
  it('prints YAML with what only YAML has', () => {
    expect(printConfigData(config, 'yaml')).toBe(`name: p
services:
  s:
    develop:
      watch:
        - path: /p
          action: rebuild
    blkio_config:
      weight_device:
        - path: /a
          weight: 0
    command: []
    depends_on:
      t:
        condition: service_started
        required: false
    deploy:
      update_config:
        parallelism: 0
      resources:
        limits: {}
    entrypoint: []
    healthcheck:
      timeout: 0s
      retries: 0
    image: x
    init: false
    logging: {}
    networks:
      a: {}
      b: null
    scale: 0
    stop_grace_period: 0s
    ulimits:
      m:
        soft: 0
        hard: 3
      "n":
        soft: 0
        hard: 0
    volumes:
      - type: tmpfs
        target: /x
        tmpfs: {}
    x-q: []
networks:
  a:
    name: n_a
    enable_ipv6: false
models:
  m:
    model: x
x-a: []
x-c:
  k: []
  l:
    - []
    - {}
  m: {}
`);
  });

  it('prints JSON with what only JSON has', () => {
    const printed = JSON.parse(printConfigData(config, 'json')) as Record<string, unknown>;
    expect(Object.keys(printed)).toEqual(['name', 'networks', 'services', 'x-a', 'x-c']);
    expect(JSON.stringify(printed)).toBe(
      '{"name":"p","networks":{"a":{"name":"n_a","ipam":{},"enable_ipv6":false}},"services":{"s":{' +
        '"develop":{"watch":[{"path":"/p","action":"rebuild","exec":{"command":null}}]},' +
        '"blkio_config":{"weight_device":[{"Path":"/a","Weight":0}]},"command":[],' +
        '"depends_on":{"t":{"condition":"service_started","required":false}},' +
        '"deploy":{"update_config":{"parallelism":0},"resources":{"limits":{}},"placement":{}},"entrypoint":[],' +
        '"healthcheck":{"timeout":"0s","retries":0},"image":"x","init":false,"logging":{},' +
        '"networks":{"a":{},"b":null},"scale":0,"stop_grace_period":"0s","ulimits":{"m":{"hard":3},"n":{}},' +
        '"volumes":[{"type":"tmpfs","target":"/x","tmpfs":{}}]}},' +
        '"x-a":null,"x-c":{"k":null,"l":[null,{}],"m":{}}}',
    );
  });
});
