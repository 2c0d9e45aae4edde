const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A tidy text for a place between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, toEntity);
}

/** A tidy text for a place in an attribute, where a plain line end would be read as a space. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\t]/g, toEntity);
}

function toEntity(sign: string): string {
  return ENTITIES[sign] ?? sign;
}
