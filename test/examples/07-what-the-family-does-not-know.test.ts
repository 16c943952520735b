import { expect, test } from 'vitest';
import { run } from '../../examples/07-what-the-family-does-not-know/main.js';
import { entriesIn, told } from './told.js';

const lines = await told(run);
const entries = entriesIn(lines);
const entry = (part: string) => entries.find((e) => e.includes(part)) ?? '';
const answers = (part: string) => entry(part).split(' No: ').slice(1);
const notSafe = 'It is not known that this is safe for the client.';

test('[A1.1] she is reached over the channel, and at the hours, that she has named; in her words', () => {
  expect(answers('would ring the house')).toEqual([notSafe]);
  expect(answers('go past')).toEqual([notSafe]);
  expect(answers('At noon')).toEqual([notSafe]);
  expect(entry('After the shift')).toBe('19:05 | After the shift: "Nana, your cloth is here." She answers.');
});

test('[A1.5] nobody is gone through, or asked, who does not know, and the answer does not say which of it was the reason', () => {
  expect(answers('leave word with her mother')).toEqual([notSafe]);
  expect(answers('Dimas has a motorcycle')).toEqual([notSafe]);
  expect(entry('Now he can be asked')).not.toContain('No: ');
  expect(answers('says nothing of their mother')).toEqual([notSafe]);
});

test('[A5.1.3] a family that is not asked, at her wish, is a complete answer', () => {
  expect(entry('no acute condition')).toContain('Missing to admit her: family support is weighed, or the client does not wish it.');
  expect(answers('ticking it')).toEqual(['The family is asked only where the client agrees; their wish not to is a complete answer.']);
  expect(entry('She does not want them asked')).toContain('Missing to admit her: nothing.');
});

test('[B4.5] a referral to a clinic for HIV care tells of HIV, and takes a consent that names it', () => {
  expect(answers('her name only')).toEqual(['No consent covers telling this agency all of this today.']);
  expect(entry('She agrees that the clinic learns')).toContain('Sent.');
});

test('[A1.1] a reminder says neither who nor where nor what for', () => {
  expect(answers('The system would ring')).toEqual([notSafe]);
  expect(entry('looks over her shoulder')).toContain(
    '"A reminder for 2026-03-10, 08:30." / "Pengingat untuk tanggal 2026-03-10, pukul 08:30."',
  );
  expect(entry('looks over her shoulder')).not.toMatch(/Kenari|HIV|Ratna/);
});

test('[A3.5] an employer learns of HIV by her consent only, whatever it says that it has to know', () => {
  expect(answers('as a duty')).toEqual(['HIV is told to family, partner, employer or community with consent only.']);
  expect(answers('as if she had agreed')).toEqual(['No consent in force covers this recipient and everything that was told.']);
});

test('[A3.5] a consent that is withdrawn under a running treatment cancels nothing: she is asked, within 72 hours', () => {
  expect(entry('She gives no reason')).toContain('The referral: in-progress, on the consent of 2026-03-05, which is withdrawn.');
  expect(entry('She gives no reason')).toContain(
    'Due by 2026-04-04 19:20: consent was withdrawn: the client is to be asked whether the referral goes on or stops',
  );
  expect(answers('a system that means well')).toEqual([
    'The client withdrew the consent while the agency was at work: they are asked first whether it goes on.',
  ]);
  expect(answers('To stop it all the same')).toEqual(['This is not what the client wants, and it has no other ground.']);
  expect(answers('as if nothing had been said')).toEqual(['No consent covers telling this agency all of this today.']);
  expect(answers('for all purposes')).toEqual(['A consent for everything is none: it names what is needed.']);
  expect(entry('She agrees anew')).toContain('The referral: in-progress, on the consent of 2026-04-02. Nothing of it is due.');
});

test('[A3.5] each reader gets what is theirs; the mother who calls herself a guardian gets what she would of no case', () => {
  const from = (part: string) => lines.slice(lines.findIndex((l) => l.startsWith(part)));
  expect(from('Rini, responsible').slice(0, 4)).toEqual([
    'Rini, responsible | stage: intake',
    'need: to begin antiretroviral treatment',
    'referred to: puskesmas-kenari',
    'words to use: "Nana, your cloth is here"',
  ]);
  expect(from('Andi, evaluator').slice(0, 4)).toEqual([
    'Andi, evaluator | stage: intake',
    'need: (withheld)',
    'referred to: (withheld)',
    'words to use: (withheld)',
  ]);
  expect(from('Reception')[0]).toBe('Reception | the existence of the case');
  const nothing = from('A case that is not')[0]?.split(' | ')[1];
  expect(nothing).toBe('There is nothing here for you.');
  expect(from('Her mother')[0]?.split(' | ')[1]).toBe(nothing);
  expect(from('Her employer')[0]?.split(' | ')[1]).toBe(nothing);
});

test('[A3.5] all that left the house stands in the account of disclosures, with its consent', () => {
  const account = lines.slice(lines.findIndex((l) => l.startsWith('The account')));
  expect(account.slice(1)).toEqual([
    'day | to | what it told | on the consent of',
    '2026-03-05 | puskesmas-kenari | identifier, contact, hiv | 2026-03-05, withdrawn',
    '2026-03-16 | pt-sandang | general | 2026-03-16',
    'Told to her family by this house: 0',
  ]);
});

test('the story is readable in black and white, within 80 columns', async () => {
  const printed: string[] = [];
  await run((line) => printed.push(line));
  expect(printed.filter((l) => l.length > 80 || /[^\x20-\x7e]/.test(l))).toEqual([]);
});
