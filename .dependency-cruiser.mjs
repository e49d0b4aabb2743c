// The rooms of src/, top to bottom: a room may import any room below it, none above, none beside it.
// ARCHITECTURE.md says what each one is for; test/architecture.test.ts holds the two lists together.
const LEVELS = [
  {
    rooms: ['cli'],
    why: 'Only the command line knows flags, terminal and exit codes; nothing may depend on them.',
  },
  {
    rooms: ['fleet'],
    why: 'Many contracts are many runs of one; a single run must not know that there are others.',
  },
  {
    rooms: ['index'],
    why: "The library's face joins the rooms; a room that imports it would import everything.",
  },
  {
    rooms: ['report', 'invoice', 'letter'],
    why: 'Writers turn results into bytes and decide nothing, so nothing that decides may lean on them, nor one on another.',
  },
  {
    rooms: ['pdf'],
    why: 'Setting text on pages is the same whatever the text says.',
  },
  {
    rooms: ['billing'],
    why: 'Verdicts must not depend on what is billed, or an invoice could prove itself right.',
  },
  {
    rooms: ['evaluate'],
    why: 'Facts and data are the same whoever judges them; they cannot know a verdict.',
  },
  { rooms: ['facts'], why: 'The model of an agreement names derivations as data; it does not run them.' },
  { rooms: ['agreement'], why: 'Reading a file must not need to know what an agreement is.' },
  { rooms: ['source'], why: 'A value is pure: it reads no file and reports no problem.' },
  { rooms: ['values'], why: 'The floor.' },
];

const roomPath = (room) => `^src/${room}(/|\\.ts$)`;

/** For each room the rooms it may not import: all above it, and its neighbours on the same level. */
const roomRules = LEVELS.flatMap(({ rooms }, level) =>
  rooms.flatMap((room) =>
    LEVELS.slice(0, level + 1).flatMap((other) => {
      const targets = other.rooms.filter((target) => target !== room);
      if (targets.length === 0) return [];
      return {
        name: `${room}-not-to-${targets.join('-')}`,
        comment: other.why,
        severity: 'error',
        from: { path: roomPath(room) },
        to: { path: targets.map(roomPath) },
      };
    }),
  ),
);

const packagePath = (names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** A package has a home; everywhere else it is forbidden. */
const fence = (name, packages, homes, comment) => ({
  name: `fence-${name}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: homes },
  to: { path: packagePath(packages) },
});

const coreFence = (name, modules, homes, comment) => ({
  name: `fence-${name}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: homes },
  to: { dependencyTypes: ['core'], path: `^(node:)?(${modules.join('|')})(/|$)` },
});

const fences = [
  fence(
    'formats',
    ['yaml', 'ajv', 'csv-parse'],
    ['^src/source/'],
    'Text becomes data in one room, where each value keeps its line and column.',
  ),
  fence(
    'rules-engine',
    ['json-rules-engine'],
    ['^src/evaluate/'],
    'The reference and its traps stay behind one door.',
  ),
  fence(
    'time-zones',
    ['temporal-polyfill'],
    ['^src/values/'],
    'A zone is looked up in one place, and only there.',
  ),
  fence(
    'xml',
    ['xmlbuilder2'],
    ['^src/report/[^.]*junit'],
    'JUnit is the one report in XML; invoices have a writer of their own, for they are many.',
  ),
  fence(
    'templates',
    ['handlebars'],
    ['^src/report/', '^src/letter/'],
    'Only pages and letters are templates.',
  ),
  fence('markdown', ['markdown-it'], ['^src/letter/'], 'Only letters are written in Markdown.'),
  fence('charts', ['d3-scale', 'd3-shape'], ['^src/report/'], 'Only reports draw.'),
  fence('mail', ['nodemailer'], ['^src/(invoice|letter)/'], 'Mail is composed beside what it brings.'),
  fence('pdf', ['pdfkit', 'fontkit'], ['^src/pdf/'], 'PDF bytes are set in one room.'),
  fence(
    'words',
    ['intl-messageformat'],
    ['^src/(report|invoice|letter|cli)/'],
    'The core speaks no language; the writers do.',
  ),
  fence('terminal', ['commander'], ['^src/cli/'], 'A library must not own the terminal.'),
  fence('tables', ['cli-table3'], ['^src/(report|cli)/'], 'Tables are drawn for readers at a terminal.'),
  coreFence(
    'files',
    ['fs'],
    ['^src/source/'],
    'Files are read and written in one room, so that limits and atomic writes hold everywhere.',
  ),
  coreFence(
    'machine',
    ['os', 'process', 'child_process', 'worker_threads', 'cluster', 'perf_hooks', 'readline', 'tty'],
    ['^src/(cli|fleet|source)/', '^src/letter/fill-thread'],
    'The core reads no clock, no environment and no machine.',
  ),
  coreFence(
    'network',
    ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'],
    [],
    'A check never leaves the machine.',
  ),
  {
    name: 'heavy-only-by-dynamic-import',
    comment: 'Start-up stays below twice that of an empty program; types cost nothing.',
    severity: 'error',
    from: { path: '^src/' },
    to: {
      path: packagePath(['pdfkit', 'fontkit', 'xmlbuilder2', 'handlebars', 'nodemailer']),
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
];

const hygiene = [
  {
    name: 'no-circular',
    comment:
      'Two files that need each other to run are one subject, or three; types may refer to each other.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody reaches is not part of the program.',
    severity: 'error',
    from: { orphan: true, pathNot: ['\\.d\\.ts$'] },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'A misspelt import fails here and not at run time.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-dev-dependency',
    comment: 'What users run is installed for users.',
    severity: 'error',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'not-outside-src',
    comment: 'The product stands alone: no test, bench or script is part of it.',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(test|bench|scripts|contracts)/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...roomRules, ...fences, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    reporterOptions: {
      archi: { collapsePattern: '^src/[^/]+' },
    },
  },
};

export const rooms = LEVELS.flatMap((level) => level.rooms);
