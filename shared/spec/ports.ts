import type { Attribute } from './attribute.ts';
import { count, distinct, formatted, int, num, object, oneOf, plain, row, text, together } from './types.ts';

/** `services.*.ports`: `[[IP:]HOST:]CONTAINER[/PROTOCOL]`, or the same as an object. */
export const ports: Attribute = row(
  distinct(
    plain(
      oneOf(
        num,
        formatted('port'),
        object({
          target: row(count, 'Port in the container.', { cast: 'int', field: 'number', example: '80' }),
          published: row(
            together(text, int),
            'Port on the host, or a range of them; a free one when left out.',
            {
              output: 'string',
              example: '"8080"',
            },
          ),
          host_ip: row(
            formatted('ip'),
            'Address of the host on which the port is open; every address when left out.',
            {
              suggestions: ['127.0.0.1', '0.0.0.0', '::1'],
            },
          ),
          protocol: row(text, 'Transport protocol.', {
            default: 'tcp',
            field: 'choice',
            suggestions: ['tcp', 'udp', 'sctp'],
          }),
          mode: row(
            text,
            'In Swarm: `ingress` balances over all nodes, `host` opens the port on each node.',
            {
              default: 'ingress',
              field: 'choice',
              suggestions: ['ingress', 'host'],
            },
          ),
          name: row(text, 'A name for people.', { example: 'web' }),
          app_protocol: row(text, 'Protocol that is spoken over the port.', {
            suggestions: ['http', 'https', 'http2', 'grpc'],
          }),
        }),
      ),
      { example: '"8080:80"' },
    ),
  ),
  'Ports of the container that can be reached on the host.',
  { unique: 'port', canonical: 'ports', field: 'ports', example: '["8080:80"]' },
);
