import type { SqliteHandle } from '../../src/adapters/sql/index.js';

/** What the story noted of its own way, by place. */
export interface Notebook {
  /** What was noted at this place; the first time it is made, and noted. */
  readonly once: <V>(place: string, make: () => Promise<V>) => Promise<V>;
  readonly read: (place: string) => unknown;
  readonly note: (place: string, what: unknown) => void;
}

/**
 * A table of the story's own, in the file of the case. A line is noted after the service has answered it. Stopped in between, it is
 * sent again under the same command id: what was done is answered with what it did, and what was refused changed nothing.
 */
export const notebookIn = (handle: SqliteHandle): Notebook => {
  handle.exec('create table if not exists story (place text primary key, noted text not null) strict');
  const read = (place: string): unknown => {
    const [row] = handle.prepare('select noted from story where place = ?').all(place) as { readonly noted: string }[];
    return row && JSON.parse(row.noted);
  };
  const note = (place: string, what: unknown): void => {
    handle
      .prepare('insert into story (place, noted) values (?, ?) on conflict (place) do update set noted = excluded.noted')
      .run(place, JSON.stringify(what));
  };
  return {
    read,
    note,
    once: async <V>(place: string, make: () => Promise<V>) => {
      const noted = read(place);
      if (noted !== undefined) return noted as V;
      const made = await make();
      note(place, made);
      return made;
    },
  };
};
