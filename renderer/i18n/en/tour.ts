/** The tour. Keys begin with `tour.`. */
export const tour = {
  'tour.step': '{at} of {of}',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip',
  'tour.end': 'Done',
  'tour.canvas-title': 'Your Compose file, drawn',
  'tour.canvas-text':
    'Each card is a service. Lines show who waits for whom, which networks they share and what they mount. Drag from the edge of one card to another to connect them.',
  'tour.inspector-title': 'Every attribute has a field',
  'tour.inspector-text':
    'What is selected is edited here. The badge beside a value tells which file it comes from; the question mark explains the attribute.',
  'tour.yaml-title': 'The text stays yours',
  'tour.yaml-text':
    'Every change is a small edit of your own YAML: comments, order and quotes stay. Write here and the drawing follows. Undo takes back anything.',
  'tour.palette-title': 'Add what you need',
  'tour.palette-text':
    'Drag a template onto the canvas: databases, caches, queues, proxies, with a health check, a volume and limits. Elements and your own templates are here too.',
  'tour.views-title': 'Five views of the same project',
  'tour.views-text':
    'Networks: who can reach whom. Start order: what waits for what, step by step. Data: what survives. Exposure: what the host publishes.',
  'tour.environments-title': 'An environment is a layer',
  'tour.environments-text':
    'Development, production and test are stacks of files. Choose one to see what it really gets, and which file your edits go to.',
  'tour.problems-title': 'Problems explain themselves',
  'tour.problems-text':
    'What docker compose would refuse and what hurts in production: each with its reason, its place and, where a machine can mend it, a quick fix.',
  'tour.commands-title': 'Everything on the keyboard',
  'tour.commands-text':
    'All that the window can do is in this menu, the tour too. Open a folder of your own when you are ready: nothing is written until you save.',
} as const;
