/** Messages of shared/resolve. Keys begin with `resolve.`. */
export const resolve = {
  // Files
  'resolve.file-not-found': 'The file {file} does not exist.',
  'resolve.file-outside':
    '{file} lies outside the opened folder and is not read until you allow it, so what it says is missing here. Allow to read it, or move the file into the folder.',
  'resolve.empty-file': 'The project is empty: no Compose file says anything.',
  'resolve.top-level-not-a-mapping':
    'A Compose file must be a mapping: keys such as `services:` at the left margin.',

  // YAML
  'resolve.non-string-key': 'The key `{key}` in {parent} is not text. Put it in quotes: `"{key}"`.',
  'resolve.non-string-key-at-top':
    'The key `{key}` at the left margin is not text. Put it in quotes: `"{key}"`.',
  'resolve.merge-key-not-a-map': '`<<` can only take in mappings, or a list of mappings.',
  'resolve.tag-mismatch': 'The text `{text}` does not fit its tag `{tag}`.',
  'resolve.alias-bomb':
    'The aliases of this file expand to more than {limit} values. Composewright stops here, to keep your machine usable.',
  'resolve.extension-key':
    'docker compose takes `{key}` in {path} for an extension of the file, since it begins with `x-`: instead of it there is an entry `#extensions`. Give it another name, or write the mapping as a list of `KEY=VALUE` where that is possible.',
  'resolve.seeming-cycle':
    'docker compose takes this for a circle: `*{name}` is used at {other} and at {path}, and one of these paths begins with the other. YAML allows it, but docker compose refuses the file. Write one of the two out, or give it an anchor of its own.',
  'resolve.too-deep': 'This is nested more than {limit} levels deep.',

  // Interpolation
  'resolve.required-variable': 'The variable {name} is required in {path}, but it is not set.',
  'resolve.required-variable-because':
    'The variable {name} is required in {path}, but it is not set: {reason}',
  'resolve.invalid-template':
    'A `$` in {path} does not begin a valid variable. Write `$$` where a plain dollar sign is meant.',
  'resolve.unset-variable': 'The variable {name} is not set; an empty text takes its place.',
  'resolve.not-a-int': '{path} must be a whole number, but it is `{text}`.',
  'resolve.not-a-float': '{path} must be a number, but it is `{text}`.',
  'resolve.not-a-bool': '{path} must be true or false, but it is `{text}`.',
  'resolve.yaml-1-1-boolean': '`{text}` is not a boolean of YAML 1.2. Write `{better}`.',

  // Merge
  'resolve.cannot-override':
    '{path} has another kind of value in a lower layer: a mapping, a list and a single value cannot replace each other. Use `!override` to replace it.',
  'resolve.pool-lost':
    'The pool {subnet} of a lower layer is lost: docker compose keeps only the pools of `ipam.config` that the highest layer names. Write it here again.',
  'resolve.reset-misses':
    '`!reset` of {path} has no effect: the lower layer writes a list here, and docker compose finds entries of maps only. Use `!override` on the whole attribute, or write the lower one as `key: value` lines.',
  'resolve.scale-becomes-replicas':
    '`scale` and `deploy` of {service} say one thing: docker compose writes the number into `deploy.replicas`, and that is what it prints. Write it there, and leave `scale` out.',
  'resolve.fraction-cut':
    '{path} is {text}, but docker compose holds whole numbers here and cuts it to {number} without a word. Write the whole number that you want.',
  'resolve.unused-by-tool': '{path} has no effect: docker compose allows it and uses it nowhere.',
  'resolve.logging-null':
    '`logging` without a value, over a `logging` of a lower layer, makes docker compose crash. Use `!reset` to remove it.',
  'resolve.pid-null':
    '`pid` without a value makes docker compose crash. Remove the line, or write `pid: host`.',
  'resolve.context-not-text':
    '{path} is not text, which makes docker compose crash. Write a path, or put it in quotes.',
  'resolve.kind-crash':
    '{path} has a value of a kind that makes docker compose crash here. Most often it must be text: put it in quotes, or remove it.',
  'resolve.ulimit-crash':
    '{path} in quotes makes docker compose crash here. Write the number without quotes.',
  'resolve.device-without-target': '{path} has no `target`: the path in the container.',
  'resolve.unexpected-type': '{path} must be a single text, such as `NAME=value`.',
  'resolve.map-in-list':
    '{path} is a mapping inside a list: `{key}:` after a dash. Write `- {key}=...` with an equals sign, or take the dashes away and write `{key}: ...` in every line.',
  'resolve.port-without-target': '{path} has no `target`: the port in the container.',
  'resolve.volume-without-target': '{path} has no `target`: the path in the container.',

  // Extends and include
  'resolve.extends-without-service':
    'The service `{name}` extends a service without naming it: add `service:`.',
  'resolve.extends-unknown':
    'The service `{name}` extends `{ref}`, which {file} does not declare. (Services of other layers and of included files cannot be extended.)',
  'resolve.extends-cycle': 'These services extend each other in a circle: {cycle}',
  'resolve.include-must-be-a-list': '`include` must be a list of files.',
  'resolve.include-without-path': 'This entry of `include` names no file: add `path:`.',
  'resolve.include-cycle': 'These files include each other in a circle: {cycle}',
  'resolve.include-conflict':
    '{section}.{name} is declared here and, differently, in an included file. To change it, do so in an override file.',

  // Short syntax and types
  'resolve.bad-volume': '`{text}` is not a valid volume in {path}. {reason}',
  'resolve.bad-device':
    '`{text}` has too many colons for {path}: the form is `/dev/host:/dev/container:rwm`. Use the long syntax.',
  'resolve.bad-port': '`{text}` is not a valid port in {path}. {reason}',
  'resolve.key-value-expected': '{path} must be `name=value`, but it is `{text}`. Add `=` and a value.',
  'resolve.ssh-key': '{path} must be `default` or `id=path`, but it is `{text}`.',
  'resolve.external-name':
    '{path}: `name` inside `external` is obsolete. Write `external: true` and `name` beside it.',
  'resolve.external-name-conflict':
    '{path} has a `name` inside `external` and another beside it. Keep the one beside it.',
  'resolve.cannot-decode': '`{text}` is not a valid value of {path}. {reason}',
  'resolve.trailing-space': 'The variable `{key}` in {path} ends with a space.',

  // Single elements
  'resolve.external-conflict': '{path} is external, so `{key}` has no effect and is not allowed.',
  'resolve.mutually-exclusive': '{path} can have only one of {keys}.',
  'resolve.included-config':
    '{path} of an included file takes its content from {variable}, which is set: docker compose then sees two sources and refuses. Declare the config in the including file, or use `file`.',
  'resolve.one-of-must-be-set': '{path} needs one of {keys}.',
  'resolve.blank-path': '{path} must not be empty.',
  'resolve.count-and-device-ids': '{path} can have `count` or `device_ids`, not both.',

  // Consistency
  'resolve.no-image-or-build':
    'The service `{name}` has neither `image` nor `build`, so docker compose does not know what to run. Add `image:` with the name of an image, or `build:` with the folder of a Dockerfile.',
  'resolve.only-in-layer':
    'The service `{name}` stands in {file} alone, with neither `image` nor `build`, so docker compose does not know what to run. Add one of them, or call it as a layer below does.',
  'resolve.meant-in-layer':
    'No layer below {file} has a service `{name}`, and here it has neither `image` nor `build`. Did you mean `{meant}`?',
  'resolve.reset-image':
    'The service `{name}` has neither `image` nor `build` left, since `!reset` takes its `{key}` away here. Take the `!reset` back, or say what is to run instead.',
  'resolve.reset-service':
    'The service `{name}` depends on `{other}`, which `!reset` takes away here. Take the `!reset` back, or take `{other}` out of `depends_on` of `{name}` as well.',
  'resolve.fix-take-reset-back': 'Take the `!reset` of {what} back',
  'resolve.dockerfile-and-inline':
    'The service `{name}` has both `dockerfile` and `dockerfile_inline`. Keep one.',
  'resolve.platform-not-built':
    'The service `{name}` runs on {platform}, which `build.platforms` does not contain.',
  'resolve.network-mode-and-networks':
    'The service `{name}` has both `network_mode` and `networks`. Keep one.',
  'resolve.healthcheck-test':
    'The health check of `{name}` must begin with CMD, CMD-SHELL or NONE, or be a single text.',
  'resolve.negative-scale': '`scale` of `{name}` cannot be negative.',
  'resolve.distinct-values':
    'The service `{name}` has different values in `{one}` and `{other}`. Keep one, or make them equal.',
  'resolve.container-name-scaled':
    'The service `{name}` has a `container_name`, so `{attribute}` cannot be more than 1: two containers cannot share a name.',
  'resolve.watch-without-target': 'This entry of `develop.watch` of `{name}` needs a `target`.',
  'resolve.mounted-twice': 'The service `{name}` mounts something on {target} twice; see {other}.',
  'resolve.depends-on-undefined':
    'The service `{name}` depends on `{other}`, but no service of that name is declared. Declare `{other}` under `services`, or take it out of `depends_on`.',
  'resolve.depends-on-disabled':
    'The service `{name}` depends on `{other}`, which the active profiles leave out. Activate its profile, or set `required: false`.',
  'resolve.network-mode-undefined':
    'The service `{name}` shares the network of `{other}`, but no service of that name is declared under `services`.',
  'resolve.network-mode-disabled':
    'The service `{name}` shares the network of `{other}`, which the active profiles leave out. Activate its profile.',
  'resolve.did-you-mean': '{sentence} Did you mean `{near}`?',
  'resolve.fix-name-instead': 'Use `{near}` instead of `{other}`',
  'resolve.fix-no-dependency': 'Let {name} not depend on {other}',
  'resolve.fix-build-here': 'Build {name} from the Dockerfile in this folder',
  'resolve.fix-write-pair': 'Write `{text}`',
  'resolve.actions-expression':
    '`${{ ... }}` in {path} is an expression of GitHub Actions, which docker compose does not know: its variables are written `$NAME`. Is this a workflow rather than a Compose file?',
  'resolve.env-lines':
    'These lines are `NAME=value`, as in an env file. Keep them in a file such as `.env`; a Compose file has `NAME: value` under the `environment:` of a service.',
  'resolve.fix-declare': 'Declare {name}',
  'resolve.undefined-network':
    'The service `{name}` joins the network `{other}`, which is not declared. A network that a service joins must also stand under `networks:` at the left margin.',
  'resolve.undefined-volume':
    'The service `{name}` mounts the volume `{other}`, which is not declared. A named volume must also stand under `volumes:` at the left margin; a folder of the host begins with `./` or `/`.',
  'resolve.undefined-config':
    'The service `{name}` uses the config `{other}`, which is not declared. It must also stand under `configs:` at the left margin, with its file or content.',
  'resolve.undefined-secret':
    'The service `{name}` uses the secret `{other}`, which is not declared. It must also stand under `secrets:` at the left margin, with the file or the variable that holds it.',
  'resolve.undefined-build-secret':
    'The build of `{name}` uses the secret `{other}`, which is not declared under `secrets`.',
  'resolve.undefined-model':
    'The service `{name}` uses the model `{other}`, which is not declared under `models`.',
  'resolve.context-undefined':
    'The build context `{context}` of `{name}` is the service `{other}`, which is not declared.',
  'resolve.context-not-buildable':
    'The build context `{context}` of `{name}` is the service `{other}`, which has no `build`.',
  'resolve.container-name-taken':
    'The services `{other}` and `{name}` have the same `container_name`: {container}.',
  'resolve.secret-without-source': 'The secret `{name}` needs `file` or `environment`.',
  'resolve.depends-cycle': 'These services wait for each other in a circle: {cycle}',

  // Environment
  'resolve.env-file-not-found': 'The env file {file} does not exist.',
  'resolve.bad-env-file': 'The env file {file} cannot be read. {reason}',
  'resolve.bad-env-file-line': 'The env file {file} cannot be read: line {line}. {reason}',
  'resolve.env-file-format': 'The format `{format}` of an env file is not known: only `raw` is, or none.',
  'resolve.bad-project-name':
    'The project name `{name}` is not valid: use lower-case letters, digits, `-` and `_`, beginning with a letter or digit.',
  'resolve.empty-project-name': 'The project has no name. Give one with `name:`.',
  'resolve.negative-replicas': '`deploy.replicas` of `{name}` cannot be negative.',
  'resolve.bind-without-source': '{path} is a bind mount without a `source`: the path on the host.',
} as const;
