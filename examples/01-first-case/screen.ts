/** What a screen says, before anybody thinks of columns. A row has a mark, a text, and what belongs to it at the right. */
export interface Row {
  readonly mark: 'done' | 'refused' | 'plain' | 'why' | 'from' | 'foot';
  readonly text: string;
  readonly side?: string;
}
export interface Screen {
  readonly title: string;
  readonly side: string;
  readonly why: string;
  readonly rows: readonly Row[];
  readonly foot: readonly Row[];
  /** Nothing comes after it. */
  readonly isLast?: true;
}
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
}

const sgr = { bold: 1, dim: 2, red: 31, green: 32, cyan: 36 } as const;
type Tint = keyof typeof sgr;

/** Lines no wider than `width`, broken between words; a word that is wider stands alone. */
export const wrap = (words: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
const cut = (words: string, width: number): string => (words.length <= width ? words : `${words.slice(0, width - 1)}…`);

/** Where a row begins, and in what colour; every mark can be told from the others without colour. */
const marks = {
  done: { sign: '  ✓ ', tint: 'green' },
  refused: { sign: '  ✗ ', tint: 'red' },
  why: { sign: '      ', tint: 'red' },
  plain: { sign: '    ', tint: undefined },
  from: { sign: '  ', tint: 'cyan' },
  foot: { sign: '  ', tint: undefined },
} as const satisfies Record<Row['mark'], { sign: string; tint: Tint | undefined }>;

export const draw = ({ title, side, why, rows, foot }: Screen, { width, colour }: Terminal): string => {
  const paint = (words: string, ...tints: readonly (Tint | undefined)[]) => {
    const codes = tints.flatMap((tint) => (colour && tint ? [sgr[tint]] : []));
    return codes.length > 0 && words !== '' ? `\u001b[${codes.join(';')}m${words}\u001b[0m` : words;
  };
  const left = Math.min(46, Math.floor(width / 2));
  const all = [...rows, ...foot];
  const label = Math.max(0, ...all.flatMap((row) => (row.mark === 'foot' ? row.text.length : []))) + 2;
  /** Beside a sentence the right column is as narrow as it can be: the sentence is what is read. */
  const longest = (mark: Row['mark'], of: (side: string) => readonly string[]) =>
    Math.max(0, ...rows.flatMap((row) => (row.mark === mark ? of(row.side ?? '').map((words) => words.length) : [])));
  const right = (mark: Row['mark']) =>
    mark === 'why'
      ? longest(mark, (side) => side.split(' '))
      : mark === 'plain'
        ? Math.min(
            24,
            longest(mark, (side) => [side]),
          )
        : width - left;

  const row = ({ mark, text, side = '' }: Row): string[] => {
    const { sign, tint } = marks[mark];
    if (mark === 'from') return [paint(cut(sign + text, width), 'cyan')];
    if (mark === 'foot')
      return wrap(side, width - sign.length - label).map((line, n) => sign + paint((n === 0 ? text : '').padEnd(label), 'dim') + line);
    if (side === '')
      return wrap(text, width - sign.length).map((line, n) => (n === 0 ? paint(sign, tint) : ' '.repeat(sign.length)) + line);
    const column = width - right(mark) - sign.length - 2;
    const beside = wrap(side, right(mark));
    const words = wrap(text, column);
    return Array.from({ length: Math.max(words.length, beside.length) }, (_, n) =>
      `${n === 0 ? paint(sign, tint) : ' '.repeat(sign.length)}${(words[n] ?? '').padEnd(column + 2)}${paint(beside[n] ?? '', 'dim')}`.trimEnd(),
    );
  };

  const head = `${paint(title, 'bold')}${' '.repeat(Math.max(2, width - title.length - side.length))}${paint(side, 'dim')}`;
  const rule = paint('─'.repeat(width), 'dim');
  const lines = [
    head,
    rule,
    ...wrap(why, width - 2).map((line) => `  ${line}`),
    '',
    ...rows.flatMap(row),
    ...(foot.length > 0 ? ['', ...foot.flatMap(row)] : []),
    '',
  ];
  return lines.map((line) => line.trimEnd()).join('\n');
};

/** How wide, and whether in colour: NO_COLOR and a terminal that is none are respected. */
export const terminalOf = (
  out: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal => ({
  width: Math.max(60, Math.min(100, out.columns ?? (Number(env.COLUMNS) || 100))),
  colour: out.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
});
