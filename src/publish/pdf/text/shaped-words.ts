import type { Face } from '../fonts/face.ts';
import { isCombiningMark } from './code-points.ts';
import { isInvisible } from './look-alikes.ts';
import { isDirectionControl, isJoiner, needsShaping } from './scripts.ts';

/** Neighbouring characters that are shaped together by `face`, or stand each for itself when there is none. */
export type Stretch = { readonly text: string; readonly face: Face | undefined };

/**
 * Parts a text into words to shape and what is between them. Marks and joiners stay with the letter before them;
 * spaces, digits and brackets of the Latin kind are never shaped. `faces` are those that can shape.
 */
export function splitStretches(text: string, faces: readonly Face[]): readonly Stretch[] {
  const stretches: { text: string; face: Face | undefined }[] = [];
  let open: (typeof stretches)[number] | undefined;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    // Guides for line breaks and directions must not come between the letters of a word.
    if (isInvisible(codePoint) || isDirectionControl(codePoint)) continue;
    const face = chooseFace(character, codePoint, faces, open?.face);
    if (open?.face !== face || !open) {
      open = { text: '', face };
      stretches.push(open);
    }
    open.text += character;
  }
  return stretches;
}

function chooseFace(
  character: string,
  codePoint: number,
  faces: readonly Face[],
  current: Face | undefined,
): Face | undefined {
  if (current && (isJoiner(codePoint) || isCombiningMark(codePoint)) && has(current, codePoint))
    return current;
  if (!needsShaping(character)) return undefined;
  return current && has(current, codePoint) ? current : faces.find((face) => has(face, codePoint));
}

function has(face: Face, codePoint: number): boolean {
  return face.characters.has(codePoint);
}
