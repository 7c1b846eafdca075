import { actions } from './actions.ts';
import { app } from './app.ts';
import { canvas } from './canvas.ts';
import { code } from './code.ts';
import { compare } from './compare.ts';
import { dialogs } from './dialogs.ts';
import { environments } from './environments.ts';
import { exportOverride } from './export-override.ts';
import { gestures } from './gestures.ts';
import { graphList } from './graph-list.ts';
import { inspector } from './inspector.ts';
import { palette } from './palette.ts';
import { preview } from './preview.ts';
import { problems } from './problems.ts';
import { recover } from './recover.ts';
import { reshape } from './reshape.ts';
import { share } from './share.ts';
import { run } from './run.ts';
import { tour } from './tour.ts';
import { variables } from './variables.ts';
import { views } from './views.ts';
import { yamlEditor } from './yaml-editor.ts';

/** Every sentence of the view in English; the other languages must have the same keys. One file per panel. */
export const en = {
  ...actions,
  ...app,
  ...canvas,
  ...code,
  ...compare,
  ...dialogs,
  ...environments,
  ...exportOverride,
  ...gestures,
  ...graphList,
  ...inspector,
  ...palette,
  ...preview,
  ...problems,
  ...recover,
  ...reshape,
  ...share,
  ...run,
  ...tour,
  ...variables,
  ...views,
  ...yamlEditor,
} as const;
