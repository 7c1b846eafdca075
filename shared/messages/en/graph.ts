/** Messages of shared/graph. Keys begin with `graph.`. */
export const graph = {
  'graph.connect-nothing': 'There is nothing to connect to here.',
  'graph.connect-needs-service':
    'Connect a service with it: two resources have nothing to say to each other.',
  'graph.connect-self': '{service} cannot depend on itself.',
  'graph.connect-from-missing': '{service} is named but not defined. Create the service first.',
  'graph.connect-depends-already': '{service} depends on {on} already.',
  'graph.connect-cycle': '{service} cannot depend on {on}: that would be a circle ({path}).',
  'graph.connect-network-already': '{service} is in the network {on} already.',
  'graph.connect-volume-already': '{service} mounts {on} already.',
  'graph.connect-config-already': '{service} reads the config {on} already.',
  'graph.connect-secret-already': '{service} reads the secret {on} already.',
  'graph.connect-port': 'Host port {on} is taken: one host port leads to one service.',
  'graph.connect-entry':
    '{on} stands in an entry of one service: give {service} an entry of its own in the inspector.',
  'graph.reconnect-label': 'Connect {to} instead of {from}',
  'graph.reconnect-fixed': 'This connection is written inside another value: change it in the inspector.',
  'graph.reconnect-same': 'The connection ends here already.',
  'graph.reconnect-kind': 'This connection cannot end here: it needs a card of the same kind.',
} as const;
