import { LevelFormat, type NumberingDefinition } from 'docx';

/** Names of the two kinds of list. The writer puts them in braces into the text, so they are unlike any words. */
export const LISTS = {
  bullets: 'assumption-check/bullets',
  numbers: 'assumption-check/numbers',
} as const;

const INDENT = { start: 360, hanging: 260 };

/** How the two kinds of list count. */
export const LIST_DEFINITIONS: readonly NumberingDefinition[] = [
  {
    reference: LISTS.bullets,
    levels: [
      { level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: INDENT } } },
    ],
  },
  {
    reference: LISTS.numbers,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        style: { paragraph: { indent: INDENT } },
      },
    ],
  },
];
