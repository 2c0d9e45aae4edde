import type { ReactNode } from 'react';
import { useRubric } from '../app-context.tsx';

type Props = {
  as?: 'p' | 'span' | 'ul' | 'blockquote' | 'dd' | 'td';
  className?: string;
  children: ReactNode;
};

/** Text of the rubric, in the rubric's own language and direction. */
export function RubricText({ as: Tag = 'p', className, children }: Props) {
  return (
    <Tag className={className} lang={useRubric().language} dir="auto">
      {children}
    </Tag>
  );
}
