import { type AccessPolicy, type By, type Command, createCasework, memoryRepositories, newId, type Programme } from '../src/index.js';
import { type Print, settled, wall } from './telling.js';

/** Words in lines of at most this width. */
const wrapped = (words: string, width: number): string[] => {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
};

interface Place {
  readonly caseId: string;
  readonly site: { readonly id: string; readonly timeZone: string };
  /** What the clock on the wall there is ahead of UTC, `+07:00`. */
  readonly ahead: string;
  readonly policy: AccessPolicy;
  readonly programme: Programme;
}

/** The id of what a command makes: derived from the command's own, so a host knows it beforehand. */
export const made = (commandId: string): string => newId({ commandId });

/** A desk at which one case is kept, and its story told: who does what when, and what is answered to what cannot be done. */
export const deskOf = (print: Print, { caseId, site, ahead, policy, programme }: Place) => {
  let day = '2026-01-01';
  let now = '';
  let asked = 0;
  const repositories = memoryRepositories();
  const casework = createCasework({ ...repositories, policy, programme, clock: () => now });
  const labelOf = (code: string): string => casework.labels()[code]?.en ?? code;

  const at = (clock: string): string => new Date(`${day}T${clock}:00${ahead}`).toISOString();
  const say = (clock: string, words: string) => {
    const [first = '', ...more] = wrapped(words, 70);
    print(`  ${clock.padEnd(5)}  ${first}`);
    for (const line of more) print(`         ${line}`);
  };
  const tell = (clock: string, words: string) => {
    now = at(clock);
    say(clock, words);
  };

  return {
    casework,
    repositories,
    site,
    at,
    labelOf,
    /** A line below the one before. */
    note: (words: string) => say('', words),
    tell,
    on: (date: string, title: string) => {
      day = date;
      print('');
      print(`${new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date))}: ${title}`);
    },
    /** Done, all or nothing; each command's id is its key. */
    does: async (clock: string, by: By, words: string, commands: Readonly<Record<string, Command>>) => {
      tell(clock, words);
      for (const [commandId, command] of Object.entries(commands)) await settled(casework.run(caseId, command, { ...by, commandId }));
    },
    /** Not to be done: the answer, in words. Where it is done all the same, the story ends here. */
    cannot: async (clock: string, by: By, words: string, command: Command) => {
      tell(clock, words);
      asked += 1;
      const answer = await casework.run(caseId, command, { ...by, commandId: `asked-${asked}` });
      if (!answer.refused) throw new Error(`not refused: ${words}`);
      for (const { code } of answer.because) say('', `No: ${labelOf(code)}`);
    },
    /** What is due by these rules, and until when. */
    due: async (by: By, ...rules: readonly string[]) => {
      const { rows } = await settled(casework.dueIn(caseId, by));
      const found = rows.filter((d) => rules.includes(d.rule));
      if (found.length === 0) say('', 'Nothing of it is due.');
      for (const { rule, due } of found) say('', `Due by ${due.length > 10 ? wall(due, site.timeZone) : due}: ${labelOf(rule)}`);
    },
  };
};
export type Desk = ReturnType<typeof deskOf>;
