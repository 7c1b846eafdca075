import { addDependency } from './add-dependency.ts';
import { addService } from './add-service.ts';
import { clearAttribute } from './clear-attribute.ts';
import type { Command } from './command.ts';
import { demoteValue } from './demote-value.ts';
import { duplicateService } from './duplicate-service.ts';
import { extractVariable } from './extract-variable.ts';
import { grantConfig, grantSecret, revokeConfig, revokeSecret } from './grant-file.ts';
import { inlineVariable } from './inline-variable.ts';
import { joinNetwork } from './join-network.ts';
import { leaveNetwork } from './leave-network.ts';
import { mountVolume } from './mount-volume.ts';
import { moveToSecret } from './move-to-secret.ts';
import { pasteElements } from './paste-elements.ts';
import { publishPort } from './publish-port.ts';
import { promoteValue } from './promote-value.ts';
import { removeDependency } from './remove-dependency.ts';
import { removeService } from './remove-service.ts';
import { renameAttribute } from './rename-attribute.ts';
import { renameReference } from './rename-reference.ts';
import { renameService } from './rename-service.ts';
import { renameVariable } from './rename-variable.ts';
import { makeAddResource, makeRemoveResource, makeRenameResource } from './resources.ts';
import { setAttribute } from './set-attribute.ts';
import { renameEnvVariable, setEnvVariable } from './set-env-variable.ts';
import { splitService } from './split-service.ts';
import { unmountVolume } from './unmount-volume.ts';
import { unpublishPort } from './unpublish-port.ts';

const sections = ['networks', 'volumes', 'configs', 'secrets'] as const;

/** Every command, in the order in which menus and `composewright edit --help` list them. */
const all: readonly Command[] = [
  addService,
  renameService,
  duplicateService,
  pasteElements,
  removeService,
  addDependency,
  removeDependency,
  joinNetwork,
  leaveNetwork,
  mountVolume,
  unmountVolume,
  publishPort,
  unpublishPort,
  grantConfig,
  revokeConfig,
  grantSecret,
  revokeSecret,
  setAttribute,
  clearAttribute,
  renameAttribute,
  renameReference,
  promoteValue,
  demoteValue,
  splitService,
  extractVariable,
  moveToSecret,
  inlineVariable,
  renameVariable,
  setEnvVariable,
  renameEnvVariable,
  ...sections.map(makeAddResource),
  ...sections.map(makeRenameResource),
  ...sections.map(makeRemoveResource),
];

/** The registry: a command by its name. */
export const commands: Readonly<Record<string, Command>> = Object.fromEntries(
  all.map((command) => [command.name, command]),
);
