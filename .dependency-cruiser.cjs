/** The rooms of the house, from the top down. Each may look only at the rooms named: every arrow points down. */
const ROOMS = {
  app: ['ui', 'state', 'storage', 'publish', 'draft', 'report', 'i18n', 'domain', 'lib'],
  ui: ['state', 'storage', 'publish', 'draft', 'report', 'i18n', 'domain', 'lib'],
  state: ['storage', 'report', 'domain', 'lib'],
  storage: ['domain', 'lib'],
  publish: ['report', 'i18n', 'domain', 'lib'],
  draft: ['domain', 'lib'],
  report: ['domain', 'lib'],
  i18n: ['domain', 'lib'],
  domain: ['lib'],
  lib: [],
  cli: ['storage', 'publish', 'draft', 'report', 'i18n', 'domain', 'lib'],
};

const REASONS = {
  lib: 'Helpers know nothing of us, so they can be read alone.',
  domain:
    'The method is pure: no screen, no storage, no words. It can be checked against its clauses.',
  report: 'The report is ids and values; every output makes its own sentences from it.',
  i18n: 'Words are made from ids and numbers of the domain; they know no screen and no document.',
  storage: 'Storage keeps records; it does not know who shows them.',
  publish: 'Every document reads the Report, so that screen and paper cannot drift apart.',
  draft: 'Reading a draft is independent of who asks.',
  state: 'The store calls the domain and the storage; it knows no component.',
  ui: 'Screens show; they are not known by what they show.',
  app: 'The composition root is the only place that knows everything.',
  cli: 'The same engine without a browser: no React, no store.',
};

const direction = Object.entries(ROOMS).map(([room, below]) => ({
  name: `rooms-below-${room}`,
  comment: REASONS[room],
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...below].join('|')})/|^src/vite-env` },
}));

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'no-circles',
      comment: 'A circle cannot be read, tested or loaded in part.',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true },
    },
    {
      name: 'pure-core',
      comment:
        'Domain and report know no framework: React, stores, browsers and files stay outside.',
      severity: 'error',
      from: { path: '^src/(domain|report)/' },
      to: { path: 'node_modules/(react|react-dom|zustand|idb|jspdf|wouter|@lingui)|^node:' },
    },
    {
      name: 'heavy-parts-on-demand',
      comment:
        'Screens load the PDF writer and the file readers when a person asks for them, never at the start.',
      severity: 'error',
      from: { path: '^src/(ui|app|state)/' },
      to: {
        path: '^src/(publish|draft)/|^src/storage/(assessment-file|rubric-file)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'one-door-to-jspdf',
      comment: 'Only the drawing layer knows jsPDF, so that it can be changed in one place.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/publish/pdf/' },
      to: { path: 'node_modules/jspdf' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
