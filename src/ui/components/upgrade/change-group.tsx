import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Named } from '../../../domain/upgrade/report.ts';
import { RubricText } from '../rubric-text.tsx';

/** One kind of change under its heading. Render it only where there is a change of that kind. */
export function ChangeGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="upgrade-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** The code of a question and its name, where the name is known. */
export function NamedQuestion({ id, title }: Named) {
  return (
    <>
      <span className="question-code">{id}</span> <RubricText as="span">{title}</RubricText>
    </>
  );
}
