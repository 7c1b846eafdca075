/** Messages of shared/rules. Keys begin with `rules.`. */
export const rules = {
  'rules.host-port-twice':
    'Host port {port} of {service} is taken by {other} already: only one of the two containers can start. Publish another port.',
  'rules.unreachable-host':
    '{variable} of {service} names {target}, but the two share no network, so the name will not resolve. Put both on one network.',
  'rules.wait-without-healthcheck':
    '{service} waits until {on} is healthy, but no file gives {on} a health check. Unless its image has one, {service} never starts.',
  'rules.dependency-condition-reset':
    '{service} no longer waits until {on} is `{lost}`: a higher layer names {on} in a list, and in a list every condition is `service_started`. Write the condition there as well.',
  'rules.ulimit-replaced':
    'The limit {limit} of {service} replaces the one of a lower layer as a whole: its `{lost}` is gone. Write both `soft` and `hard`.',
  'rules.drive-letter-volume':
    '{service} mounts no volume `{letter}` here: docker compose takes one letter before a colon for a drive of Windows, so `{target}` is a path in the container. Give the volume a longer name.',
  'rules.floating-tag':
    '{service} runs {image}, which may be another version after the next pull. Name a version to get the same everywhere.',
  'rules.written-secret':
    '{variable} of {service} holds its value in the file, for every reader of the repository to see. Use a secret or a variable from .env.',
  'rules.unused-resource': '{name} is declared, but no service uses it: Compose leaves it out.',
  'rules.fix-join-network': 'Connect {service} to {network}',
  'rules.fix-wait-for-start': 'Wait only until {on} has started',
  'rules.fix-move-to-secret': 'Move the value to a secret file that {image} reads',
  'rules.fix-move-to-env': 'Move the value to .env, as {name}',
  'rules.fix-remove': 'Remove {name}',
} as const;
