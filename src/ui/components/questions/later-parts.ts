export { AlternativesNotice } from './alternatives-notice.tsx';
export { NothingInScope, UnknownQuestion } from './no-question.tsx';
export { Sources } from './sources.tsx';
