/** What a story prints, as lines without the spaces that align them. */
export const told = async (run: (print: (line: string) => void) => void | Promise<void>): Promise<readonly string[]> => {
  const lines: string[] = [];
  await run((line) => lines.push(line.trim().replaceAll(/ {2,}/g, ' | ')));
  return lines;
};

/** The entries of a story that is told by the clock: `10:05 | what happens`, with what was answered and is due, as one line each. */
export const entriesIn = (lines: readonly string[]): readonly string[] => {
  const entries: string[] = [];
  for (const line of lines) {
    if (/^\d\d:\d\d \| /.test(line) || line === '') entries.push(line);
    else entries.push(`${entries.pop() ?? ''} ${line}`.trim());
  }
  return entries;
};
