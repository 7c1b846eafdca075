// The text that `docker compose config` prints.
import { printJson } from './print-json.ts';
import { printYaml } from './print-yaml.ts';
import { toPrintable, type Printable } from './printable.ts';
import { viewTyped, type ConfigFormat } from './typed-view.ts';

export interface PrintConfigOptions {
  /** `--no-interpolate`: the model as it is, keys sorted, every entry printed, `$` not doubled. */
  readonly model?: boolean;
}

/**
 * An effective configuration, byte for byte as the tool prints it: order of keys, zero values left out, what only one of the formats has
 * (`x-` and `models` in YAML, `"command": null` in JSON), quoting, and every `$` doubled. YAML ends with a line feed, JSON does not.
 */
export function printConfig(
  config: Printable,
  format: ConfigFormat,
  options: PrintConfigOptions = {},
): string {
  const model = options.model === true;
  const shown = model ? config : viewTyped(config, format);
  const text = format === 'yaml' ? printYaml(shown) : printJson(shown);
  return model ? text : text.replaceAll('$', '$$$$');
}

/** The same for plain data: objects, Maps, arrays, texts, numbers, bigints, booleans, null. */
export function printConfigData(
  data: unknown,
  format: ConfigFormat,
  options: PrintConfigOptions = {},
): string {
  return printConfig(toPrintable(data), format, options);
}
