import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/**
 * The fields that the schema does not name, each once however often it occurs: `assessment.answers[].mood`. They are
 * kept; a person is told of them. Expects a value the schema accepts.
 */
export function listUnknownFields(schema: Schema, value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(schema, value, '', found);
  return [...found];
}

/** Goes as deep as the schema does, which is not for the file to choose. */
function collect(schema: Schema, value: unknown, path: string, found: Set<string>): void {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'nullable':
    case 'optional':
      if (value !== null && value !== undefined) collect(def.innerType, value, path, found);
      return;
    case 'array':
      for (const item of value as readonly unknown[]) {
        collect(def.element, item, `${path}[]`, found);
      }
      return;
    case 'object':
      collectFields(def.shape, value as object, path, found);
      return;
    case 'union': {
      const branch = def.options.find((option) => z.safeParse(option, value).success);
      if (branch) collect(branch, value, path, found);
      return;
    }
    default:
  }
}

function collectFields(
  shape: Readonly<Record<string, Schema>>,
  value: object,
  path: string,
  found: Set<string>,
): void {
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    const place = path === '' ? name : `${path}.${name}`;
    const known = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (known) collect(known, inner, place, found);
    else found.add(place);
  }
}
