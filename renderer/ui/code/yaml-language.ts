import { yamlLanguage } from '@codemirror/lang-yaml';
import { LanguageSupport } from '@codemirror/language';

/**
 * YAML for editors. What is read again after a key goes by nodes of the tree; in the parser's own large buffers a service has none of its
 * own, and each key then reads the text from its beginning.
 */
export const yaml = (): LanguageSupport => new LanguageSupport(finely);

const finely = yamlLanguage.configure({ bufferLength: 128 });
