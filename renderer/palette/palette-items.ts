import { stacks } from '../../assets/stacks/index.ts';
import { printStack } from '../../assets/stacks/print-stack.ts';
import type { Stack } from '../../assets/stacks/stack.ts';
import { fillTemplate } from '../../assets/templates/fill-template.ts';
import { templates } from '../../assets/templates/index.ts';
import type { Template } from '../../assets/templates/template.ts';
import type { CommandCall } from '../../shared/diagnostic.ts';
import type { OwnTemplate } from '../store/index.ts';
import type { ComposeModel } from '../../shared/model/compose-model.ts';
import { freeName } from '../../shared/text/free-name.ts';

export type PaletteGroup = 'elements' | 'own' | 'stacks' | Template['category'];

/** Something that can be dragged out of the palette. */
export type PaletteItem =
  | { readonly id: string; readonly group: 'elements'; readonly element: Element }
  | { readonly id: string; readonly group: 'own'; readonly own: OwnTemplate }
  | { readonly id: string; readonly group: 'stacks'; readonly stack: Stack }
  | { readonly id: string; readonly group: Template['category']; readonly template: Template };

type Element = 'service' | 'network' | 'volume' | 'config' | 'secret';

const elements: readonly Element[] = ['service', 'network', 'volume', 'config', 'secret'];

/** Everything that the palette offers, in its order: elements, the person's own templates, ours. */
export const itemsWith = (own: readonly OwnTemplate[]): readonly PaletteItem[] => [
  ...elements.map((element) => ({ id: element, group: 'elements' as const, element })),
  ...own.map((each) => ({ id: `own:${each.name}`, group: 'own' as const, own: each })),
  ...stacks.map((stack) => ({ id: stack.id, group: 'stacks' as const, stack })),
  ...templates.map((template) => ({ id: template.id, group: template.category, template })),
];

const commands: Readonly<Record<Element, string>> = {
  service: 'addService',
  network: 'addNetwork',
  volume: 'addVolume',
  config: 'addConfig',
  secret: 'addSecret',
};

/** The command that adds an item to this project, with a name that is not taken and host ports that are free. */
export function callOf(item: PaletteItem, model: ComposeModel): CommandCall {
  const services = new Set(model.services.keys());
  if (item.group === 'own') return { command: 'pasteElements', args: { text: item.own.text } };
  if (item.group === 'stacks') return { command: 'pasteElements', args: { text: printStack(item.stack) } };
  if (item.group !== 'elements') {
    const filled = fillTemplate(item.template, services, publishedPorts(model));
    return { command: 'addService', args: { ...filled } };
  }
  const { element } = item;
  const taken = element === 'service' ? services : new Set(model[`${element}s`].keys());
  return { command: commands[element], args: { name: freeName(element, (name) => taken.has(name)) } };
}

function publishedPorts(model: ComposeModel): ReadonlySet<string> {
  const ports = [...model.services.values()].flatMap((service) => service.ports);
  return new Set(ports.flatMap((port) => port.published ?? []));
}
