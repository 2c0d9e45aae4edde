import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { compiledPath, compileLanguage, listLanguages } from './compile-messages.ts';

const problems: string[] = [];

for (const language of listLanguages()) {
  if (readFileSync(compiledPath(language), 'utf8') !== compileLanguage(language)) {
    problems.push(`${compiledPath(language)} is not what the catalogues say: npm run messages`);
  }
}

/** A key is used when it stands in the code whole, or when its beginning stands in a template before `${`. */
const code = globSync(['src/**/*.{ts,tsx}', 'scripts/build-single.ts'])
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const starts = [...code.matchAll(/`([a-z][a-z0-9-]*\.[a-z0-9.-]*)\$\{/g)].map(
  ([, start]) => start ?? '',
);
const keys = Object.keys(JSON.parse(readFileSync(compiledPath('en'), 'utf8')) as object);
for (const key of keys) {
  const isUsed = code.includes(`'${key}'`) || starts.some((start) => key.startsWith(start));
  if (!isUsed) problems.push(`${key} is in the catalogue and nobody says it.`);
}

for (const problem of problems) console.error(problem);
console.log(`${String(keys.length)} messages, ${String(problems.length)} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
