import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom inside shared/ (DESIGN: imports only go down). The files directly in shared/ (diagnostic, refusal,
 * message, host) and the catalogues in shared/messages are open to all rooms.
 */
const rooms = {
  text: [],
  yaml: ['text'],
  spec: ['yaml'],
  import: ['text', 'yaml'],
  resolve: ['text', 'yaml', 'spec'],
  model: ['text', 'yaml', 'spec', 'resolve'],
  graph: ['text', 'yaml', 'spec', 'resolve', 'model'],
  rules: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph'],
  compare: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph'],
  layout: ['text', 'graph'],
  export: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph', 'layout'],
  project: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph', 'compare', 'rules', 'layout'],
  variables: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph', 'compare', 'project'],
  override: ['text', 'yaml', 'spec', 'resolve', 'model', 'graph', 'rules', 'layout', 'project'],
  commands: [
    'text',
    'yaml',
    'spec',
    'resolve',
    'model',
    'graph',
    'rules',
    'layout',
    'project',
    'override',
    'variables',
    'import',
  ],
  run: ['text', 'yaml', 'spec', 'resolve', 'model'],
  messages: [],
};

/** Panels of the view do not import one another; what they share is in store, ui, i18n and app. */
const panels = [
  'canvas',
  'palette',
  'inspector',
  'yaml-editor',
  'problems',
  'preview',
  'environments',
  'compare',
  'export-override',
  'variables',
  'command-menu',
  'run',
  'recover',
];

const zones = [
  ...Object.entries(rooms).map(([room, allowed]) => ({
    target: `./shared/${room}`,
    from: Object.keys(rooms)
      .filter((other) => other !== room && other !== 'messages' && !allowed.includes(other))
      .map((other) => `./shared/${other}`),
    message: `shared/${room} may import only: ${allowed.join(', ') || 'nothing'}.`,
  })),
  {
    target: './shared',
    from: ['./electron', './renderer'],
    message: 'shared/ imports neither shell nor view.',
  },
  { target: './electron', from: './renderer', message: 'electron/ and renderer/ meet in shared/host.ts.' },
  { target: './renderer', from: './electron', message: 'electron/ and renderer/ meet in shared/host.ts.' },
  ...panels.map((panel) => ({
    target: `./renderer/${panel}`,
    from: panels.filter((other) => other !== panel).map((other) => `./renderer/${other}`),
    message: 'A panel does not import another panel.',
  })),
];

/** Libraries that live in one room only. */
const confined = [
  { names: ['yaml', 'js-yaml'], home: ['shared/yaml/**', 'test/**'] },
  { names: ['@xyflow/react'], home: ['renderer/canvas/**'] },
  { names: ['electron'], home: ['electron/main/**', 'electron/preload/**', 'test/**', 'build/**'] },
];
const confine = (names) => ({
  paths: names.map((name) => ({
    name,
    message: 'This library is confined to one room; see eslint.config.js.',
  })),
  patterns: names
    .filter((name) => name !== 'yaml')
    .map((name) => ({ group: [`${name}/*`], message: 'This library is confined to one room.' })),
});

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.shared.json',
          './tsconfig.electron.json',
          './tsconfig.renderer.json',
          './tsconfig.test.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { typescript: { project: 'tsconfig.*.json' } } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-imports': ['error', confine(confined.flatMap((each) => each.names))],
      eqeqeq: 'error',
    },
  },
  ...confined.map(({ names, home }) => ({
    files: home,
    rules: {
      'no-restricted-imports': [
        'error',
        confine(confined.flatMap((each) => each.names).filter((name) => !names.includes(name))),
      ],
    },
  })),
  {
    files: ['test/**', 'build/**'],
    rules: { 'no-restricted-imports': 'off', 'no-control-regex': 'off' },
  },
  {
    files: ['shared/**'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', 'process', 'window', 'document'] },
  },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
