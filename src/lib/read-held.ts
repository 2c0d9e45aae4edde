/** The value that a template of the page holds as JSON; undefined where the page lacks it, as one of another version does. */
export function readHeld(id: string): unknown {
  const holder = document.getElementById(id);
  const text = holder instanceof HTMLTemplateElement && holder.content.textContent;
  return text ? JSON.parse(text) : undefined;
}
