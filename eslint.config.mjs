import tseslint from 'typescript-eslint';

/**
 * What oxlint (.oxlintrc.json) cannot say: which shapes of code are not wanted here, and that no rule may be switched
 * off from within a file. It needs no types, and nothing in a file switches it off.
 */
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

/** In the web app types are shapes; a class counts as one only with a private part, then the compiler takes nothing else. */
const nominalClasses = [
  {
    selector: 'ClassBody:not(:has(PrivateIdentifier))',
    message: 'Give the class a #private part: then the compiler refuses what was not made by its constructor.',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      '.data/',
      'web/dist/',
      'web/src/api/schema.d.ts',
      'web/src/api/subjects.ts',
      'web/src/api/words/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'no-warning-comments': ['error', { terms: ['eslint-disable', 'oxlint-disable'], location: 'anywhere' }],
      'no-dupe-args': 'error',
      'no-octal': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser },
  },
  {
    files: ['src/platform/**/*.ts', 'src/shared-kernel/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...builtSql, ...testHabits] },
  },
  {
    // Only the platform and the kernel touch Node's clock: measuring, and turning given instants into dates.
    files: ['src/**/*.ts'],
    ignores: ['src/platform/**', 'src/shared-kernel/**'],
    rules: { 'no-restricted-syntax': ['error', ...ownClock, ...builtSql] },
  },
  {
    files: ['test/**/*.ts', 'src/**/*.spec.ts'],
    // The one place that may skip a group, because it says why.
    ignores: ['test/support/where-available.ts'],
    rules: { 'no-restricted-syntax': ['error', ...testHabits] },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...nominalClasses] },
  },
);
