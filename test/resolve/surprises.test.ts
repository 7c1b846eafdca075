import { describe, expect, test } from 'vitest';
import { openText } from '../support/describe-diagnostics.ts';

/** Known behaviour of the tool that surprises people: a text of one or several layers, and the diagnostic that explains it. */
const surprises: Readonly<Record<string, string>> = {
  'ipam-pool-lost': `networks:
  n:
    ipam: {config: [{subnet: 10.1.0.0/24}, {subnet: 10.2.0.0/24}]}
---
networks:
  n:
    ipam: {config: [{subnet: 10.3.0.0/24}]}
services:
  a: {image: "x:1", networks: [n]}
`,
  'reset-without-effect': `services:
  a:
    image: x:1
    environment: [MODE=a]
---
services:
  a:
    environment:
      MODE: !reset null
`,
  pattern: `services:
  a: {image: "x:1", container_name: c}
`,
  'drive-letter-volume': `services:
  a: {image: "x:1", volumes: ["d:/data"]}
`,
  'dependency-condition-reset': `services:
  a: {image: "x:1", depends_on: {b: {condition: service_completed_successfully}}}
  b: {image: "x:1"}
---
services:
  a: {depends_on: [b]}
`,
  'extension-key': `services:
  a: {image: "x:1", labels: {x-owner: me}}
`,
  'ulimit-replaced': `services:
  a: {image: "x:1", ulimits: {nofile: {soft: 1, hard: 2}}}
---
services:
  a: {ulimits: {nofile: {soft: 2}}}
`,
  'scale-becomes-replicas': `services:
  a: {image: "x:1", scale: 2, deploy: {resources: {limits: {cpus: "1"}}}}
`,
  'fraction-cut': `services:
  a: {image: "x:1", healthcheck: {test: x, retries: 2.7}}
`,
  'unused-by-tool': `services:
  a: {image: "x:1", networks: [n]}
networks:
  n: {ipam: {options: {a: b}}}
`,
  'host-port-twice': `services:
  a: {image: "x:1", ports: [{target: 80, published: 8080}, {target: 80, published: "8080"}]}
`,
  'tool-panic': `services:
  a: {image: "x:1", pid: }
`,
};

describe('what surprises people is explained where it happens', () => {
  test.each(Object.entries(surprises))('%s', (id, text) => {
    const found = openText(text).diagnostics.filter((one) => one.id === id);
    expect(found.map(({ id: at }) => at)).toContain(id);
    expect(found.every(({ location }) => location !== undefined)).toBe(true);
  });
});
