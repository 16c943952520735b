/** What a parameter may be; lists are sent as JSON text, so that every driver can bind them. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;
export type Dialect = 'sqlite' | 'postgres';

/** A statement as it is sent. Placeholders stand in the order of their parameters: `?` on SQLite, `$1`, `$2` … on PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/** How many texts are kept: lists can be asked for in very many ways, though hardly anybody does. Beyond that all begins anew. */
const mostTexts = 5_000;
let texts = 0;

/** What lies between the values of a piece of SQL. The same pieces put together are the same text, which is made once. */
class Text {
  private readonly longer = new Map<Text | undefined, Text>();
  private readonly written: { [D in Dialect]?: string } = {};
  constructor(readonly parts: readonly string[]) {
    texts += 1;
  }

  /** Followed by a value, or by another piece, and by what stands after that in the template: where this began, always the same one. */
  followedBy(piece: Text | undefined, after: string): Text {
    let text = this.longer.get(piece);
    if (!text) {
      const [first = '', ...rest] = piece?.parts ?? ['', ''];
      const all = [...this.parts.slice(0, -1), this.parts.at(-1) + first, ...rest];
      text = new Text([...all.slice(0, -1), all.at(-1) + after]);
      this.longer.set(piece, text);
    }
    return text;
  }
  in(dialect: Dialect): string {
    this.written[dialect] ??= this.parts.reduce((text, part, n) => `${text}${dialect === 'postgres' ? `$${n}` : '?'}${part}`);
    return this.written[dialect];
  }
}

/** A piece of SQL with its values still in their places. */
export class Sql {
  constructor(
    readonly text: Text,
    readonly values: readonly SqlValue[],
  ) {}
}

/** Each template of the source by its own list of strings, which is one and the same at every call. */
let begun = new WeakMap<readonly string[], Text>();
const beginning = (raw: readonly string[]): Text => {
  if (texts > mostTexts) {
    begun = new WeakMap();
    texts = 0;
  }
  const text = begun.get(raw) ?? new Text(raw.slice(0, 1));
  begun.set(raw, text);
  return text;
};

/** Our own text with values in it: a value becomes a parameter, another piece is put in where it stands. No value ever becomes text. */
export const sql = ({ raw }: { readonly raw: readonly string[] }, ...holes: readonly (SqlValue | Sql)[]): Sql => {
  let text = beginning(raw);
  const values: SqlValue[] = [];
  for (let n = 0; n < holes.length; n += 1) {
    const hole = holes[n] as SqlValue | Sql;
    if (hole instanceof Sql) {
      text = text.followedBy(hole.text, raw[n + 1] as string);
      for (const value of hole.values) values.push(value);
    } else {
      text = text.followedBy(undefined, raw[n + 1] as string);
      values.push(hole);
    }
  }
  return new Sql(text, values);
};

export const joined = ([first = sql``, ...rest]: readonly Sql[], between: Sql): Sql =>
  rest.reduce((all, piece) => sql`${all}${between}${piece}`, first);
export const allOf = (conditions: readonly Sql[]): Sql => joined(conditions, sql` and `);

export const statementOf = ({ text, values }: Sql, dialect: Dialect): Statement => ({ text: text.in(dialect), params: values });
