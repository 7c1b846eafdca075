import { EnvironmentsDialog } from '../../environments/EnvironmentsDialog.tsx';
import { ExportOverrideDialog } from '../../export-override/ExportOverrideDialog.tsx';
import { FlattenDialog } from '../../export-override/FlattenDialog.tsx';
import { ExtractBaseDialog } from '../../extract-base/ExtractBaseDialog.tsx';
import { ShareDialog } from '../../share/ShareDialog.tsx';
import { ConflictDialog } from '../../recover/ConflictDialog.tsx';
import { DraftsDialog } from '../../recover/DraftsDialog.tsx';
import { ImportContainersDialog } from '../../run/ImportContainersDialog.tsx';
import { useApp } from '../../store/index.ts';
import { ExtractVariableDialog } from '../../variables/ExtractVariableDialog.tsx';
import { RenameVariableDialog } from '../../variables/RenameVariableDialog.tsx';
import { AddDependencyDialog } from './AddDependencyDialog.tsx';
import { AddElementDialog } from './AddElementDialog.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { KeyboardDialog } from './KeyboardDialog.tsx';
import { NewLayerDialog } from './NewLayerDialog.tsx';
import { OpenPathDialog } from './OpenPathDialog.tsx';
import { OutsideDialog } from './OutsideDialog.tsx';
import { RefusalDialog } from './RefusalDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RequiredVariablesDialog } from './RequiredVariablesDialog.tsx';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { SplitServiceDialog } from './SplitServiceDialog.tsx';

/** The dialog that the state names. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  switch (dialog?.kind) {
    case 'open-path':
      return <OpenPathDialog choose={dialog.choose} />;
    case 'rename':
      return <RenameDialog node={dialog.node} />;
    case 'remove':
      return <RemoveDialog nodes={dialog.nodes} />;
    case 'add-dependency':
      return <AddDependencyDialog service={dialog.service} />;
    case 'add-element':
      return <AddElementDialog element={dialog.element} at={dialog.at} members={dialog.members} />;
    case 'refusal':
      return <RefusalDialog refusal={dialog.refusal} />;
    case 'discard':
      return <DiscardDialog then={dialog.then} />;
    case 'outside':
      return <OutsideDialog key={dialog.folders.join('\n')} folders={dialog.folders} />;
    case 'conflict':
      return <ConflictDialog key={dialog.path} path={dialog.path} />;
    case 'drafts':
      return <DraftsDialog />;
    case 'environments':
      return <EnvironmentsDialog initial={dialog.name} />;
    case 'new-layer':
      return <NewLayerDialog />;
    case 'export-override':
      return <ExportOverrideDialog />;
    case 'extract-base':
      return <ExtractBaseDialog />;
    case 'extract-variable':
      return <ExtractVariableDialog path={dialog.path} layer={dialog.layer} text={dialog.text} />;
    case 'rename-variable':
      return <RenameVariableDialog key={dialog.name} name={dialog.name} />;
    case 'flatten':
      return <FlattenDialog />;
    case 'split-service':
      return <SplitServiceDialog key={dialog.service} service={dialog.service} />;
    case 'import-containers':
      return <ImportContainersDialog />;
    case 'share':
      return <ShareDialog />;
    case 'save-template':
      return <SaveTemplateDialog />;
    case 'required-variables':
      return <RequiredVariablesDialog calls={dialog.calls} names={dialog.names} options={dialog.options} />;
    case 'keyboard':
      return <KeyboardDialog />;
    case 'command-menu':
    case undefined:
      return null;
  }
}
