import type { CommandCall } from '../../shared/diagnostic.ts';
import type { NodeKind } from '../../shared/graph/graph.ts';
import type { NodeId } from '../../shared/project/project.ts';
import { isElementKind, type ElementKind } from '../../shared/spec/element-kinds.ts';

const nouns: Readonly<Record<ElementKind, string>> = {
  service: 'Service',
  network: 'Network',
  volume: 'Volume',
  config: 'Config',
  secret: 'Secret',
};

/** `service:web` in its parts. A name may hold colons (`bind:C:/x`), a kind does not. */
export function partsOf(id: NodeId): { readonly kind: NodeKind; readonly name: string } {
  const colon = id.indexOf(':');
  return { kind: id.slice(0, colon) as NodeKind, name: id.slice(colon + 1) };
}

/** The node's element when it is one that files declare: not a host folder, not a port. */
export function elementOf(id: NodeId): { readonly kind: ElementKind; readonly name: string } | undefined {
  const { kind, name } = partsOf(id);
  return isElementKind(kind) ? { kind, name } : undefined;
}

export function addCall(kind: ElementKind, name: string, attributes?: Record<string, unknown>): CommandCall {
  return {
    command: `add${nouns[kind]}`,
    args: { name, ...(attributes === undefined ? {} : { attributes }) },
  };
}

export function renameCall(id: NodeId, to: string): CommandCall | undefined {
  const element = elementOf(id);
  if (element === undefined) return undefined;
  const key = element.kind === 'service' ? 'service' : 'name';
  return { command: `rename${nouns[element.kind]}`, args: { [key]: element.name, to } };
}
