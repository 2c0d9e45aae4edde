import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';

type Name =
  | 'how'
  | 'method'
  | 'privacy'
  | 'offline'
  | 'kept'
  | 'standing'
  | 'sources'
  | 'lessons'
  | 'other-rubric'
  | 'licences';

export function AboutSection({ name, children }: { name: Name; children: ReactNode }) {
  const translate = useTranslate();
  const id = `about-${name}`;
  return (
    <section className="about-section" aria-labelledby={id}>
      <h2 id={id}>{translate(`about.${name}`)}</h2>
      {children}
    </section>
  );
}
