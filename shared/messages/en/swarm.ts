/** What a Swarm does not do, and what to do instead. Keys begin with `swarm.`. */
export const swarm = {
  'swarm.advice-build':
    'A Swarm builds nothing: build the image first and push it where every node can pull it.',
  'swarm.advice-no-image': 'The service has no image. Give it one that every node can pull.',
  'swarm.advice-container-name': 'The Swarm names its containers itself, after service and replica.',
  'swarm.advice-depends-on':
    'A Swarm starts everything at once: the service must try again until what it needs answers.',
  'swarm.advice-devices':
    'Nodes offer devices as generic resources: deploy.resources.reservations.generic_resources.',
  'swarm.advice-links':
    'Services on the same network find each other by name; other names can be network aliases.',
  'swarm.advice-network-mode': 'The service joins the default network of the stack instead.',
  'swarm.advice-address':
    'Replicas get their addresses from the network; the name of the service stays the same.',
  'swarm.advice-resources':
    'Say it under deploy.resources: limits and reservations of cpus, memory and pids.',
  'swarm.advice-pull': 'Nodes pull the image when they do not have it.',
  'swarm.advice-platform':
    'Choose nodes with deploy.placement.constraints, such as node.platform.arch == x86_64.',
  'swarm.advice-host-ip':
    'The port is opened on every address of every node: a port that was for this machine alone becomes public.',
  'swarm.advice-range': 'The range gives way to a port that the Swarm chooses.',
  'swarm.advice-provider': 'What a provider makes does not exist in a Swarm.',
  'swarm.advice-scale': 'Say it as deploy.replicas.',
  'swarm.advice-tmpfs': 'Mount it instead: an entry of volumes with type: tmpfs and its size.',
  'swarm.advice-bind': 'The folder or file must be there on every node that can run the service.',
  'swarm.advice-volume':
    'Every node has a volume of its own, and what one replica writes the others do not see.',
  'swarm.advice-volumes-from': 'Name the volume under volumes, and mount it in each service that needs it.',
  'swarm.advice-file': 'docker stack reads secrets and configs from files, or takes external ones.',
  'swarm.advice-driver':
    'The driver works on one machine only; the stack gets an overlay network of the same name.',
  'swarm.advice-restart':
    'A Swarm starts again what ends; deploy.restart_policy with condition: none keeps it from that.',
  'swarm.advice-image-mount': 'A Swarm cannot mount an image.',
} as const;
