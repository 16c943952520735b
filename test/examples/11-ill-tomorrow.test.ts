import { expect, test } from 'vitest';
import { run } from '../../examples/11-ill-tomorrow/main.js';
import { told } from './told.js';

const lines = await told(run);
const from = (part: string) => lines.findIndex((l) => l.includes(part));
const line = (part: string) => lines[from(part)] ?? '';
/** The line and what stands below it. */
const below = (part: string, more = 2) => lines.slice(from(part), from(part) + more + 1).join(' ');
/** How many cases a line of the list counts, over all workers. */
const counted = (part: string) => [...line(part).matchAll(/[a-z]+ (\d+)(?:,|$)/g)].reduce((sum, [, n]) => sum + Number(n), 0);

test('[A2.1] what is proposed stays with the giver until it is accepted; only who it was proposed to accepts', () => {
  expect(line('proposed: all are still hers')).toBe('proposed: all are still hers | wati 12');
  expect(below('accepted for Made')).toContain('refused: Only the person it was proposed to accepts;');
  expect(line('given back: not yet hers')).toBe('given back: not yet hers | lina 2, made 3, yanti 7');
});

test('[A2.1] only a supervisor reassigns at once; what was proposed meanwhile is overtaken, and nobody accepts it any more', () => {
  expect(below('would give it away at once', 1)).toContain('501 refused: Only a supervisor decides this.');
  expect(line('reassigns to Yanti, at once')).toContain(': 510 511');
  expect(below('accepts after all', 1)).toContain('refused: This hand-over was answered or overtaken.');
});

test('[A4.5] after every step each case has one responsible person: none has nobody, none has two', () => {
  for (const when of ['before: all', 'all are still hers', '509 unanswered', 'none is hers', 'not yet hers', 'as he wants']) {
    expect([when, counted(when)]).toEqual([when, 12]);
  }
  const [, looks, full] = line('The list was looked at').match(/(\d+) times\. (\d+) times/) ?? [];
  expect(Number(looks)).toBeGreaterThan(40);
  expect(full).toBe(looks);
  expect(lines).toContain(`${looks} times none of them twice, 0 times one without a responsible person.`);
});

test('[A4.5] an answer that does not come is overdue the next day, on the giver’s list', () => {
  expect(below('looks at what is still Wati’s')).toContain('509 a hand-over waits for an answer: by 2026-03-10, 1 day over');
});

test('[A2.1] the journals say who had the case, and why it went; the refused one too', () => {
  const about = (nr: number) => {
    const rest = lines.slice(lines.indexOf(`case ${nr}`) + 1);
    return rest.slice(
      0,
      rest.findIndex((l) => l === '' || l.startsWith('case ')),
    );
  };
  expect(about(503).filter((l) => l.includes('is responsible'))).toEqual([
    '02-02 09:00 | lina | wati is responsible',
    '03-10 20:40 | yanti | accepted: yanti is responsible',
    '03-16 08:15 | wati | accepted: wati is responsible',
  ]);
  expect(about(508).join(' ')).toContain('refused: a conflict of interest');
  expect(about(509).join(' ')).toContain('what was proposed is overtaken');
  expect(about(511)).toHaveLength(2);
});

test('[A2.1] the chains of the records agree with the last count of the list', () => {
  const chains = lines.filter((l) => /^case-\d+ \|/.test(l)).map((l) => l.split(' | ')[1]?.split(', then ') ?? []);
  expect(chains).toHaveLength(12);
  expect(chains.every(([first]) => first === 'wati')).toBe(true);
  const last = chains.map((chain) => chain.at(-1));
  expect(line('511 stays with Yanti')).toContain(
    `wati ${last.filter((p) => p === 'wati').length}, yanti ${last.filter((p) => p === 'yanti').length}`,
  );
});

test('[A1.1] an appointment is moved and told only at an hour and over a channel that is safe, and the words give nothing away', () => {
  expect(below('to move the visit to Thursday 15:00')).toContain('refused: It is not known that this is safe');
  expect(below('502 to tell her by phone')).toContain('refused: It is not known that this is safe');
  expect(below('502 told by message', 1)).toContain('the message: “A reminder for 2026-03-12, 09:30.”');
});

test('[A7.2] the night’s crisis finds who is on standby at that hour', () => {
  expect(below('crisis reported', 1)).toContain('on standby at 02:40: rosa');
});

test('[A2.1] a service that nobody of the case answers for any more comes up, and is taken over', () => {
  expect(below('503 due')).toContain('a planned service has nobody of the team who answers for it');
  expect(lines).toContain('03-10 21:10 | yanti | the weekly visit is yanti’s');
});

test('[B1] her own notes do not go along, the team’s do, and both are there when she is back', () => {
  const notes = lines.filter((l) => l.includes('504 notes')).map((l) => l.split(' | ').slice(1).join(' '));
  expect(notes).toEqual([
    'yanti 504 notes: the team’s',
    'lina 504 notes: the team’s',
    'wati 504 notes: not responsible now, reads none',
    'wati 504 notes: the team’s, her own',
  ]);
});
