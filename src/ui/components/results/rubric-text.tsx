import { useRubric } from '../../app-context.tsx';

type Props = { as?: 'p' | 'span' | 'dd' | 'td'; className?: string; children: string };

/** Text of the rubric: data, in the rubric's own language and direction. */
export function RubricText({ as: Tag = 'p', className, children }: Props) {
  const { language } = useRubric();
  return (
    <Tag className={className} lang={language} dir="auto">
      {children}
    </Tag>
  );
}
