import { describe, expect, test } from 'vitest';
import { run } from '../../examples/09-sixteen/main.js';
import { told } from './told.js';

const lines = await told(run);
/** What was asked in these words, and what was answered: the line, and what stands below it until the next. */
const asked = (what: string): readonly string[] => {
  const start = lines.findIndex((line) => line.includes(what));
  const until = lines.findIndex((line, n) => n > start && (line === '' || /^(yes|no|due) \|? ?/.test(line)));
  return start < 0 ? [] : lines.slice(start, until < 0 ? undefined : until);
};
const answer = (what: string) => asked(what).join(' ');
const from = (title: string) => lines.slice(lines.findIndex((line) => line.includes(title)));
const table = (what: string) => lines.find((line) => line.startsWith(`${what} | `));

const guardianNeeded = '- The client is not known to be of age for this: a guardian or a court consents, and the client is heard.';

describe('a 16-year-old', () => {
  test('[A3.5] while the age is only estimated, she decides on nothing alone: more protection', () => {
    const first = from('She may be 15');
    expect(first.slice(1, 7).join(' ')).toBe(
      `no | a bed in the shelter: she signs herself ${guardianNeeded} no | talks with the counsellor: she signs herself ${guardianNeeded}`,
    );
  });

  test('[A3.5] one kind of service she decides on alone, the other needs a guardian: the programme says so', () => {
    const then = from('Her old school has the year');
    expect(then.slice(1, 5).join(' ')).toBe(
      `yes | talks with the counsellor: she signs herself no | a bed in the shelter: she signs herself ${guardianNeeded}`,
    );
  });

  test('[A3.5] a guardian with an interest of his own neither consents nor reads', () => {
    expect(answer('he signs for the shelter')).toBe('no | he signs for the shelter - This person cannot consent for the client.');
    expect(answer('he reads the case')).toBe('no | he reads the case - There is nothing here for you.');
  });

  test('[A3.5] whom a court appointed consents, and what the child says is always on the record', () => {
    expect(answer('the aunt signs for the shelter')).toContain('- Where another consents, what the client says to it is recorded.');
    expect(lines).toContain('yes | the same until June; and Nisa says: yes');
    expect(lines).toContain('yes | the aunt signs on; and Nisa says: no');
    expect(lines).toContain('2026-03-02 | shelter | guardian, yes | not of age for this');
    expect(lines).toContain('2026-06-09 | shelter | guardian, no | not of age for this');
  });

  test('[A3.5] she is served against her word, but nothing of her is told against it', () => {
    expect(answer('the school may be told')).toContain('no guardian decides this against their word.');
  });

  test('[A3.5] her guardian reads neither her own words nor what she decided alone', () => {
    expect(table('that she needs a bed')).toBe('that she needs a bed | reads | reads | no case');
    for (const hers of [
      'in her own words',
      'that she wants to talk to somebody',
      'her own consent to that',
      'what she was taught, one to one',
      'that the girls there laugh at her',
    ])
      expect(table(hers)).toBe(`${hers} | reads | - | no case`);
  });

  test('[B5.2] education one to one, until it is understood', () => {
    expect(lines).toContain('yes | taught, understood in part');
    expect(lines).toContain('yes | once more, on 2 April: understood');
  });

  test('[B6.1] advocacy for a child, and not against her will', () => {
    expect(answer('she says no, not yet')).toContain('- The client does not agree; nobody is advocated for against their will.');
    expect(lines).toContain('yes | Melki goes there with her: for a child, and she agrees');
  });

  test('[A3.5] on the day she may be of age consent falls due, and is asked anew until she gives it herself', () => {
    const newYear = from('The first day on which');
    expect(newYear.slice(1, 3).join(' ')).toBe(
      'due 2027-01-01: consent is to be asked anew: of the client who comes of age, or whose guardian no longer is one [by-aunt-june.0]',
    );
    expect(newYear[3]).toBe('no | she signs for the shelter herself: 17, for 19 days more');
    const birthday = from('She is 18.');
    expect(birthday[1]).toMatch(/^due 2027-01-20/);
    expect(birthday[3]).toBe('no | the aunt signs');
    expect(birthday.slice(7, 9)).toEqual(['yes | she signs for the shelter herself: in another room now', 'no consent is due']);
    expect(birthday.slice(9, 11)).toEqual(['no | the aunt reads the case', '- There is nothing here for you.']);
  });

  test('[A3.5] her birth is nowhere in what is kept', () => {
    expect(lines).toContain('2009 in the record and all its facts: 0 times');
    expect(lines).toContain('2009-01-20 in the record and all its facts: 0 times');
    expect(lines).toContain('aunt-9 in it, so that the search is seen to find: yes');
  });
});
