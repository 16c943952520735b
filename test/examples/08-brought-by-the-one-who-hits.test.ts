import { expect, test } from 'vitest';
import { run } from '../../examples/08-brought-by-the-one-who-hits/main.js';
import { entriesIn, told } from './told.js';

const lines = await told(run);
const entries = entriesIn(lines);
const entry = (part: string) => entries.find((e) => e.includes(part)) ?? '';
const answers = (part: string) => entry(part).split(' No: ').slice(1);
const notSafe = 'It is not known that this is safe for the client.';

test('[A5.1.3] his yes is not the answer of a family that she let be asked', () => {
  expect(answers('Of course her family supports')).toEqual([
    'The family is asked only where the client agrees; their wish not to is a complete answer.',
  ]);
});

test('[A5.1.4] he is not asked; what he said by himself stands beside her own words, each with its source', () => {
  expect(answers('To ask him about the bruises')).toEqual([notSafe]);
  expect(lines.filter((l) => l.startsWith('- '))).toEqual([
    '- family or close persons, unasked: "She falls."',
    `- the client's own voice: "I do not fall."`,
    '- observation: bruises on both arms, old and new',
    `- the client's own voice: has put money aside with Mama Lusi`,
  ]);
});

test('[A1.1] nobody goes to her home, and nobody rings where he may pick up', () => {
  expect(answers('A home visit')).toEqual([notSafe]);
  expect(answers('he may pick up')).toEqual([notSafe]);
  expect(answers('would fetch her at home')).toEqual([notSafe]);
  expect(entry('Mama Lusi tells her')).not.toContain('No: ');
});

test('[A1.5] he calls and learns nothing, not even that there is an appointment; that he called is kept', () => {
  expect(answers('When is her next appointment')).toEqual([notSafe]);
  expect(entry('He is told nothing')).not.toContain('No: ');
  expect(answers('he is her guardian')).toEqual(['There is nothing here for you.']);
});

test('[A1.5] the mark on his name is not taken off because she has to ask for it', () => {
  expect(answers('To take it off')).toEqual(['This is for a supervisor.']);
});

test('[B4.5] she is not sent where he stands at the gate, her consent or not, and the answer does not say why', () => {
  expect(answers('To refer her there')).toEqual([notSafe]);
  expect(answers('To tell the doctor there')).toEqual([notSafe]);
  expect(entry('To Puskesmas Melati')).toBe('10:40 | To Puskesmas Melati, with her word and a witness. Sent.');
});

test('[B5.3] no mediation with somebody unsafe, though all have said yes', () => {
  expect(answers('Mediation, to which all have agreed')).toEqual([notSafe]);
});

test('[B6.1] advocacy in its place, as she wishes', () => {
  expect(entry('Ester speaks for her')).toMatch(/^11:10 .*UPTD PPA\)\.$/);
});

test('[A5.3.2] in the crisis, what was foreseen lies at hand, and what is left to do is due at once', () => {
  expect(entry('Mama Lusi rings')).toContain('At hand: to Mama Lusi by the back door; a car to the shelter (ester)');
  expect(entry('Mama Lusi rings')).toContain('Due by 2026-04-18 23:10: the client is not safe, and nothing is known to have been done');
  expect(entry('Is she safe now?')).toBe(
    '23:55 | She is in the shelter. Is she safe now? Yes. Due by 2026-04-25: a stabilised crisis is to be looked at again',
  );
});

test('[A1.1] a call made against what is safe is owned up to, and looked at by a supervisor', () => {
  expect(answers('the call of Friday, as any other')).toEqual([notSafe]);
  expect(entry('made against what is safe')).toContain('Due by 2026-04-20: a supervisor is to look at a contact that was not safe');
  expect(answers('look into it himself')).toEqual(['This is for a supervisor who did not make the contact.']);
  expect(entry('She looks at the call')).toContain('Nothing of it is due.');
});

test('[A3.7] the person complained of neither takes the complaint down, nor reads it, nor finds it on a list', () => {
  expect(answers('he takes the complaint down')).toEqual([
    'The person complained of neither receives, handles, answers nor withdraws the complaint.',
  ]);
  expect(entry("On Martha's list")).toContain('Due by 2026-05-04: a complaint waits for an answer');
  expect(entry("On Jefri's list")).toBe("10:10 | On Jefri's list: Nothing of it is due.");
});

test('[A3.5] who reads what: the note goes to supervision, reception and he read nothing of the case', () => {
  const row = (who: string) =>
    lines
      .find((l) => l.startsWith(who))
      ?.split(' | ')
      .slice(1);
  expect(row('Ester, responsible')).toEqual(['4', '1', '1', 'unsafe']);
  expect(row('Jefri, colleague')).toEqual(['4', '0', '0', 'unsafe']);
  expect(row('Martha, supervisor')).toEqual(['4', '1', '1', 'unsafe']);
  expect(row('Reception')).toEqual(['the existence of the case']);
  expect(row('Anton, "her guardian"')).toEqual(row('A case that is not'));
  expect(row('A case that is not')).toEqual(['There is nothing here for you.']);
});

test('[A1.5] no answer that was printed says that anybody is unsafe, or where he works', () => {
  const all = entries.flatMap((e) => e.split(' No: ').slice(1));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((answer) => /Anton|husband|RS Bersama|violence|unsafe/i.test(answer))).toEqual([]);
});

test('the story is readable in black and white, within 80 columns', async () => {
  const printed: string[] = [];
  await run((line) => printed.push(line));
  expect(printed.filter((l) => l.length > 80 || /[^\x20-\x7e]/.test(l))).toEqual([]);
});
