import { hoverTooltip, type Tooltip } from '@codemirror/view';
import type { FilePath } from '../../shared/diagnostic.ts';
import { attributeAt } from '../../shared/spec/attribute-at.ts';
import { nodeAt } from '../../shared/yaml/locate.ts';
import { t } from '../i18n/t.ts';
import { store } from '../store/index.ts';
import { helpText } from '../ui/attribute-help.ts';

/** What the attribute under the pointer is. */
export function yamlHover(path: () => FilePath | undefined) {
  return hoverTooltip((view, offset): Tooltip | null => {
    const file = path();
    const yaml = file === undefined ? undefined : store.getState().snapshot?.project.files.get(file)?.yaml;
    const found = yaml && nodeAt(yaml, offset);
    if (found === undefined) return null;
    const row = attributeAt(found.path);
    const text = helpText(found.path);
    if (row === undefined || text === '') return null;
    const line = view.state.doc.lineAt(offset);
    return {
      pos: offset,
      end: line.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'cm-attribute-help';
        const name = document.createElement('code');
        name.textContent = found.path
          .filter((step) => typeof step === 'string')
          .slice(-2)
          .join('.');
        const help = document.createElement('p');
        help.textContent = text.replaceAll('`', '');
        dom.append(name, help);
        if (row.example !== undefined) {
          const example = document.createElement('p');
          example.className = 'cm-attribute-example';
          example.textContent = t('inspector.example', { example: row.example });
          dom.append(example);
        }
        return { dom };
      },
    };
  });
}
