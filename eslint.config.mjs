import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Limits of the architecture page: aim at 60 and 15, never beyond these. */
const limits = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 5],
  'max-depth': ['error', 3],
};

const ownClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Node’s clock decides nothing: take the time as a parameter or from the database (app_now).',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Node’s clock decides nothing: take the time as a parameter or from the database (app_now).',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Node’s clock decides nothing: take the time as a parameter or from the database (app_now).',
  },
];

/** Text that reaches SQL as it stands must be a literal; values go in as parameters. */
const builtSql = [
  {
    selector:
      'CallExpression[callee.property.name=/^(query|orderBy|addOrderBy|addSelect|distinctOn)$/] > TemplateLiteral.arguments:first-child > MemberExpression.expressions[object.name=/^(request|body|input|dto|command|filter|params|headers|actor|file|row)$/]',
    message: 'What came from outside goes in as a parameter, never into the text of SQL.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(query|orderBy|addOrderBy|addSelect|distinctOn)$/] > BinaryExpression.arguments:first-child[operator='+']",
    message: 'No text put together in SQL: literals and constants only, values as parameters.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(orderBy|addOrderBy|addSelect|distinctOn)$/] > :not(Literal, ArrayExpression, TemplateLiteral[expressions.length=0]).arguments:first-child',
    message: 'Only a literal here: TypeORM runs this text as it stands.',
  },
];

const testHabits = [
  {
    selector:
      "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule|setMock)$/]",
    message: 'Modules are not mocked here: use the real thing or a receiver that fails on the unexpected.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(it|test|describe)$/]',
    message: 'No skipped or singled-out tests; describeWhere skips a group with its reason.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', 'web/dist/', 'web/src/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...limits,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Chinese texts set things apart with the full-width blank.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...builtSql, ...testHabits],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Injected classes must stay values: Nest reads their constructors' types when it runs.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // These two ask for instances where Nest and the drivers take plain objects and numbers.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Our texts hold no emoji made of several signs; a spread counts Chinese characters right.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // With noPropertyAccessFromIndexSignature off both spellings are right.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...limits,
      // Markup is long without being deep.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      ...reactHooks.configs.recommended.rules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // The router leads elsewhere by throwing.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', name: 'Redirect', package: '@tanstack/router-core' }] },
      ],
      // An English plural or a handler's answer that nobody waits for.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // A list of texts, and the list of all screens.
    files: ['web/src/texts/**/*.ts', 'web/src/app/router.tsx'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Only the platform and the kernel touch Node's clock: measuring, and turning given instants into dates.
    files: ['src/**/*.ts'],
    ignores: ['src/platform/**', 'src/shared-kernel/**'],
    rules: { 'no-restricted-syntax': ['error', ...ownClock, ...builtSql] },
  },
  {
    // A migration is one long text, a policy or a code table one long list.
    files: ['src/**/migrations.ts', 'src/**/*-migrations.ts', 'src/**/migrations/*.ts', 'src/texts/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['test/**/*.ts', 'src/**/*.spec.ts'],
    rules: {
      // describe() is a chapter, not a function; and tests put table names together.
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...testHabits],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Playwright reads from the pattern what a fixture needs, and wants one where it needs nothing.
    files: ['test/journeys/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    // The one place that may skip a group, because it says why.
    files: ['test/support/where-available.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        require: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        AbortSignal: 'readonly',
      },
    },
    rules: limits,
  },
  {
    // Some of it runs in the page of a browser.
    files: ['test/bench/suites/screens.mjs'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        requestAnimationFrame: 'readonly',
        PerformanceObserver: 'readonly',
      },
    },
  },
);
