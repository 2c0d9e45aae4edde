import { mainAssessor, type Assessor } from '../../../domain/assessment/assessment.ts';
import { editAssessor, editProfile, nameDraft } from '../../../domain/assessment/edits.ts';
import { useActions, useOpen, useTranslate } from '../../app-context.tsx';
import { TextField } from './text-field.tsx';

const PROFILE_FIELDS = [
  { name: 'title', isLong: false },
  { name: 'organisation', isLong: false },
  { name: 'people', isLong: true },
  { name: 'route', isLong: true },
] as const;

/** What the programme is called, who runs it, for whom and where; and who looks at it. */
export function ProgrammeFields() {
  return (
    <div className="programme-fields">
      {PROFILE_FIELDS.map((field) => (
        <ProfileField key={field.name} {...field} />
      ))}
      <DraftField />
      <AssessorFields />
    </div>
  );
}

function ProfileField({ name, isLong }: (typeof PROFILE_FIELDS)[number]) {
  const translate = useTranslate();
  const { edit } = useActions();
  const value = useOpen(({ assessment }) => assessment.profile[name]);
  return (
    <TextField
      label={translate(`programme.${name}`)}
      help={translate(`programme.${name}.help`)}
      value={value}
      isLong={isLong}
      onChange={(text, isTakenBack) =>
        edit(
          (assessment) => editProfile(assessment, { [name]: text }),
          `field:profile.${name}`,
          isTakenBack,
        )
      }
    />
  );
}

function DraftField() {
  const translate = useTranslate();
  const { edit } = useActions();
  const value = useOpen(({ assessment }) => assessment.draft?.name ?? '');
  return (
    <TextField
      label={translate('programme.draft')}
      help={translate('programme.draft.help')}
      value={value}
      onChange={(name, isTakenBack) =>
        edit((assessment) => nameDraft(assessment, name), 'field:draft.name', isTakenBack)
      }
    />
  );
}

const ROLES: readonly Assessor['role'][] = ['team', 'reviewer', 'facilitator', 'participant'];

function AssessorFields() {
  const translate = useTranslate();
  const { edit } = useActions();
  const { id, name, role } = useOpen(({ assessment }) => mainAssessor(assessment));
  const change = (part: Partial<Omit<Assessor, 'id'>>, group?: string, isTakenBack?: boolean) =>
    edit((assessment) => editAssessor(assessment, id, part), group, isTakenBack);
  return (
    <>
      <TextField
        label={translate('programme.assessor')}
        help={translate('programme.assessor.help')}
        value={name}
        onChange={(text, isTakenBack) => change({ name: text }, 'field:assessor.name', isTakenBack)}
      />
      <label className="field">
        <span className="label">{translate('programme.role')}</span>
        <span className="help">{translate('programme.role.help')}</span>
        <select
          className="input"
          value={role}
          onChange={({ target }) =>
            change({ role: ROLES.find((known) => known === target.value) ?? role })
          }
        >
          {ROLES.map((known) => (
            <option key={known} value={known}>
              {translate(`programme.role.${known}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
