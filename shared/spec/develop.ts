import type { Attribute } from './attribute.ts';
import { hook } from './shared-elements.ts';
import { bool, choice, list, nothing, object, plain, row, text, textOrList, together } from './types.ts';

/** `services.*.develop`: what `docker compose watch` does when source files change. */
export const develop: Attribute = row(
  together(
    object({
      watch: row(
        list(
          plain(
            object(
              {
                path: row(text, 'File or directory to watch.', {
                  path: 'watch',
                  field: 'path',
                  example: './src',
                }),
                action: row(
                  choice('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
                  'What to do when something below the path changes.',
                  { field: 'choice', example: 'sync' },
                ),
                target: row(text, 'Where changed files go in the container; needed to sync.', {
                  field: 'path',
                  example: '/app/src',
                }),
                ignore: row(textOrList(), 'Patterns of files whose changes do not count.', {
                  canonical: 'string-list',
                  field: 'list',
                  example: '[node_modules/]',
                }),
                include: row(textOrList(), 'Patterns of the only files whose changes count.', {
                  canonical: 'string-list',
                  field: 'list',
                  example: '["*.ts"]',
                }),
                exec: row(hook, 'Command to run in the container after `sync+exec`.', { field: 'group' }),
                initial_sync: row(bool, 'Copy all files once when watching starts.', { field: 'switch' }),
              },
              'path',
              'action',
            ),
            { example: '{ path: ./src, action: sync, target: /app/src }' },
          ),
        ),
        'Rules: which changed files are synchronised, and which rebuild or restart the service.',
        { field: 'items' },
      ),
    }),
    nothing,
  ),
  'How the service follows changes of its source while `docker compose watch` runs.',
  { field: 'group' },
);
