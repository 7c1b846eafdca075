/** Messages of shared/commands. Keys begin with `commands.`; `-label` is what Edit > Undo says. */
export const commands = {
  'commands.add-service': 'Add service',
  'commands.add-service-label': 'Add {service}',
  'commands.rename-service': 'Rename service',
  'commands.duplicate-service': 'Duplicate service',
  'commands.remove-service': 'Remove service',
  'commands.add-dependency': 'Add dependency',
  'commands.add-dependency-label': 'Make {service} depend on {on}',
  'commands.remove-dependency': 'Remove dependency',
  'commands.remove-dependency-label': 'Stop {service} depending on {on}',
  'commands.join-network': 'Join network',
  'commands.join-network-label': 'Connect {service} to {network}',
  'commands.leave-network': 'Leave network',
  'commands.leave-network-label': 'Disconnect {service} from {network}',
  'commands.mount-volume': 'Mount volume',
  'commands.mount-volume-label': 'Mount {volume} in {service}',
  'commands.unmount-volume': 'Unmount volume',
  'commands.unmount-volume-label': 'Unmount {target} from {service}',
  'commands.publish-port': 'Publish port',
  'commands.publish-port-label': 'Publish {port} of {service}',
  'commands.unpublish-port': 'Unpublish port',
  'commands.unpublish-port-label': 'Stop publishing {port} of {service}',
  'commands.grant-config': 'Give config to service',
  'commands.grant-secret': 'Give secret to service',
  'commands.grant-label': 'Give {name} to {service}',
  'commands.revoke-config': 'Take config from service',
  'commands.revoke-secret': 'Take secret from service',
  'commands.revoke-label': 'Take {name} from {service}',
  'commands.set-attribute': 'Set attribute',
  'commands.set-for-several': 'Set {name} of {count} services',
  'commands.set-attribute-label': 'Set {path}',
  'commands.clear-attribute-title': 'Clear attribute',
  'commands.clear-attribute': 'Clear {path}',
  'commands.clear-attribute-label': 'Clear {path}',
  'commands.rename-attribute': 'Rename key',
  'commands.rename-attribute-label': 'Rename {path} to {to}',
  'commands.add-network': 'Add network',
  'commands.add-volume': 'Add volume',
  'commands.add-config': 'Add config',
  'commands.add-secret': 'Add secret',
  'commands.add-label': 'Add {name}',
  'commands.rename-reference': 'Name another element',
  'commands.rename-reference-label': 'Let {service} use {to} instead of {from}',
  'commands.rename-network': 'Rename network',
  'commands.rename-volume': 'Rename volume',
  'commands.rename-config': 'Rename config',
  'commands.rename-secret': 'Rename secret',
  'commands.rename-label': 'Rename {from} to {to}',
  'commands.remove-network': 'Remove network',
  'commands.remove-volume': 'Remove volume',
  'commands.remove-config': 'Remove config',
  'commands.remove-secret': 'Remove secret',
  'commands.remove-label': 'Remove {name}',
  'commands.remove-several-label': 'Remove {count} elements',
  'commands.duplicate-label': 'Duplicate {service} as {name}',
  'commands.create-service': 'Create {service}',

  'commands.unknown-service': 'No file of this environment declares the service {service}. Create it first.',
  'commands.unknown-element': 'No file of this environment declares or names {name}.',
  'commands.bad-name': '"{name}" cannot be a name: use letters, digits, dots, hyphens and underscores.',
  'commands.bad-volume-name':
    '"{name}" cannot be the name of a volume: it needs two characters or more, letters, digits, dots, hyphens and underscores. (One letter before a colon is read as a Windows drive.)',
  'commands.name-taken': 'There is a {kind} named {name} already. Choose another name.',
  'commands.self-dependency': '{service} cannot wait for itself.',
  'commands.dependency-there': '{service} depends on {on} already.',
  'commands.dependency-implied':
    '{service} waits for {on} because of {path}. As long as that is written, the dependency stays.',
  'commands.clear-implied': 'Remove {path}',
  'commands.dependency-not-there': '{service} does not depend on {on} in any file of this environment.',
  'commands.dependency-cycle':
    '{service} cannot depend on {on}: each would wait for the other for ever ({cycle}).',
  'commands.network-mode':
    '{service} has network_mode: {mode}, and Compose allows that or networks, not both. Clear network_mode to connect it to {network}.',
  'commands.rename-default':
    'The network default is the one that services without networks join, so its name stays. To call it otherwise in Docker, set its attribute name.',
  'commands.member-already': '{service} is on {network} already.',
  'commands.member-not': 'No file of this environment puts {service} on {network}.',
  'commands.mount-there': '{service} has a mount at {target} already. Choose another path in the container.',
  'commands.mount-not-there': '{service} has no mount at {target}.',
  'commands.port-there': '{service} publishes {port} already.',
  'commands.port-not-there': '{service} does not publish port {port}.',
  'commands.grant-there': '{service} has access to {name} already.',
  'commands.grant-not-there': '{service} has no access to {name}.',
  'commands.not-set': 'No file of this environment sets {path}.',
  'commands.entry-no-effect':
    'What {path} says has no effect in this environment: another layer takes its place. Edit it in the layer that counts.',
  'commands.written-elsewhere':
    '{path} is written at {place} and taken over from there (an anchor, a merge key, extends or include). Edit it there.',
  'commands.default-stays':
    'The network default is there as long as services name no network of their own: {services}. To be rid of it, connect them to another network, or set network_mode: none.',
  'commands.note-default-stays':
    'What was written of the network default is gone. The network stays, as these services name no other: {services}.',
  'commands.member-implicit':
    '{service} is on the network default because it names no network. Connect it to another network instead, or give it none.',
  'commands.no-network': 'No network for {service} (network_mode: none)',
  'commands.note-removed': '{path}: removed in {file} with {tag}; {below} keeps it.',
  'commands.note-replaced':
    '{path}: written in {file} with {tag}; what {below} says stays there and has no effect.',
  'commands.note-tag': '{path}: written in {file} with {tag}.',
  'commands.layer-read-only': '{file} may not be written. Choose another layer, or change its permissions.',
  'commands.layer-unread':
    '{file}:{line}:{column}: this layer does not parse, so what the environment says is not known and the edit cannot be proven. Mend it first.',
  'commands.layer-missing':
    'The layer {file} is not there, so what the environment says is not known and the edit cannot be proven. Make the file, or take it out of the environment.',
  'commands.set-env-variable': 'Set variable in env file',
  'commands.rename-env-variable': 'Rename variable in env file',
  'commands.promote-value': 'Move value to the base',
  'commands.promote-value-label': 'Move {path} to the base',
  'commands.demote-value': 'Move value from the base to the layers',
  'commands.demote-value-label': 'Move {path} from the base to the layers',
  'commands.split-service': 'Move service to a file of its own',
  'commands.split-service-label': 'Move {service} to {file}',
  'commands.nothing-to-promote': 'Only {base} says {path}, or no file does: there is nothing to move to it.',
  'commands.nothing-to-demote': '{base} does not say {path}: there is nothing to move from it.',
  'commands.split-elsewhere': 'That file does not declare {service}. Choose the one that does.',
  'commands.split-says': '{file} speaks of {service} already. Choose a layer that does not, or a new file.',
  'commands.split-taken': '{file} is there already and no layer of an environment. Choose another name.',
  'commands.carry-changes':
    'Nothing was moved: {path} would come out otherwise in the environment {environment}.',
  'commands.carry-entry': 'A list is moved as a whole. Choose {list} instead of one of its entries.',
  'commands.carry-breaks':
    'Nothing was moved: docker compose would refuse the environment {environment} afterwards. {reason}',
  'commands.no-layer-above':
    'No environment lays a file over {base}, so there is nothing to move between. Add a layer first.',
  'commands.carry-list': 'Move all of {list}',
  'commands.promote-which': 'Several layers above {base} say {path}. From which one is it to be taken?',
  'commands.promote-from': 'From {file}',
  'commands.promote-changes':
    'With {path} in {base} these environments would be another too, as they have that file and say nothing of their own: {environments}.',
  'commands.promote-all': 'Move it and let {environments} change',
  'commands.promote-keep': 'Move it and keep {environments} as now',
  'commands.demote-changes':
    'Without {path} in {base} these environments would lose it, as they have no layer for it: {environments}. It can go to {files}.',
  'commands.demote-breaks':
    'Without {path} in {base} these environments would lose it, as they have no layer for it: {environments}. docker compose would refuse {environment}: {reason} It can go to {files}.',
  'commands.demote-to-broken': 'Move it to {files} (docker compose then refuses {environments})',
  'commands.demote-to': 'Move it to {files} ({environments} without it)',
  'commands.extract-variable': 'Extract variable',
  'commands.inline-variable': 'Inline variable',
  'commands.rename-variable': 'Rename variable everywhere',
  'commands.rename-changes':
    'Nothing was renamed: environment {environment} would change. It is given {name} from outside the project, or an env_file hands it on to a container.',
  'commands.set-env-variable-label': 'Set {name} in {file}',
  'commands.remove-env-variable-label': 'Remove {name} from {file}',
  'commands.rename-env-variable-label': 'Rename variable {name} to {to}',
  'commands.extract-variable-label': 'Extract variable {name}',
  'commands.inline-variable-label': 'Inline variable {name}',
  'commands.not-copied':
    '{service} cannot be said again in {file}. Choose the layer that declares it as the target.',
  'commands.move-to-secret': 'Move a value to a secret',
  'commands.move-to-secret-label': 'Move {variable} to the secret {name}',
  'commands.secret-from-variable':
    '{variable} comes from a variable, not from the Compose file: its value is kept elsewhere already.',
  'commands.no-file-variable':
    'It is not known that {image} reads {variable} from a file. Move the value to .env instead.',
  'commands.secret-elsewhere':
    'Nothing was moved: the environment {environment} gives {variable} another value, and one file cannot hold both. Make it a variable with a value for each environment instead, or give it the same value everywhere.',
  'commands.note-secret-file':
    'The value is in {file} now. Keep that file out of the repository (.gitignore).',
  'commands.no-such-layer':
    'There is no Compose file {file} in this project. Name one of its layers, or a new file that ends in .yaml or .yml.',
  'commands.no-env-file': '{file} is no env file of this project.',
  'commands.env-not-writable':
    '{file} cannot say that: it has a fault, or the name or value cannot be written there. Look at the file first.',
  'commands.bad-variable-name':
    '{name} cannot be the name of a variable: letters, digits and underscores, and no digit first.',
  'commands.variable-taken':
    '{name} is used or set already. Choose another name, or write the reference yourself.',
  'commands.not-a-text': 'There is no single value at {path} in the layers of this environment.',
  'commands.not-extractable':
    '{text} cannot stand in a reference: it is not part of the value, or holds a dollar sign, a closing brace or a line break.',
  'commands.extract-changes':
    'With the variable {name}, environment {environment} would change. Nothing was changed.',
  'commands.inline-no-value':
    '{name} has no value in this environment, and a reference requires one. Set it first.',
  'commands.inline-unused': 'No file refers to {name}.',
  'commands.inline-changes':
    '{name} has another value in environment {environment}: with this one in its place that environment would change. Nothing was changed.',
} as const;
