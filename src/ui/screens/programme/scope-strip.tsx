import type { SectionScope } from './use-scope.ts';

/** One tick for each dimension, by section; those that apply are filled. The numbers beside it say the same. */
export function ScopeStrip({ sections }: { sections: readonly SectionScope[] }) {
  return (
    <div className="scope-strip" aria-hidden="true">
      {sections.map(({ section, dimensions }) => (
        <span key={section.id} className="scope-strip-section">
          <span className="scope-ticks">
            {dimensions.map(({ id, inScope }) => (
              <span key={id} className="scope-tick" data-in={inScope} />
            ))}
          </span>
          <span className="scope-strip-name">{section.id}</span>
        </span>
      ))}
    </div>
  );
}
