/** Messages of shared/override. Keys begin with `override.`. */
export const override = {
  'override.export': 'Export the smallest override as {file}',
  'override.nothing-to-export': 'The base alone gives the same already: there is nothing to write.',
  'override.target-rejected':
    'The wanted configuration is one that docker compose refuses, so no file can lead to it.',
  'override.base-unreadable': 'A file of the base cannot be read, so nothing can be laid over it.',
  'override.files-missing': '{file} has not been loaded.',
  'override.result-rejected':
    'docker compose refuses the base together with any override that would lead to the wanted configuration.',
  'override.cannot-be-said':
    'No override can make {path} of the base what it is in the wanted configuration.',
  'override.note-literal':
    '{path} is written as a fixed value, because its text alone does not give the same here: compare the variables of the two.',
  'override.secret-withheld':
    '{path} would have to be written with the value of {name}, which looks like a secret, so there is no override. Write it the same way in the base and in the wanted configuration, or give both the same variables and env files.',
  'override.copy-rejected':
    '{name} is refused by docker compose as it stands, so nothing can be taken from it.',
  'override.nothing-shared': 'These files have nothing in common: the base is empty.',
  'override.flatten': 'Flatten into {file}',
  'override.extract': 'Extract the base {file}',
  'override.base-name-bad': 'The base needs the name of a YAML file, such as compose.yaml.',
  'override.extract-changes':
    'The environment {name} uses one of the copies too and would no longer be the same. Keep the copies, or take it out of the list of environments first.',
} as const;
