import { describe, expect, test } from 'vitest';
import { run } from '../../examples/10-a-family-of-four/main.js';
import { told } from './told.js';

const lines = await told(run);
/** What was answered to what was asked in these words: `yes`, or `no` with its reasons. The nth time, from 0. */
const answered = (what: string, nth = 0): readonly string[] => {
  const at = lines.flatMap((line, n) => (/^(yes|no) \| /.test(line) && line.endsWith(what) ? [n] : []))[nth];
  if (at === undefined) throw new Error(`nobody asked: ${what}`);
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line === '' || /^(yes|no) \| /.test(line));
  const reasons = rest
    .slice(0, end < 0 ? undefined : end)
    .join(' ')
    .split(/(?:^| )- /);
  return [lines[at]?.split(' | ')[0] ?? '', ...reasons.filter((r) => r !== '')];
};
const rows = (what: string) => lines.filter((line) => line.startsWith(`${what} | `)).map((line) => line.split(' | ').slice(1));
const notSafe = 'It is not known that this is safe for the client.';

describe('a family of four', () => {
  test('[A1.6] whatever is written names whom of the four it is about', () => {
    expect(answered('what was found, and nobody named')[1]).toMatch(
      /^In a household or group case it must be said whom of them this is about\./,
    );
  });

  test('[A1.6][A3.5] each consents for themselves, and a child by a guardian', () => {
    expect(answered('one consent form for Darto and Yanti')).toEqual([
      'no',
      'Each member of the household or group consents for themselves.',
    ]);
    for (const who of ['Darto signs for himself', 'Yanti signs for herself', 'Wulan signs for herself'])
      expect(answered(who)).toEqual(['yes']);
    expect(answered('Bimo signs for himself')[1]).toContain('a guardian or a court consents, and the client is heard.');
    expect(answered('Yanti signs for Bimo; and Bimo says: yes')).toEqual(['yes']);
  });

  test('[A1.1] a phone that is safe for one is not safe for the other, nor for both', () => {
    expect(answered('ring Darto')).toEqual(['yes']);
    expect(answered('ring Yanti, who said: from nine to noon')).toEqual(['no', notSafe]);
    expect(answered('ring them both')).toEqual(['no', notSafe]);
    expect(answered('ring Yanti')).toEqual(['yes']);
  });

  test('[A2.4] two services for one need are noticed, and stand beside each other with a reason only', () => {
    expect(answered('the school fund once more, as Darto had asked there too')).toEqual([
      'no',
      'This service is planned for this need already.',
    ]);
    expect(answered("a referral to the mosque's fund for the same need")).toEqual([
      'no',
      'Another referral is open for the same need; say why this one is to stand beside it.',
    ]);
    expect(answered('the same, with why: the one pays fees, the other books')).toEqual(['yes']);
  });

  test('[A8.5] the plan waits for the part of each, and for a no somebody answers', () => {
    expect(answered("debt advice, against Darto's word")).toEqual(['no', 'The client does not want a service for this need.']);
    expect(answered('put the plan in force', 0)).toEqual(['no', "needed first: the client's part in the plan is on the record"]);
    expect(answered('put the plan in force', 1)).toEqual(['no', 'needed first: nobody whom the plan is for disagrees with it']);
    expect(answered('Yusuf goes on without his yes')).toEqual(['no', 'Only a supervisor decides this.']);
    expect(answered('put the plan in force', 2)[0]).toBe('yes');
    expect(lines).toContain('due 2026-06-30: a waiver ends');
  });

  test('[A8.5] [A2.2] his no is kept as a no, also when all who stay agree to the second version', () => {
    expect(answered('a second version takes the place of the first')).toEqual(['yes']);
    expect(lines.slice(-3)).toEqual([
      '1 | Yanti, Wulan, Bimo | agrees with the plan',
      '1 | Darto | disagrees with the plan',
      '2 | Darto, Yanti, Bimo | agrees with the plan',
    ]);
  });

  test('[B5.3] mediation is voluntary for each of the two', () => {
    expect(answered('Ratna mediates; only Yanti wants it')).toEqual(['no', 'Mediation is voluntary: every party must have agreed to it.']);
    expect(answered('Ratna mediates; both want it')).toEqual(['yes']);
    expect(answered('it is settled')).toEqual(['yes']);
  });

  test('[B6.1] one person does not mediate and advocate in one dispute', () => {
    expect(answered('Yusuf speaks for Yanti at the course, and she agrees')).toEqual(['yes']);
    expect(answered('Yusuf mediates; both want it')[1]).toBe('Whoever was an advocate in this dispute cannot mediate in it.');
    expect(answered('Ratna speaks for Yanti at the course')[1]).toBe('Whoever mediated in this dispute cannot be an advocate in it.');
  });

  test("[A1.6] in each one's reading is nothing of the other's, nor what is about both", () => {
    expect(rows('what he owes')[0]).toEqual(['reads', 'reads', '-']);
    expect(rows('what she wants to do')[0]).toEqual(['reads', '-', 'reads']);
    expect(rows('her goal')[0]).toEqual(['reads', '-', 'reads']);
    expect(rows('his no to the plan')[0]).toEqual(['reads', 'reads', '-']);
    expect(rows('that they quarrel, about both')[0]).toEqual(['reads', '-', '-']);
  });

  test('[A1.6] her yes opens to him what is about both, and nothing that is hers; and nothing to her', () => {
    expect(rows('that they quarrel, about both')[1]).toEqual(['reads', 'reads', '-']);
    for (const what of ['what he owes', 'what she wants to do', 'her goal', 'why Bimo stays at home'])
      expect(rows(what)[1]).toEqual(rows(what)[0]);
  });

  test('[A1.6] who moves out is found through the family’s case by nobody but its author and the supervisor', () => {
    expect(answered("a new finding about Wulan, in the family's case")[1]).toContain('not a member of the household or group.');
    const found = ['Yusuf, who wrote it', 'Tuti, supervisor', 'Ratna, colleague', 'Darto', 'Wulan'].map((who) => [
      who,
      ...(rows(who)[0] ?? []),
    ]);
    expect(found).toEqual([
      ['Yusuf, who wrote it', 'yes', 'yes'],
      ['Tuti, supervisor', 'yes', 'yes'],
      ['Ratna, colleague', '-', '-'],
      ['Darto', '-', '-'],
      ['Wulan', '-', 'yes'],
    ]);
  });
});
