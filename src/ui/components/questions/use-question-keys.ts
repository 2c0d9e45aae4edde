import { useEffect, useEffectEvent } from 'react';
import { LEVELS, type Level } from '../../../domain/rubric/rubric.ts';
import { readKeyLetter, writesCharacter } from '../../read-key-letter.ts';

/** What a key asks for. */
export type KeyCommand =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'not-applicable' }
  /** To the field for words: the reason where one is asked for, otherwise the note. */
  | { readonly kind: 'write' }
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'help' };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

const LETTERS: Readonly<Record<string, KeyCommand>> = {
  s: { kind: 'not-stated' },
  x: { kind: 'not-applicable' },
  r: { kind: 'write' },
  n: { kind: 'next' },
  p: { kind: 'previous' },
};

/**
 * The command of a key, or null. Letters count by what is printed on the key, or by its place on keyboards of other
 * scripts; digits by either, so that they also work where they need Shift. Arrows follow the direction of the page.
 */
export function readKey(pressed: Pressed, isRightToLeft: boolean): KeyCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  const { key, code, shiftKey } = pressed;
  if (key === '?') return { kind: 'help' };
  if (key === 'Enter') return shiftKey ? null : { kind: 'next' };
  if (key === 'ArrowRight') return { kind: isRightToLeft ? 'previous' : 'next' };
  if (key === 'ArrowLeft') return { kind: isRightToLeft ? 'next' : 'previous' };
  if (!writesCharacter(pressed)) return null;
  const digit = shiftKey ? key : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key);
  const level = LEVELS.find((known) => String(known) === digit);
  if (level !== undefined) return { kind: 'level', level };
  return LETTERS[readKeyLetter(pressed)] ?? null;
}

/** True when the key belongs to what has the focus: text being typed, a list, a button, a link, the radios' arrows. */
function belongsToField(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input[type="radio"]')) return key.startsWith('Arrow');
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  return key === 'Enter' && target.closest('button, a, summary') !== null;
}

type Options = {
  readonly isRightToLeft: boolean;
  /** Single keys can be switched off (WCAG 2.1.4); Enter and the arrows stay. */
  readonly hasSingleKeys: boolean;
  readonly onCommand: (command: KeyCommand) => void;
};

/** Listens to the keys of the question screen, except while a person types or a dialog is open. */
export function useQuestionKeys({ isRightToLeft, hasSingleKeys, onCommand }: Options): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || belongsToField(event.target, event.key)) return;
    if (document.querySelector('dialog[open]')) return;
    if (writesCharacter(event) && !hasSingleKeys) return;
    const command = readKey(event, isRightToLeft);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => listen(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
