import { yaml } from './yaml.ts';
import { knownValues } from './known-values.ts';
import { spec } from './spec.ts';
import { resolve } from './resolve.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { commands } from './commands.ts';
import { compare } from './compare.ts';
import { override } from './override.ts';
import { imported } from './import.ts';
import { project } from './project.ts';
import { drawing } from './drawing.ts';
import { exported } from './export.ts';
import { graph } from './graph.ts';
import { host } from './host.ts';
import { swarm } from './swarm.ts';
import { cli } from './cli.ts';

export const ko = {
  ...yaml,
  ...spec,
  ...knownValues,
  ...resolve,
  ...reasons,
  ...rules,
  ...commands,
  ...compare,
  ...override,
  ...imported,
  ...project,
  ...drawing,
  ...exported,
  ...graph,
  ...host,
  ...swarm,
  ...cli,
} as const;
