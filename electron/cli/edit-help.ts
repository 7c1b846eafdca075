import { z } from 'zod';
import { commands } from '../../shared/commands/index.ts';
import { say } from './fail.ts';

interface Property {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly description?: string;
}

interface Schema {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

function typeOf({ type, enum: values }: Property): string {
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join('|');
  if (type === undefined) return 'any JSON';
  return typeof type === 'string' ? type : type.join('|');
}

/** Every command with its arguments, from the same schemas that check them. */
export function printCommands(): string {
  const lines = ['Commands of --ops and their arguments (* needed):'];
  for (const command of Object.values(commands)) {
    const schema = z.toJSONSchema(command.args, { io: 'input', unrepresentable: 'any' }) as Schema;
    lines.push('', `  ${command.name}  ${say({ id: command.title })}`);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const mark = schema.required?.includes(name) ? '*' : ' ';
      const fallback = property.default === undefined ? '' : ` (default ${JSON.stringify(property.default)})`;
      lines.push(
        `   ${mark} ${name.padEnd(14)} ${typeOf(property)}: ${property.description ?? ''}${fallback}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
