import type { Path } from '../yaml/yaml-node.ts';

/** The top-level elements that are drawn, with the singular that NodeIds, references and messages use. */
export const elementKinds = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
} as const;

export type DrawnSection = keyof typeof elementKinds;
export type ElementKind = (typeof elementKinds)[DrawnSection];

/** The other way: the top-level element that holds what is of a kind. */
export const sectionOf = Object.fromEntries(
  Object.entries(elementKinds).map(([section, kind]) => [kind, section]),
) as Readonly<Record<ElementKind, DrawnSection>>;

/** Whether a kind of node is one that files declare: not a host folder, not a port. */
export function isElementKind(kind: string): kind is ElementKind {
  return Object.hasOwn(sectionOf, kind);
}

/** The singular of a top-level element; undefined: its entries are not drawn. */
export function elementKindOf(section: unknown): ElementKind | undefined {
  return typeof section === 'string' && Object.hasOwn(elementKinds, section)
    ? elementKinds[section as DrawnSection]
    : undefined;
}

/** The NodeId of the element that a path belongs to: `['services', 'web', 'image']` -> `service:web`. */
export function elementIdOf([section, name]: Path): string | undefined {
  const kind = elementKindOf(section);
  return kind === undefined || name === undefined ? undefined : `${kind}:${name}`;
}
