/** The wizard that exports the smallest override. Keys begin with `export.`. */
export const exportOverride = {
  'export.title': 'Export the smallest override',
  'export.text':
    'The smallest file that, laid over the base, gives exactly what the wanted environment gives. Proven before it is shown.',
  'export.base': 'Base',
  'export.target': 'Wanted',
  'export.suffix': 'Name',
  'export.file': 'New file: {file}',
  'export.working': 'Working out the smallest override…',
  'export.preview': 'The override',
  'export.means': 'What it means',
  'export.values_one': '{count} value',
  'export.values_other': '{count} values',
  'export.same': 'Choose two different environments.',
  'export.write': 'Write as a new layer',
  'export.written': '{file} is a new layer; save to write it to disk.',
} as const;
