import type { MessageKey, Translate } from '../i18n/translate.ts';

/** What the system's codes mean to a person. */
const REASONS: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'cli.reason-missing',
  EACCES: 'cli.reason-not-allowed',
  EPERM: 'cli.reason-not-allowed',
  EISDIR: 'cli.reason-folder',
  ENOTDIR: 'cli.reason-file',
  EEXIST: 'cli.reason-file',
  ENOSPC: 'cli.reason-full',
  EDQUOT: 'cli.reason-full',
  EROFS: 'cli.reason-read-only',
};

/** Why something failed, as part of a sentence: in our words, or else the first line of the error's own. */
export function sayReason(say: Translate, error: unknown): string {
  const key = REASONS[codeOf(error)];
  if (key) return say(key);
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

/** The system's code of an error, such as ENOENT; empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
