import type { Plugin, Rolldown } from 'vite';

/** Opens the store; the module and the file have one name. */
export const STORE = 'open-own-storage';

/** The file of what stands around every step of an assessment. */
export const ASSESSMENT = 'assessment-screen';

/** The file of the questions. */
export const QUESTIONS = 'questions-screen';

const KEEPER = 'keep-on-hide';

/** With what lets the bundler's files work together, which all of them import. */
const FRAMEWORK = /\/node_modules\/(?:react|react-dom|scheduler)\/|rolldown\/runtime/;

/**
 * Puts what the page loads at once into two files, the framework and the rest, and the store, the frame of an assessment
 * and the questions into one each, where there would be one for each set of screens that share a module: on a slow line
 * two dozen small files are four waits.
 */
export function shellChunks(): Plugin {
  let source = '';
  let sets: Sets | undefined;
  return {
    name: 'shell-chunks',
    apply: 'build',
    configResolved({ root }) {
      source = `${root}/src`;
    },
    outputOptions(options) {
      const read = (context: Rolldown.ChunkingContext) => {
        sets ??= findSets(source, (module) => context.getModuleInfo(module)?.importedIds ?? []);
        return sets;
      };
      // A module goes to the group that comes first, and takes along what it imports and no group has yet.
      const groups: Rolldown.CodeSplittingGroup[] = [
        { name: (id) => (FRAMEWORK.test(id) ? 'framework' : null), priority: 3 },
        { name: (id, context) => (isOfShell(id, read(context)) ? 'shell' : null), priority: 2 },
        // What keeps work when the page goes away comes before the store, and has a part in common with it.
        { name: (id, context) => (isOfKeeper(id, read(context)) ? KEEPER : null), priority: 2 },
        { name: (id, context) => (isOfStore(id, read(context)) ? STORE : null), priority: 1 },
        { name: (id, context) => (isOfAssessment(id, read(context)) ? ASSESSMENT : null) },
        { name: (id, context) => (isOfQuestions(id, read(context)) ? QUESTIONS : null) },
      ];
      return { ...options, codeSplitting: { groups } };
    },
  };
}

/** With what the first screen has in common with what stands around a step, or it would load all of that. */
function isOfShell(id: string, { entry, shell, home, assessment }: Sets): boolean {
  return (id !== entry && shell.has(id)) || (home.has(id) && assessment.has(id));
}

function isOfKeeper(id: string, { shell, keeper }: Sets): boolean {
  return keeper.has(id) && !shell.has(id);
}

function isOfStore(id: string, { shell, store }: Sets): boolean {
  return store.has(id) && !shell.has(id);
}

function isOfAssessment(id: string, { shell, home, assessment }: Sets): boolean {
  return assessment.has(id) && !shell.has(id) && !home.has(id);
}

function isOfQuestions(id: string, sets: Sets): boolean {
  const { shell, home, assessment, questions } = sets;
  return questions.has(id) && !shell.has(id) && !home.has(id) && !assessment.has(id);
}

type ImportsOf = (id: string) => readonly string[];
type Sets = { readonly entry: string } & Readonly<
  Record<'shell' | 'store' | 'keeper' | 'home' | 'assessment' | 'questions', ReadonlySet<string>>
>;

function findSets(source: string, importsOf: ImportsOf): Sets {
  const entry = `${source}/main.tsx`;
  return {
    entry,
    shell: listStatic(entry, importsOf),
    store: listStatic(`${source}/app/${STORE}.ts`, importsOf),
    keeper: listStatic(`${source}/app/${KEEPER}.ts`, importsOf),
    home: listStatic(`${source}/ui/screens/home-screen.tsx`, importsOf),
    assessment: listStatic(`${source}/ui/screens/assessment-screen.tsx`, importsOf),
    questions: listStatic(`${source}/ui/screens/questions-screen.tsx`, importsOf),
  };
}

function listStatic(entry: string, importsOf: ImportsOf): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set that grows while it is walked is walked to its new end.
  for (const id of found) for (const imported of importsOf(id)) found.add(imported);
  return found;
}
