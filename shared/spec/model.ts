import type { Attribute } from './attribute.ts';
import { int, object, row, text, texts } from './types.ts';

/** `models.*` (Compose Specification, chapter Models). */
export const model: Attribute = row(
  object(
    {
      model: row(text, 'The model as an OCI artifact that a model runner can pull.', {
        example: 'ai/smollm2',
      }),
      name: row(text, 'Name of the model outside of the project.', { example: 'shop-llm' }),
      context_size: row(int, 'Tokens of context at most.', { field: 'number', example: '4096' }),
      runtime_flags: row(texts, 'Flags for the inference engine.', {
        field: 'list',
        example: '["--no-prefill-assistant"]',
      }),
    },
    'model',
  ),
  'An AI model that services can call.',
  { field: 'group', example: '{ model: ai/smollm2 }' },
);
