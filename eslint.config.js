import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const EVERYWHERE = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only: a name that can be searched for.',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of words says the same and is erased.' },
  // Nothing from a file, a rubric or a draft is ever made into HTML or run.
  {
    selector:
      ':matches(JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/], Property[key.name=/^(dangerouslySetInnerHTML|srcDoc|srcdoc)$/])',
    message: 'Text is shown as text. HTML from data can run.',
  },
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Make elements and give them text: HTML from data can run.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Make elements and give them text: HTML from data can run.',
  },
  {
    selector:
      ':matches(CallExpression[callee.name=/^(eval|Function)$/], NewExpression[callee.name=/^(Function|DOMParser)$/])',
    message: 'Nothing that is read is run.',
  },
  {
    selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.0.type=/Literal$/]',
    message: 'Nothing that is read is run: give a function.',
  },
  {
    selector: 'Literal[value=/^\\s*javascript:/i]',
    message: 'An address never runs anything.',
  },
];

/** Reading the clock. A date made from a moment that was passed in is fine. */
const CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Pass the moment in.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Pass the moment in.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-single',
      'node_modules',
      'coverage',
      'reports',
      '.stryker-tmp',
      'tests/bench/**/node_modules',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/method-signature-style': 'off',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    // Everything left of the Report is pure: time, chance and ids are passed in.
    files: ['src/domain/**/*.ts', 'src/report/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'crypto',
        'fetch',
        'performance',
      ],
      // A rule set anew forgets what it held before.
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...CLOCK],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the moment in.' },
        { object: 'Math', property: 'random', message: 'Pass ids and chance in.' },
      ],
    },
  },
  {
    files: [
      'vite.config.ts',
      'vitest.config.ts',
      'vitest.mutation.config.ts',
      'playwright.config.ts',
      'tests/**/*.ts',
      'tests/**/*.tsx',
      'scripts/**/*.ts',
    ],
    rules: {
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
