import type { Template, TemplateValue } from '../templates/template.ts';

/** Several services that belong together, each made of a template: one file of this folder each. */
export interface Stack {
  /** File name and search word. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ko: string };
  /** One sentence: what is in it, and which variables are asked for. */
  readonly description: { readonly en: string; readonly ko: string };
  readonly services: readonly StackService[];
  /** Networks in the order in which they are written. */
  readonly networks: { readonly [name: string]: TemplateValue };
}

export interface StackService {
  readonly template: Template;
  /** Name of the service: the others name it in their environment and order of start. */
  readonly name: string;
  readonly networks: readonly string[];
  /** Services that must be healthy before it starts. */
  readonly after?: readonly string[];
  /** Attributes that stand instead of the template's; those of maps beside its own. `null`: the template's is left out. */
  readonly but?: { readonly [attribute: string]: TemplateValue };
}
