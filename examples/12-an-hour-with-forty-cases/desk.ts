/** The desk: the wall clock, the line, and what is told of each thing done. */
import {
  type Call,
  type Casework,
  type Command,
  createCasework,
  everybodyMayDoEverything,
  memoryRepositories,
  type Reason,
} from '../../src/index.js';
import { columns, type Print, wall } from '../telling.js';
import { badLine, bandung, patiently, programme, sinta, zone } from './house.js';

interface Asked {
  readonly by?: Call;
  readonly seenVersion?: number;
}

export const deskOf = (print: Print) => {
  const repositories = memoryRepositories();
  const line = badLine(repositories.cases);
  let now = bandung('08:00');
  const casework: Casework = createCasework({
    ...repositories,
    cases: line.cases,
    policy: everybodyMayDoEverything,
    programme,
    clock: () => now,
  });
  const row = columns(print, 7, 9, 64);
  const known = new Set<string>();
  const count = { sent: 0, commands: 0, refused: 0, already: 0, facts: 0 };
  const words = (code: string) => casework.labels()[code]?.en ?? code;
  const english = (because: readonly Reason<string>[]) => because.map(({ code }) => words(code)).join(' ');
  const time = () => wall(now, zone).slice(11);
  const tell = (caseId: string, what: string, more = false) => {
    for (const [n, part] of (what.match(/.{1,60}(?: |$)/g) ?? []).entries())
      row(more || n > 0 ? '' : time(), more || n > 0 ? '' : caseId, `${more ? '  ' : ''}${n > 0 ? '  ' : ''}${part}`);
  };

  /** Sent until the line brings an answer; a refusal is told in the service's words. */
  const does = async (caseId: string, commands: readonly Command[], what: string, { by = sinta, seenVersion }: Asked = {}) => {
    count.commands += 1;
    const commandId = `hour-${count.commands}`;
    const call = { ...by, commandId, ...(seenVersion !== undefined && { seenVersion }) };
    const answer = await patiently(() => {
      count.sent += 1;
      return casework.runAll(caseId, commands, call);
    });
    if (!answer.refused) count.facts += answer.facts.length;
    if (answer.refused) count.refused += 1;
    else if (answer.status === 'already-done') count.already += 1;
    const again = !answer.refused && answer.status === 'already-done' ? ' (sent again: was done)' : '';
    tell(caseId, `${what}${answer.refused ? `: refused. ${english(answer.because)}` : again}`, true);
    return { commandId, answer };
  };
  return {
    casework,
    /** Whether this was not asked before. */
    isFirst: (what: string) => !known.has(what) && known.add(what).has(what),
    count,
    does,
    lost: line.lost,
    tell,
    time,
    words,
    turnsBad: line.turnsBad,
    now: () => now,
    setTo: (instant: string) => {
      now = instant;
    },
    takes: (minutes: number) => {
      now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    },
  };
};
export type Desk = ReturnType<typeof deskOf>;
