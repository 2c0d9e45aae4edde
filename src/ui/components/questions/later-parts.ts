export { AlternativesNotice } from './alternatives-notice.tsx';
export { ClashNews } from './clash-news.tsx';
export { KeysDialog } from './keys-dialog.tsx';
export { NothingInScope, UnknownQuestion } from './no-question.tsx';
export { Sources } from './sources.tsx';
