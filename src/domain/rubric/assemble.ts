import type { z } from 'zod/mini';
import type { Rubric } from './rubric.ts';
import type {
  FrameFileSchema,
  LessonsFileSchema,
  SectionFileSchema,
  SourcesFileSchema,
  TensionsFileSchema,
} from './schema.ts';

/** The parsed files of the authoring layout. `sections` stand in the order of the frame. */
export type RubricFiles = {
  readonly frame: z.infer<typeof FrameFileSchema>;
  readonly sections: readonly z.infer<typeof SectionFileSchema>[];
  readonly tensions: z.infer<typeof TensionsFileSchema>;
  readonly lessons: z.infer<typeof LessonsFileSchema>;
  readonly sources: z.infer<typeof SourcesFileSchema>;
};

/** Puts the files of the authoring layout together as the one object the app reads. */
export function assembleRubric(files: RubricFiles): Rubric {
  const { $schema: _schema, sections, ...frame } = files.frame;
  return {
    ...frame,
    sections: sections.map(({ id, part, title, summary }) => ({
      id,
      part,
      title,
      summary,
      dimensions: files.sections.find(({ section }) => section === id)?.dimensions ?? [],
    })),
    tensions: files.tensions.tensions,
    lessons: files.lessons.lessons,
    documents: files.sources.documents,
    facts: files.sources.facts,
  };
}
