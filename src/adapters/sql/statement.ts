/** What a parameter may be; lists are sent as JSON text, so that every driver can bind them. */
export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, unknown>>;
export type Dialect = 'sqlite' | 'postgres';

/** A statement as it is sent. Placeholders stand in the order of their parameters: `?` on SQLite, `$1`, `$2` … on PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly params: readonly SqlValue[];
}

/** A piece of SQL with its values still in their places. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly SqlValue[],
  ) {}
}

const oneValue = new Sql(['', ''], [null]);

/** Our own text with values in it: a value becomes a parameter, another piece is put in where it stands. No value ever becomes text. */
export const sql = ({ raw }: { readonly raw: readonly string[] }, ...holes: readonly (SqlValue | Sql)[]): Sql => {
  const texts: string[] = [];
  const values: SqlValue[] = [];
  let text = raw[0] as string;
  for (const [n, hole] of holes.entries()) {
    const piece = hole instanceof Sql ? hole : oneValue;
    for (const [k, next] of piece.texts.entries()) {
      if (k > 0) {
        texts.push(text);
        values.push(hole instanceof Sql ? (hole.values[k - 1] as SqlValue) : hole);
        text = next;
      } else text += next;
    }
    text += raw[n + 1];
  }
  return new Sql([...texts, text], values);
};

export const joined = ([first = sql``, ...rest]: readonly Sql[], between: Sql): Sql =>
  rest.reduce((all, piece) => sql`${all}${between}${piece}`, first);
export const allOf = (conditions: readonly Sql[]): Sql => joined(conditions, sql` and `);

export const statementOf = ({ texts, values }: Sql, dialect: Dialect): Statement => ({
  text: texts.reduce((text, piece, n) => `${text}${dialect === 'postgres' ? `$${n}` : '?'}${piece}`),
  params: values,
});
