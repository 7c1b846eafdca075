/** A step of a path for people: a key, or an entry of a list by what tells it from the others. */
export type LabelStep = string | { readonly entry: string };

/** `services.web.ports[8080:80/tcp].mode`: keys with other characters than letters, digits, `_` and `-` stand in brackets too. */
export function printPath(steps: readonly LabelStep[]): string {
  return steps.reduce<string>((text, step) => {
    if (typeof step !== 'string') return `${text}[${step.entry}]`;
    if (!/^[\p{L}\p{N}_-]+$/u.test(step)) return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
