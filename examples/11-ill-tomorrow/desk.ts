/** What every part of the story is told with: the clock, who does what, and the list after it. */
import {
  type By,
  type CaseAnswer,
  type Casework,
  type Command,
  createCasework,
  memoryRepositories,
  type Reason,
  type SocialWork,
} from '../../src/index.js';
import { columns, type Print, settled, wall } from '../telling.js';
import { kupang, lina, policy, programme, zone } from './house.js';

export const deskOf = (print: Print) => {
  let now = kupang('02-02 09:00');
  const casework: Casework = createCasework({ ...memoryRepositories(), policy, programme, clock: () => now });
  const row = columns(print, 13, 12, 55);
  /** Words that are longer than a line go on below. */
  const lines = (text: string): readonly string[] => text.match(/.{1,53}(?: |$)/g) ?? [text];
  const more = (text: string) => {
    for (const line of lines(text)) row('', '', `  ${line}`);
  };
  const english = (because: readonly Reason<string>[]) => because.map(({ code }) => casework.labels()[code]?.en ?? code).join(' ');
  const looks: { readonly cases: number; readonly once: boolean; readonly named: boolean }[] = [];
  let commands = 0;

  /** Who has how many, by the list. Every look is kept: at each of them every case stands once, with one name. */
  const list = async () => {
    const { rows } = await settled(casework.find({ site: 'kupang', limit: 200 }, lina));
    looks.push({
      cases: rows.length,
      once: new Set(rows.map((r) => r.caseId)).size === rows.length,
      named: rows.every((r) => r.responsible !== ''),
    });
    const count = new Map<string, number>();
    for (const { responsible } of rows) count.set(responsible, (count.get(responsible) ?? 0) + 1);
    return [...count].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const tally = async (when: string) => {
    const count = await list();
    print(`  ${when.padEnd(35)}${count.map(([who, n]) => `${who} ${n}`).join(', ')}`);
  };
  const tells = (at: string, who: string, what: string) => {
    for (const [n, line] of lines(what).entries()) row(n === 0 ? at : '', n === 0 ? who : '', n === 0 ? line : `  ${line}`);
  };
  const says = (by: By, what: string) => tells(wall(now, zone).slice(5), by.actor.id, what);
  const at = (time: string) => {
    now = kupang(time);
  };

  const runs = async (by: By, nr: number, command: Command) => {
    commands += 1;
    const answer = await casework.run(`case-${nr}`, command, { ...by, commandId: `${command.type}-${commands}` });
    await list();
    return answer;
  };
  /** A command, told as done, or with the service's own words where it is refused. */
  const does = async (by: By, nr: number, command: Command, what: string) => {
    const answer = await runs(by, nr, command);
    says(by, `${nr} ${what}`);
    if (answer.refused) more(`refused: ${english(answer.because)}`);
    return answer;
  };
  /** One answer a case: those that were done, and each that was refused, in the service's words. */
  const told = (by: By, what: string, answers: readonly CaseAnswer<SocialWork>[]) => {
    const done = answers.filter(({ answer }) => !answer.refused).map(({ caseId }) => caseId.slice(5));
    says(by, `${what}${done.length > 0 ? `: ${done.join(' ')}` : ''}`);
    for (const { caseId, answer } of answers) {
      if (answer.refused) more(`${caseId.slice(5)} refused: ${english(answer.because)}`);
    }
  };
  return { casework, at, does, runs, says, told, tally, looks, more, row, tells, now: () => now };
};
export type Desk = ReturnType<typeof deskOf>;
