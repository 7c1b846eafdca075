/** Messages of shared/import. Keys begin with `import.`. */
export const imported = {
  'import.no-equivalent':
    '{service}: {flag} of docker run has no equivalent in a Compose file and is left out.',
  'import.new-volume':
    '{volume} is a new volume of this project. Data of a volume of that name that is there already stays where it is; set external on it to use that one.',
  'import.nothing':
    'There is nothing here that can become a service: paste docker run lines, the name of an image, a Dockerfile or a piece of a Compose file.',
  'import.broken': 'This piece of a Compose file has an error at line {line}: mend it and paste it again.',
  'import.nothing-in-it': 'This Compose file declares no service, network, volume, config or secret.',
  'import.renamed': '{name} is taken here, so it is called {to}.',
  'import.used-here': '{name} is declared here already: what was pasted uses it as it is.',
  'import.left-out': '{name} is not in this project: references to it are left out.',
  'import.port-moved': '{service}: host port {port} is taken here, so it publishes {to}.',
  'import.paste': 'Paste',
  'import.paste-label': 'Paste {names}',
  'import.copied-layer':
    '{service} is copied as {file} says it; what other layers change is not in the copy.',
} as const;
