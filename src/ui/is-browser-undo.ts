/**
 * Whether the browser’s own undo in a field made this change, and not a person who typed. Its redo counts as typing: what
 * it takes away again can be taken back.
 */
export function isBrowserUndo({ nativeEvent }: { readonly nativeEvent: Event }): boolean {
  return (nativeEvent as Partial<InputEvent>).inputType === 'historyUndo';
}
