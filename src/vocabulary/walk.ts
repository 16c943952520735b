import type * as z from 'zod/v4';

type Any = z.ZodType;
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Any>>;
  readonly element?: Any;
  readonly innerType?: Any;
  readonly valueType?: Any;
}
const defOf = (schema: Any) => schema._zod.def as unknown as Def;

/** The schema below `optional`, `nullable` and their like. */
export const bare = (schema: Any): Any => {
  const { innerType } = defOf(schema);
  return innerType ? bare(innerType) : schema;
};
/** The fields of an object schema. */
export const fieldsOf = (schema: Any): Readonly<Record<string, Any>> | undefined => defOf(bare(schema)).shape;
/** The schema of a list's entries. */
export const elementOf = (schema: Any): Any | undefined => defOf(bare(schema)).element;

/** Visit every leaf of a schema with its path: what is neither an object nor a list of schemas. */
export const eachLeaf = (schema: Any, visit: (leaf: Any, path: string) => void, path = ''): void => {
  const fields = fieldsOf(schema);
  const element = elementOf(schema);
  if (fields) for (const [key, field] of Object.entries(fields)) eachLeaf(field, visit, path ? `${path}.${key}` : key);
  else if (element) eachLeaf(element, visit, `${path}[]`);
  else visit(bare(schema), path);
};

/** The names of all fields of a schema, at every depth. Keys of records are not among them: those are the host's. */
export const fieldNames = (schema: Any, found: Set<string> = new Set()): ReadonlySet<string> => {
  const element = elementOf(schema);
  if (element) fieldNames(element, found);
  for (const [name, field] of Object.entries(fieldsOf(schema) ?? {})) {
    found.add(name);
    fieldNames(field, found);
  }
  return found;
};
