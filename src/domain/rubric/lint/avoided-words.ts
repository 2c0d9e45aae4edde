import type { LintRule } from './lint-rule.ts';
import { listTexts } from './rubric-texts.ts';

/** Words that judge people or hide who is meant, with what to say. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bbeneficiar(y|ies)\b/iu, 'women, workers or people who take part'],
  [/\b(maid|servant)s?\b/iu, 'domestic worker'],
  [/\billegal (im)?migrants?\b/iu, 'migrant in an irregular situation'],
  [/\bunscrupulous\b/iu, 'what the person does'],
  [/\bmiddle(man|men)\b/iu, 'informal recruiter'],
  [/\bsensiti[sz](e|es|ed|ing|ation)\b/iu, 'inform, talk with'],
  [/\bcapacitat(e|es|ed|ing)\b/iu, 'train, support'],
  [/\bstakeholders?\b/iu, 'the people or organisations by name'],
  [/\b(mainstream(ing|s|ed)? gender|gender mainstreaming)\b/iu, 'what changes for women'],
  [/\bfail(s|ed|ing|ures?)?\b/iu, 'gap, or what happened'],
  [/\bnon-compliance\b/iu, 'gap'],
  [/\brecruitment modalit(y|ies)\b/iu, 'how people are hired'],
  [/\byou scored\b/iu, 'the draft shows'],
  [/\bharmful organi[sz]ations?\b/iu, 'this activity may cause harm'],
];

export const avoidedWords: LintRule = {
  name: 'avoided-words',
  description:
    'Our own texts keep clear of words that judge people, make them passive or hide who is meant. Words quoted from drafts may have them: that is what to look for.',
  isEnglishOnly: true,
  check: (rubric) =>
    listTexts(rubric)
      .filter(({ kind }) => kind !== 'phrase')
      .flatMap(({ path, text }) =>
        AVOIDED.flatMap(([pattern, instead]) => {
          const found = pattern.exec(dropQuoted(text))?.[0];
          return found ? [{ path, found: `“${found}”`, expected: instead }] : [];
        }),
      ),
};

/** The text without what stands between “ and the next ”. */
function dropQuoted(text: string): string {
  const pieces = text.split('”');
  const last = pieces.pop() ?? '';
  const kept = pieces.map((piece) => {
    const start = piece.indexOf('“');
    return start < 0 ? `${piece}”` : piece.slice(0, start);
  });
  return kept.join('') + last;
}
