/** Plain data that a Compose file can say. */
export type TemplateValue =
  string | number | boolean | null | readonly TemplateValue[] | { readonly [key: string]: TemplateValue };

/** A service that people add by dragging: one file of this folder each. */
export interface Template {
  /** File name and search word. */
  readonly id: string;
  /** What the palette calls it: the product's own name, the same in every language. */
  readonly title: string;
  readonly category: 'web' | 'database' | 'cache' | 'messaging' | 'storage' | 'application' | 'tools';
  /** Which icon it gets; a role of renderer/ui/ServiceIcon. */
  readonly icon:
    'proxy' | 'web' | 'database' | 'cache' | 'queue' | 'search' | 'storage' | 'code' | 'mail' | 'monitoring';
  /** Name that the service gets; a number is added when it is taken. */
  readonly name: string;
  /** One sentence: what it is for and what is set; which variables to put into `.env`. */
  readonly description: { readonly en: string; readonly ko: string };
  /** Attributes in the order in which they are written. `{name}` in a text stands for the service's name. */
  readonly attributes: { readonly [attribute: string]: TemplateValue };
  /** Named volumes that it needs; `{name}` as above. */
  readonly volumes?: readonly string[];
  /** Secrets that it needs, each with the variable that holds its text: passwords are files in the container, never its environment. */
  readonly secrets?: { readonly [name: string]: string };
}
