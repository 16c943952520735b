/** Cells as text in columns, two spaces apart. Counted in code points: ids and labels, no wide script. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  const width = (cell: string) => [...cell].length;
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, n) => Math.max(most[n] ?? 0, width(cell))), []);
  const padded = (cell: string, n: number) => cell + ' '.repeat((widths[n] ?? 0) - width(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
};
