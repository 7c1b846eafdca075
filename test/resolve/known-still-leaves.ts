const twice =
  'an equal entry stands in another layer, or twice in this one: it takes the place of the one that is changed';
const choice = 'the few other texts that are accepted here say the same';

/** Leaves of the sample that none of the texts tried at their place changes in an accepted project, each with the reason. */
export const knownStillLeaves: Readonly<Record<string, string>> = {
  'cgload-extends-nil services.test.extends.file':
    'a service named `nil` is not looked for: the file is not read',
  'cgload-load-sshwith-default-value-in-build-config services.test.build.ssh.0': choice,
  'cgmerge-dnsmixed services.test.dns_search.1': twice,
  'coolify-root-docker-compose-dev-multi-yml services.coolify.networks.coolify': twice,
  'graylog-forwarder-docker-compose--env services.forwarder.ports.4.protocol': choice,
  'inv-volume-colon services.s.volumes.0.type': choice,
  'syn-extends-ports-dup services.s.ports.0.published': twice,
  'syn-include-same-definition services.s.image':
    'two files declare one service: only equal declarations are accepted',
  'synm-build-8 services.s.build.tags.0': twice,
  'synm-cap-add-2 services.s.cap_add.0': twice,
  'synm-expose-3 services.s.expose.0': twice,
  'synm-networks-4 services.s.networks.n1.aliases.0': twice,
  'synm-volumes-13 services.s.volumes.0.target': twice,
  'synm-volumes-4 services.s.volumes.0.target': twice,
  'synm-volumes-8 services.s.volumes.0.target': twice,
};
