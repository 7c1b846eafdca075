/** What exported pages and documents say. Keys begin with `export.`. */
export const exported = {
  'export.page-search': 'Search',
  'export.page-larger': 'Zoom in',
  'export.page-smaller': 'Zoom out',
  'export.page-fit': 'Show everything',
  'export.page-elements': 'Elements',
  'export.page-found': 'Found',
  'export.column-image': 'Image or build',
  'export.column-ports': 'Host ports',
  'export.column-networks': 'Networks',
  'export.column-waits': 'Needs',
  'export.column-data': 'Data and files',
  'export.column-notes': 'Notes',
  'export.column-details': 'Details',
  'export.column-used': 'Used by',
  'export.diagram': 'Diagram',
} as const;
