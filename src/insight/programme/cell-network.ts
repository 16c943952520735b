/**
 * A table with its sums as a network: rows and columns are stops, every number is a way between two of them, and that the numbers add up
 * is that as much leaves each stop as comes to it. What a hidden number could be at the most is then what can still be sent round
 * through other hidden ones. (Suppression audit by flow, as known from official statistics.) All is exact: whole numbers only.
 */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly sum?: 'row' | 'column' | 'total';
  readonly from: number;
  readonly to: number;
}

/** The cells of a table, its row sums, column sums and total. */
export const placesOf = (rows: readonly (readonly number[])[]): Place[] => {
  const [down, across] = [rows.length, rows[0]?.length ?? 0];
  const add = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0);
  const at = (row: number, column: number, count: number, sum?: Place['sum']): Place => {
    const [r, c] = [row, down + 1 + column];
    const isForward = sum === undefined || sum === 'total';
    return { row, column, count, ...(sum && { sum }), from: isForward ? r : c, to: isForward ? c : r };
  };
  return [
    ...rows.flatMap((cells, r) => cells.map((count, c) => at(r, c, count))),
    ...rows.map((cells, r) => at(r, across, add(cells), 'row')),
    ...(rows[0] ?? []).map((_, c) => at(down, c, add(rows.map((cells) => cells[c] ?? 0)), 'column')),
    at(down, across, add(rows.flat()), 'total'),
  ];
};

/** What has been sent over each place so far: what it would hold less what it holds. */
type Sent = Map<Place, number>;
interface Step {
  readonly place: Place;
  readonly sign: 1 | -1;
}
interface Way {
  readonly steps: readonly Step[];
  readonly room: number;
}

/** A hidden number can grow without end, and shrink to one. */
const roomOn = ({ place, sign }: Step, sent: Sent): number =>
  sign === 1 ? Number.POSITIVE_INFINITY : place.count + (sent.get(place) ?? 0) - 1;

/** The cheapest way from one stop to another on which at least so much can be sent. Dijkstra; the first of equals by order. */
const wayBetween = (
  places: readonly Place[],
  [from, to]: readonly [number, number],
  cost: (place: Place) => number,
  sent: Sent,
  least: number,
): Way | undefined => {
  const best = new Map<number, { cost: number; by?: Step; before?: number }>([[from, { cost: 0 }]]);
  const done = new Set<number>();
  for (;;) {
    let here: number | undefined;
    for (const [stop, { cost: so }] of best) if (!done.has(stop) && (here === undefined || so < (best.get(here)?.cost ?? 0))) here = stop;
    if (here === undefined) return undefined;
    if (here === to) break;
    done.add(here);
    for (const place of places) {
      if (place.from !== here && place.to !== here) continue;
      const step: Step = { place, sign: place.from === here ? 1 : -1 };
      if (roomOn(step, sent) < least) continue;
      const next = step.sign === 1 ? place.to : place.from;
      const so = (best.get(here)?.cost ?? 0) + cost(place);
      if (so < (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) best.set(next, { cost: so, by: step, before: here });
    }
  }
  const steps: Step[] = [];
  for (let stop = best.get(to); stop?.by !== undefined; stop = best.get(stop.before ?? from)) steps.push(stop.by);
  return { steps, room: Math.min(...steps.map((step) => roomOn(step, sent))) };
};

const send = (sent: Sent, { steps, room }: Way, need: number): number => {
  const amount = Math.min(room, need);
  for (const { place, sign } of steps) sent.set(place, (sent.get(place) ?? 0) + sign * amount);
  return amount;
};

/** How much is still missing for this number to reach the threshold, when only hidden ones give way. */
const missing = (place: Place, hidden: ReadonlySet<Place>, threshold: number, sent: Sent): number => {
  const others = [...hidden].filter((p) => p !== place);
  let need = threshold - place.count;
  while (need > 0) {
    const way = wayBetween(others, [place.to, place.from], () => 0, sent, 1);
    if (way === undefined) break;
    need -= send(sent, way, need);
  }
  return Math.max(0, need);
};

/**
 * The places to hide: every small one, and beside it the cheapest ways round. A nought is never hidden, and holds nothing up. All places
 * that are not nought together always suffice: everybody in one place could be there twice.
 */
export const cheapestCover = (places: readonly Place[], threshold: number, cost: (place: Place) => number): ReadonlySet<Place> => {
  const open = places.filter((p) => p.count > 0);
  const small = open.filter((p) => p.count < threshold);
  const hidden = new Set(small);
  for (const place of small) {
    const sent: Sent = new Map();
    let need = missing(place, hidden, threshold, sent);
    const others = open.filter((p) => p !== place);
    const price = (p: Place): number => (hidden.has(p) ? 0 : cost(p));
    while (need > 0) {
      const ends = [place.to, place.from] as const;
      const way = wayBetween(others, ends, price, sent, need) ?? wayBetween(others, ends, price, sent, 1);
      if (way === undefined) break;
      for (const step of way.steps) hidden.add(step.place);
      need -= send(sent, way, need);
    }
  }
  const spare = [...hidden].filter((p) => p.count >= threshold).sort((a, b) => cost(b) - cost(a));
  for (const place of spare) {
    const fewer = new Set([...hidden].filter((p) => p !== place));
    if (small.every((s) => missing(s, fewer, threshold, new Map()) === 0)) hidden.delete(place);
  }
  return hidden;
};
