/** The key by which rows stand: the better score first, of equal ones the lower id. */
export interface RankKey {
  readonly score: number;
  readonly id: string;
}

export const isAfter = (score: number, id: () => string, start: RankKey): boolean =>
  score < start.score || (score === start.score && id() > start.id);

export const cursorOf = ({ score, id }: RankKey): string => `${score}:${id}`;
/** A text that is no cursor is an error: silence would look as if there were no more rows. */
export const keyOf = (cursor: string): RankKey => {
  const found = /^(\d{1,9}):(.*)$/s.exec(cursor);
  if (!found) throw new RangeError('not a cursor of a search in the directory');
  return { score: Number(found[1]), id: found[2] ?? '' };
};

/** An entry by its number, and what it scored. */
export interface Scored {
  readonly n: number;
  readonly score: number;
}
/** Keeps the first few of many that come by their ids; of equal scores the one that came first. */
export const firstFew = (most: number): { readonly offer: (n: number, score: number) => void; readonly kept: readonly Scored[] } => {
  const kept: Scored[] = [];
  const offer = (n: number, score: number): void => {
    let place = kept.length;
    while (place > 0 && (kept[place - 1] as Scored).score < score) place -= 1;
    if (place >= most) return;
    kept.splice(place, 0, { n, score });
    if (kept.length > most) kept.pop();
  };
  return { offer, kept };
};
