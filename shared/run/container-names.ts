import type { Container } from './container.ts';

export interface NamedService {
  readonly name: string;
  /** `container_name`, when the files give one. */
  readonly containerName: string | undefined;
}

/** Finds the service of a container by the container's name, for containers that may not exist yet. */
export function serviceByContainer(
  project: string,
  services: readonly NamedService[],
  containers: readonly Container[] = [],
): (container: string) => string | undefined {
  const known = new Map(containers.map(({ name, service }) => [name, service]));
  for (const { name, containerName } of services)
    if (containerName !== undefined) known.set(containerName, name);
  const names = services.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return (container) => {
    // While a container is replaced, the new one bears the id of the old one before its name.
    const name = container.replace(/^[0-9a-f]{12}_/, '');
    const found = known.get(name);
    if (found !== undefined) return found;
    const rest = name.startsWith(`${project}-`) ? name.slice(project.length + 1) : name;
    return names.find(
      (service) => rest.startsWith(`${service}-`) && /^-\d+$/.test(rest.slice(service.length)),
    );
  };
}
