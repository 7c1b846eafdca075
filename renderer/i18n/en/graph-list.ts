/** The list view of the drawing. Keys begin with `list.`. */
export const graphList = {
  'list.region': 'List',
  'list.search': 'Search the list',
  'list.count': '{nodes} elements, {edges} connections',
  'list.empty': 'Nothing is drawn yet. Add a service from the palette.',
  'list.nothing': 'Nothing matches.',
  'list.collapse': 'Collapse',
  'list.expand': 'Expand',
  'list.more': '{count} more. Search to narrow the list.',
} as const;
