/** Words of the views and their facts. Keys begin with `views.`. */
export const views = {
  'views.switch': 'View of the project',
  'views.architecture': 'Architecture',
  'views.networks': 'Networks',
  'views.start-order': 'Start order',
  'views.data': 'Data',
  'views.exposure': 'Exposure',
  'views.about-architecture': 'Everything, from entry points to data',
  'views.about-networks': 'Who reaches whom, network by network',
  'views.about-start-order': 'In which order services start, and what they wait for',
  'views.about-data': 'Who reads and writes what, and what survives',
  'views.about-exposure': 'What is open to the host and beyond',
  'views.wave': 'Wave {number}',
} as const;
