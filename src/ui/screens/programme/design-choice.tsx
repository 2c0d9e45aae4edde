import { editProfile } from '../../../domain/assessment/edits.ts';
import { useActions, useOpen, useTranslate } from '../../app-context.tsx';

const KINDS = ['design', 'not-a-design'] as const;

/** The method reads designs. An event note or a strategy of an institution has other duties. */
export function DesignChoice() {
  const translate = useTranslate();
  const { edit } = useActions();
  const chosen = useOpen(({ assessment }) => assessment.profile.kind);
  return (
    <fieldset>
      <legend>{translate('programme.kind')}</legend>
      <div className="choice-row">
        {KINDS.map((kind) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              name="profile-kind"
              checked={kind === chosen}
              onChange={() => edit((assessment) => editProfile(assessment, { kind }))}
            />
            <span>{translate(`programme.kind.${kind}`)}</span>
          </label>
        ))}
      </div>
      {chosen === 'not-a-design' && (
        <p className="notice programme-after">{translate('programme.kind.explanation')}</p>
      )}
    </fieldset>
  );
}
