/** Messages of shared/import. Keys begin with `import.`. */
export const imported = {
  'import.no-equivalent': '{service}: a Compose file has no equivalent of {flags}: left out.',
  'import.new-volume':
    'New volumes of this project: {volumes}. Data of volumes of that name that are there already stays where it is; set external to use those.',
  'import.kept-volume':
    'Volumes that are there already, used as they are with their data (external): {volumes}.',
  'import.image-unknown':
    '{services}: what the image sets by itself stands in the file too. Paste what docker inspect prints of the image along with it to leave that out.',
  'import.nothing':
    'There is nothing here that can become a service: paste docker run lines, what docker inspect prints, the name of an image, a Dockerfile or a piece of a Compose file.',
  'import.broken': 'This piece of a Compose file has an error at line {line}: mend it and paste it again.',
  'import.nothing-in-it': 'This Compose file declares no service, network, volume, config or secret.',
  'import.renamed': '{name} is taken here, so it is called {to}.',
  'import.used-here': 'Declared here already, and used as it is here: {names}.',
  'import.left-out': 'Not in this project, so references to it are left out: {names}.',
  'import.port-moved': '{service}: host port {port} is taken here, so it publishes {to}.',
  'import.paste': 'Paste',
  'import.paste-label': 'Paste {names}',
  'import.copied-layer':
    '{service} is copied as {file} says it; what other layers change is not in the copy.',
} as const;
