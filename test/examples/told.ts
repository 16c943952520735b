/** What a story prints, as lines without the spaces that align them. */
export const told = async (run: (print: (line: string) => void) => void | Promise<void>): Promise<readonly string[]> => {
  const lines: string[] = [];
  await run((line) => lines.push(line.trim().replaceAll(/ {2,}/g, ' | ')));
  return lines;
};
