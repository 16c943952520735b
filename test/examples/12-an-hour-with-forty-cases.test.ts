import { expect, test } from 'vitest';
import { run } from '../../examples/12-an-hour-with-forty-cases/main.js';
import { told } from './told.js';

const lines = await told(run);
const from = (part: string) => lines.findIndex((l) => l.includes(part));
const line = (part: string) => lines[from(part)] ?? '';
const numbers = (part: string) => [...line(part).matchAll(/\d+/g)].map(([n]) => Number(n));
/** What stands below the first line that begins so, up to the next thing on the list. */
const under = (start: RegExp) => {
  const rest = lines.slice(lines.findIndex((l) => start.test(l)) + 1);
  return rest
    .slice(
      0,
      rest.findIndex((l) => /^\d\d:\d\d \||^The hour/.test(l)),
    )
    .join(' ');
};
const pages = lines.flatMap((l) => /^Page \d: (\d+) cases, (\d+) of them overdue/.exec(l)?.slice(1).map(Number) ?? []);
const changes = lines.slice(from('what went') + 1, from('rows changed')).map((l) => l.split(' | '));
const went = (nr: string) => changes.find(([n]) => n?.startsWith(nr));

test('[A1.1] the worklist holds every case once, page by page, the longest overdue first', () => {
  expect(pages.filter((_, n) => n % 2 === 0).reduce((a, b) => a + b, 0)).toBe(40);
  expect(line('In all')).toBe('In all 40 different cases.');
  const over = lines.filter((l) => /^case-\d\d (?:\| )?\w+ (?:\| )?\w+.*\d$/.test(l)).map((l) => Number(/\d+$/.exec(l)?.[0]));
  expect(over).toHaveLength(12);
  expect(over).toEqual([...over].sort((a, b) => b - a));
});

test('[A6.1] a caseload above the limit of the programme is seen', () => {
  expect(line('Caseload')).toBe("Caseload: 40 open cases; the programme's limit is 35: 5 too many.");
});

test('[A1.1] a call that is not known to be safe is refused; a message that is stands instead, and the contact is no longer due', () => {
  expect(under(/case-33 \| contact/)).toMatch(
    /^a call.*refused\. It is not known that this is.*safe for the client\. a message instead, and an answer/,
  );
  expect(went('33')?.[1] ?? went('33')?.[0]).toContain('contact with the client is due');
});

test('[A1.1] where nothing is known to be safe nobody guesses, and the contact stays due', () => {
  expect(under(/case-27 \| contact/).match(/refused/g)).toHaveLength(2);
  expect(under(/case-27 \| contact/)).toContain('stays due');
  expect(went('27')?.at(-1)).toBe('contact with the client is due');
});

test('[A1.1] an attempt that failed does not count as contact', () => {
  expect(under(/case-30 \| contact/)).toContain('a call that fails: rings out');
  expect(went('30')).toBeUndefined();
});

test('[A5.5.2] a query is answered, with the letter attached to it, and leaves the list', () => {
  expect(under(/case-29 \| an agency/)).toMatch(/calls the pantry .*writes down the answer .*attaches the letter/);
  expect(went('29')?.join(' ')).toContain('an agency has not answered a query');
});

test('[A8.5] after a referral that failed the next alternative goes out, but not without asking the client', () => {
  expect(under(/case-30 \| a referral failed/)).toContain('not without asking the client');
  expect(under(/case-38 \| a referral failed/)).toContain('the client says yes to the next one: housing-fund');
  expect(went('38')?.join(' ')).toContain('a referral failed');
});

test('[A8.7.1] two at one case: what rests on what the other changed is refused and shown, what does not is merged', () => {
  expect(under(/case-27 \| the plan/)).toMatch(
    /refused\. Others have changed what this rests on.*since she looked: service\.notDelivered, by budi.*review again/,
  );
  expect(under(/case-27 \| a planned service/)).toContain('both stand: his note did not touch it');
});

test('[B3.1] a crisis goes before the rest of the list', () => {
  const times = lines.flatMap((l) => /^(\d\d:\d\d) \| case/.exec(l)?.[1] ?? []);
  expect(times).toEqual([...times].sort());
  expect(from('THE PHONE')).toBeLessThan(from('case-29 | an agency'));
  expect(lines[from('THE PHONE') + 1]).toContain('reported, with one answer: not safe now');
});

test('[A8.3] what is missing is said in words, for a move that the case cannot make yet', () => {
  expect(line('complete the assessment')).toBe('complete the assessment (to planning):');
  expect(lines).toContain('- a need is named');
});

test('[A7.3] the minutes by role are those of the whole hour', () => {
  const minutes = lines.slice(from('role | minutes') + 1, from('The line:') - 1).map((l) => Number(/\d+$/.exec(l)?.[0]));
  const all = minutes.pop();
  expect(minutes.length).toBeGreaterThan(2);
  expect(minutes.reduce((a, b) => a + b, 0)).toBe(all);
  expect(all).toBeLessThanOrEqual(60);
});

test('[B2.1] over a bad line each thing is on the record once', () => {
  const [toSend = 0, sent, answers = 0] = numbers('The line:');
  const [commands = 0, already] = numbers('commands;');
  expect(sent).toBe(toSend + answers + commands);
  expect(already).toBe(answers);
  expect(answers).toBeGreaterThan(0);
  const [journals, answered, twice] = numbers('Facts in the journals');
  expect([journals, twice]).toEqual([answered, 0]);
});

test('[A4.5] the rows that changed and those that did not are all forty; fewer are overdue after the hour', () => {
  const [changed = 0, same = 0] = numbers('rows changed');
  expect(changed).toBe(changes.length);
  expect(changed + same).toBe(40);
  const [, , before = 0, , , after = 0] = numbers('Overdue at 08:00');
  expect(before).toBe(pages.filter((_, n) => n % 2 === 1).reduce((a, b) => a + b, 0));
  expect(after).toBeLessThan(before);
});
