import type { DraftDocument, DraftPassage } from '../../../../src/domain/draft/draft.ts';
import type { Concepts } from '../../../../src/draft/evidence/concepts.ts';

type Piece = Partial<DraftPassage> & Pick<DraftPassage, 'text'>;

/** A draft of these passages: a text alone is a paragraph, `# Text` a heading, `- text` a list item. */
export function draft(...pieces: readonly (string | Piece)[]): DraftDocument {
  const headings: string[] = [];
  const passages = pieces.map((piece): DraftPassage => {
    const passage = { ...plain(), ...(typeof piece === 'string' ? readPiece(piece) : piece) };
    const place = { page: null, headings: [...headings], paragraph: 1 };
    if (passage.kind === 'heading') headings.splice(0, headings.length, passage.text);
    return { ...passage, place };
  });
  return {
    id: 'draft',
    name: 'Draft',
    format: 'txt',
    fingerprint: '',
    readAt: '',
    pages: null,
    passages,
    gaps: [],
  };
}

function plain(): DraftPassage {
  return {
    kind: 'paragraph',
    level: 0,
    text: '',
    cell: null,
    place: { page: null, headings: [], paragraph: 1 },
  };
}

function readPiece(text: string): Piece {
  if (text.startsWith('# ')) return { kind: 'heading', level: 1, text: text.slice(2) };
  if (text.startsWith('- ')) return { kind: 'list-item', level: 1, text: text.slice(2) };
  return { text };
}

/** The cells of one table, row by row. */
export function table(...rows: readonly (readonly string[])[]): readonly Piece[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      kind: 'table-cell' as const,
      text,
      cell: { table: 0, row, column },
    })),
  );
}

/** A few patterns, close to the content file's, that stay as they are when the content is edited. */
export const CONCEPTS: Concepts = {
  language: 'en',
  dimensions: {
    VO4: {
      conventional: [
        {
          meet: [
            ['form', 'set up', 'strengthen', 'train', 'support', 'fund', 'equip'],
            ['committee', 'vigilance group', 'watch group'],
            ['traffick*', 'vigilance', 'watch'],
          ],
        },
      ],
      better: [
        { meet: [['wind down', 'dismantle', 'dissolve'], ['committee']] },
        { meet: [['women'], ['own agenda', 'set the agenda']] },
      ],
    },
    PP3: {
      conventional: [
        {
          meet: [
            ['intercept*', 'monitor'],
            ['border', 'bus park', 'transit'],
          ],
        },
      ],
      better: [
        {
          meet: [
            ['dialogue', 'talk'],
            ['broker', 'informal recruiter', 'sub-agent'],
          ],
        },
      ],
    },
    AS4: {
      conventional: [
        {
          meet: [
            ['certif*', 'rate', 'label'],
            ['agency', 'recruiter'],
          ],
          unless: ['skills'],
        },
      ],
      better: [{ meet: [['independent evidence'], ['conditions']] }],
    },
    WK3: {
      conventional: [{ meet: [['establish', 'set up'], ['worker committee']] }],
      better: [{ meet: [['elect*'], ['secret vote', 'secret ballot']] }],
    },
    PD7: {
      conventional: [
        {
          meet: [
            ['recruitment agency', 'manpower compan*'],
            ['deliver', 'run', 'conduct'],
            ['orientation', 'training'],
          ],
        },
      ],
      better: [
        {
          meet: [
            ['women’s organisation', 'domestic workers’ union'],
            ['training', 'orientation'],
          ],
        },
      ],
    },
  },
  flags: [
    {
      variable: 'goal_eradicate',
      value: 'yes',
      patterns: [
        {
          meet: [
            ['end', 'eradicate', 'eliminate'],
            ['trafficking', 'forced labour', 'slavery'],
          ],
        },
      ],
    },
    {
      variable: 'deficit_language',
      value: 'yes',
      patterns: [
        {
          meet: [
            ['women', 'girls'],
            ['ignorant', 'innocent', 'easily lured'],
          ],
        },
      ],
    },
    {
      variable: 'counts',
      value: 'intercepted',
      patterns: [
        {
          meet: [
            ['number of', 'persons'],
            ['intercepted', 'stopped'],
          ],
        },
      ],
    },
  ],
};
