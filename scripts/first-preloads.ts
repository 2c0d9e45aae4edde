import type { Plugin, Rolldown } from 'vite';
import { FIRST_WORDS } from './rubric-asset.ts';
import { ASSESSMENT, QUESTIONS, STORE } from './shell-chunks.ts';

type Bundle = Rolldown.OutputBundle;

/** What a page asks for at once; see `src/app/read-rubric.ts` for the places. */
type Wanted = {
  readonly home: readonly string[];
  /** A question of the worked example. */
  readonly question: readonly string[];
  /** Where the words of each dimension are. */
  readonly folder: string;
};

/**
 * Puts a small script beside the page that asks at once for what the first screen will ask for in turn: on a slow line
 * each turn is a wait. It is a file, since the policy of the page lets no script stand in the page itself. A device that
 * keeps the app asks for nothing.
 */
export function firstPreloads(): Plugin {
  let script = '';
  return {
    name: 'first-preloads',
    apply: 'build',
    generateBundle(_options, bundle) {
      const source = writePreloads(findWanted(bundle));
      script = this.getFileName(this.emitFile({ type: 'asset', name: 'first.js', source }));
    },
    transformIndexHtml: {
      order: 'post',
      // As soon as it is there, and before all else: nothing waits for it, and what it asks for is wanted soonest.
      handler: (html) =>
        html.replace(
          /(?=<script)/,
          `<script async fetchpriority="high" src="./${script}"></script>\n    `,
        ),
    },
  };
}

/** Finds in a build what each place begins with, beside what the page itself loads. */
export function findWanted(bundle: Bundle): Wanted {
  const names = Object.keys(bundle);
  const words = names.find((name) => name.includes(FIRST_WORDS)) ?? '';
  const shell = new Set(listClosure(bundle, ({ isEntry }) => isEntry));
  const chunk = (wanted: string) =>
    listClosure(bundle, ({ name }) => name === wanted).filter((file) => !shell.has(file));
  return {
    home: [...chunk('home-screen'), ...chunk(STORE)],
    question: [...new Set([...chunk(ASSESSMENT), ...chunk(QUESTIONS)])],
    folder: words.slice(0, words.lastIndexOf('/') + 1),
  };
}

/** Script and style of the chunks that are looked for, with all that they import statically. */
function listClosure(
  bundle: Bundle,
  isWanted: (chunk: Rolldown.OutputChunk) => boolean,
): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    file.viteMetadata?.importedCss.forEach((css) => found.add(css));
    file.imports.forEach(visit);
  };
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && isWanted(file)) visit(file.fileName);
  }
  return [...found];
}

/** Script that asks for what the address wants, once each, by links in the head of the page. */
export function writePreloads({ home, question, folder }: Wanted): string {
  const [atHome, atQuestion] = [home, question].map((list) => JSON.stringify(list));
  return `if(!navigator.serviceWorker?.controller){const q=/^#\\/assessment\\/example\\/questions\\/([\\w-]+)$/.exec(location.hash),a=n=>{const l=document.createElement('link');if(/js$/.test(n))l.rel='modulepreload';else{l.rel='preload';l.as=/css$/.test(n)?'style':'fetch'}l.crossOrigin='';l.href='./'+n;document.head.append(l)};if(q){a('${folder}of-'+q[1]+'.json');${atQuestion}.forEach(a)}else if(/^(#\\/?)?$/.test(location.hash))${atHome}.forEach(a)}`;
}
