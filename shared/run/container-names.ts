import type { Container } from './container.ts';
import { withoutOldId } from './plan.ts';

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
    const name = withoutOldId(container);
    const found = known.get(name);
    if (found !== undefined) return found;
    const rest = name.startsWith(`${project}-`) ? name.slice(project.length + 1) : name;
    return names.find(
      (service) => rest.startsWith(`${service}-`) && /^-\d+$/.test(rest.slice(service.length)),
    );
  };
}
