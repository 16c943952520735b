/** The rows of the two source articles: how many there are under each heading. */
const rowsUnder = {
  A1: 6,
  A2: 4,
  A3: 7,
  A4: 5,
  'A5.1': 4,
  'A5.2': 6,
  'A5.3': 2,
  'A5.4': 2,
  'A5.5': 2,
  'A5.6': 3,
  A6: 5,
  A7: 4,
  A8: 9,
  'A8.7': 3,
  'A8.8': 2,
  B1: 0,
  B2: 2,
  B3: 3,
  B4: 5,
  B5: 3,
  B6: 1,
  B7: 2,
  B8: 3,
};
/** A heading that is split further is no row of its own. */
const split = ['A8.7', 'A8.8'];

export const rows: readonly string[] = Object.entries(rowsUnder)
  .flatMap(([heading, n]) => (n === 0 ? [heading] : [...Array(n).keys()].map((i) => `${heading}.${i + 1}`)))
  .filter((row) => !split.includes(row));
