import { listDimensions } from '../rubric.ts';
import type { LintRule } from './lint-rule.ts';

const SILENCE = [
  /\b(not|never) (mentioned|stated|described|said|named)\b/iu,
  /\bunmentioned\b/iu,
  /\bno (word|mention)\b/iu,
  /\b(is|are|stays?|remains?) silent\b/iu,
  /\bnothing is (said|stated|mentioned)\b/iu,
  /\b(does|do) not (say|mention|state)\b/iu,
  /\bsays? nothing\b/iu,
];

export const silenceFitsNoLevel: LintRule = {
  name: 'silence-fits-no-level',
  description:
    'No descriptor describes what a draft leaves out. Silence is an answer of its own, "the draft does not say", and never a level; a reader must be able to point at a passage.',
  isEnglishOnly: true,
  check: (rubric) =>
    listDimensions(rubric).flatMap(({ id, levels }) =>
      levels.flatMap((text, level) => {
        const words = SILENCE.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
        return words.map((found) => ({
          path: `${id}.levels[${level}]`,
          found: `“${found}”`,
          expected: 'something that the draft says',
        }));
      }),
    ),
};
