/** The modules by rank, lowest first (ARCHITECTURE.md). A module imports lower ranks only, through their front doors. */
const ranks = require('./architecture-ranks.json');

const rankOf = new Map(ranks.flatMap((names, index) => names.map((name) => [name, index + 1])));
/** Large modules are cut into slices first, lowest first; a slice imports those below it, layers lie inside. */
const slices = require('./architecture-slices.json');

/** A layer's folder stands in its module, or in a slice of it. */
const within = `(?:${Object.values(slices)
  .flat()
  .map((name) => `${name}/`)
  .join('|')})?`;

const sliceRules = Object.entries(slices).flatMap(([room, names]) =>
  names.slice(0, -1).map((name, index) => ({
    name: `slice-${room}-${name}`,
    comment: `${room}/${name} imports only the slices below it`,
    severity: 'error',
    from: { path: `^src/modules/${room}/${name}/` },
    to: { path: `^src/modules/${room}/(${names.slice(index + 1).join('|')})/` },
  })),
);

const anyOf = (names) => `^src/modules/(${names.join('|')})/`;

/** One rule a module: all that stands beside or above it is out of reach. */
const rankRules = [...rankOf]
  .map(([name, rank]) => ({
    name: `rank-of-${name}`,
    comment: `${name} (rank ${rank}) imports lower ranks only; news travels upward as an outbox event`,
    severity: 'error',
    from: { path: anyOf([name]) },
    to: {
      path: anyOf([...rankOf].filter(([other, theirs]) => other !== name && theirs >= rank).map(([other]) => other)),
    },
  }))
  .filter(({ to }) => !to.path.includes('()'));

/** A test beside pure functions may fetch another module's data (the published calendar) as its oracle. */
const test = '\\.spec\\.ts$';

const ownRules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or miss a third',
    from: {},
    to: { circular: true },
  },
  {
    name: 'front-door',
    comment: 'Another module is entered through its index.ts',
    from: { path: '^src/modules/([^/]+)/', pathNot: test },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
  },
  {
    name: 'front-door-from-outside',
    comment: 'What lies outside the modules enters them through index.ts too',
    from: { path: '^src/', pathNot: ['^src/modules/', test] },
    to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
  },
  {
    name: 'pure-domain',
    comment: 'domain/ is pure functions: its own files, the shared kernel and the words; no package, no I/O',
    from: { path: `^src/modules/([^/]+)/${within}domain/`, pathNot: test },
    to: { pathNot: [`^src/modules/$1/${within}domain/`, '^src/shared-kernel/', '^src/texts/words\\.ts$'] },
  },
  {
    name: 'edges-call-use-cases',
    comment: 'http/ and jobs/ call application/, never the tables',
    from: { path: `^src/modules/[^/]+/${within}(http|jobs)/` },
    to: { path: `^src/modules/[^/]+/${within}persistence/` },
  },
  {
    name: 'use-cases-know-no-edge',
    comment: 'application/ and persistence/ do not know who calls them',
    from: { path: `^src/modules/[^/]+/${within}(application|persistence)/` },
    to: { path: `^src/modules/[^/]+/${within}(http|jobs)/` },
  },
  {
    name: 'use-cases-know-no-http',
    comment:
      'application/ and persistence/ work the same for a job: pages, versions and refusals are platform/{paging,concurrency,errors}',
    from: { path: `^src/modules/[^/]+/${within}(application|persistence)/` },
    to: { path: '^src/platform/http/' },
  },
  {
    name: 'act-and-news-in-one-call',
    comment:
      'recordAct writes an act and its news; the news alone is written for notices, and for asked decisions, whose act the asker records',
    from: {
      path: '^src/(modules|demo)/',
      pathNot:
        '^src/modules/(audit/application/record-act|notifications/application/notify|approvals/application/request-approval)\\.ts$',
    },
    to: { path: '^src/platform/outbox/emit\\.ts$' },
  },
  {
    name: 'persistence-below-application',
    comment: 'A use-case calls its repository, never the other way round',
    from: { path: `^src/modules/[^/]+/${within}persistence/` },
    to: { path: `^src/modules/[^/]+/${within}application/` },
  },
  {
    name: 'platform-knows-no-module',
    comment: 'platform/ serves any product',
    from: { path: '^src/platform/' },
    to: { path: '^src/', pathNot: ['^src/platform/', '^src/shared-kernel/'] },
  },
  {
    name: 'kernel-imports-nothing',
    comment: 'shared-kernel/ is plain TypeScript',
    from: { path: '^src/shared-kernel/', pathNot: test },
    to: { pathNot: '^src/shared-kernel/' },
  },
  {
    name: 'texts-import-nothing',
    comment: 'texts/ are words',
    from: { path: '^src/texts/', pathNot: [test, '^src/texts/words\\.ts$'] },
    to: { pathNot: '^src/texts/' },
  },
  {
    name: 'rows-alone-are-mapped',
    comment: 'TypeORM is for platform/database and for row classes: persistence/*.row.ts, and *.row.ts of the platform',
    from: {
      path: '^src/',
      pathNot: ['^src/platform/database/', '/persistence/[^/]+\\.row\\.ts$', '^src/platform/.+\\.row\\.ts$'],
    },
    to: { path: '^node_modules/typeorm/' },
  },
  {
    name: 'app-is-composition',
    comment: 'Only the entry files start app/: the process, the worker',
    from: { path: '^src/', pathNot: ['^src/app/', '^src/(main|worker)\\.ts$'] },
    to: { path: '^src/app/' },
  },
  {
    name: 'demo-above-modules',
    comment: 'demo/ uses the product; only app/ and the entry files know of it',
    from: { path: '^src/', pathNot: ['^src/demo/', '^src/app/', '^src/(main|worker)\\.ts$'] },
    to: { path: '^src/demo/' },
  },
  {
    name: 'no-dev-package',
    comment: 'What runs in production is a dependency, not a devDependency',
    from: { path: '^src/', pathNot: test },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'no-unresolvable',
    comment: 'Every import is found',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
].map((rule) => ({ severity: 'error', ...rule }));

/** The rooms of the web app, lowest first: each imports only those below it. */
const webRooms = ['texts', 'ui', 'api', 'parts', 'features', 'app'];
const webRules = [
  ...webRooms.slice(0, -1).map((room, index) => ({
    name: `web-${room}`,
    comment: `web/src/${room} imports only the rooms below it`,
    from: { path: `^web/src/${room}/` },
    // The words of domain values are made beside the client; they import nothing.
    to: { path: `^web/src/(${webRooms.slice(index + 1).join('|')})/`, pathNot: '^web/src/api/words/' },
  })),
  {
    name: 'web-features-apart',
    comment: 'What two features need stands in parts/ or ui/',
    from: { path: '^web/src/features/([^/]+)/' },
    to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  },
  {
    name: 'web-api-shows-nothing',
    comment: 'api/ knows no screen',
    from: { path: '^web/src/api/' },
    to: { path: '^web/src/ui/' },
  },
  {
    name: 'web-by-the-api-alone',
    comment: 'The web app speaks to the server by its API alone',
    from: { path: '^web/' },
    to: { path: '^src/' },
  },
].map((rule) => ({ severity: 'error', ...rule }));

module.exports = {
  forbidden: [...ownRules, ...rankRules, ...sliceRules, ...webRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
