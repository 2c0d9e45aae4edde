import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Most that a first visit may load of script and style, compressed, in bytes. */
const BUDGET = 110_000;

/** Script and style that `index.html` loads at once for the first screen, with all that those scripts import statically. */
function listFirstLoad(folder = 'dist'): readonly string[] {
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)];
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    const text = readFileSync(`${folder}/${path}`, 'utf8');
    const imports = text.matchAll(
      /(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']\.\/([^"']+\.js)["']/g,
    );
    for (const [, name] of imports) visit(`assets/${name ?? ''}`);
  };
  for (const [, path] of named) visit(path ?? '');
  for (const path of [...found]) listHome(readFileSync(`${folder}/${path}`, 'utf8')).forEach(visit);
  return [...found];
}

/** What the first script of the page asks for at once with the list of assessments, where a first visit arrives. */
function listHome(script: string): readonly string[] {
  const list = /\["assets\/home-screen-[^\]]*\]/.exec(script)?.[0] ?? '';
  return [...list.matchAll(/"(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
}

type Sized = { readonly path: string; readonly size: number };

/** The same with their compressed sizes in bytes, and the style in the page itself. */
export function measureFirstLoad(folder = 'dist'): readonly Sized[] {
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  return [
    { path: 'index.html, the style in it', size: compress(style) },
    ...listFirstLoad(folder).map((path) => ({
      path,
      size: compress(readFileSync(`${folder}/${path}`)),
    })),
  ];
}

function compress(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = measureFirstLoad();
  for (const { path, size } of sizes) console.log(`${String(size).padStart(8)}  ${path}`);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(
    `${String(total).padStart(8)}  script and style of a first visit (at most ${String(BUDGET)})`,
  );
  const all = readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name)).length;
  if (sizes.length === 0 || all === 0) throw new Error('No build to measure: npm run build');
  process.exitCode = total > BUDGET ? 1 : 0;
}
