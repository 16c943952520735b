import { expect, test } from 'vitest';
import { run } from '../../examples/14-refused-passed-on-disputed-closed/main.js';
import { told } from './told.js';

const lines = await told(run);
/** The lines of one day, without its heading. */
const on = (day: string): readonly string[] => {
  const from = lines.findIndex((l) => l.includes(day));
  const until = lines.indexOf('', from);
  return lines.slice(from + 1, until < 0 ? undefined : until);
};
const text = (day: string) => on(day).join(' ');
const loopOn = (day: string) => on(day).filter((l) => /^(the (agency|client|worker|loop is)) \|/.test(l));

test('[B4.1] real pantries are ranked, each with what speaks for it, and what nobody knows is not held against it', () => {
  expect(on('2 February').filter((l) => /^\d \| /.test(l))).toEqual([
    '1 | The Salvation Army (Windham)',
    '2 | New Hope Baptist Church (Windham)',
    expect.stringMatching(/^3 \| /),
  ]);
  expect(on('2 February').filter((l) => l.startsWith('for: '))).toContain('for: helps with this need');
  expect(on('2 February').filter((l) => l.startsWith('not known: '))).toHaveLength(3);
  expect(lines.join(' ')).not.toContain('undefined');
});

test('[B4.5] nothing goes out before its pre-flight, and the second is looked at before it is drafted', () => {
  expect(text('2 February')).toContain('Pre-flight: nothing stands against sending it.');
  expect(text('4 February')).toMatch(/Next: New Hope .* it cannot go out yet\. - first: No consent covers telling this agency/);
});

test('[A8.5] a refusal leads to the next alternative of the plan, in time', () => {
  expect(text('4 February')).toContain('Due by 2026-02-07: a referral failed: the next alternative is to be offered');
});

test('[A8.6] a missed visit leads to a call, and not to an end; then every step has its day and its name', () => {
  const missed = on('10 February');
  expect(missed.join(' ')).toMatch(/Due by 2026-02-13: .*ask the client what was in the way 17:00/);
  expect(missed.at(-1)).toBe('Nothing of it is due.');
  expect(on('12 February').slice(1)).toEqual([
    'informed in detail | 2026-02-06 | ruth',
    'difficulties foreseen | 2026-02-06 | ruth',
    'rehearsed | 2026-02-06 | ruth',
    'accompanied | 2026-02-12 | ruth',
    'attended | 2026-02-12 | ruth',
  ]);
});

test('[A3.6] completed is the agency’s word alone: the other two are named as missing, and due', () => {
  expect(loopOn('17 February')).toEqual([
    'the agency | help received | 2026-02-17',
    'the client | missing',
    'the worker | missing',
    'the loop is | waiting',
  ]);
  expect(text('17 February').match(/Due by 2026-02-24/g)).toHaveLength(2);
});

test('[A5.5.2] she denies it, and a query opens by itself that does not say whose word that is', () => {
  expect(text('18 February')).toContain('By itself, because of that: query an agency.');
  expect(text('18 February')).toContain('on the record by kasus');
  expect(loopOn('18 February')).toContain('the loop is | disputed');
  expect(text('18 February')).toContain('Due by 2026-03-04: an agency has not answered a query');
});

test('[A5.5.2] an answer alone closes nothing: somebody looks', () => {
  expect(loopOn('20 February')).toContain('the loop is | disputed');
  expect(text('20 February')).toContain('the worker is to make sure');
});

test('[A3.6] it closes on three voices', () => {
  expect(loopOn('24 February')).toEqual([
    'the agency | help received | 2026-02-17',
    'the client | help received | good and bad | 2026-02-24',
    'the worker | help received | 2026-02-24',
    'the loop is | closed',
  ]);
  expect(text('24 February')).toContain('Nothing of it is due.');
});

test('[B4.4] one voice is hers: it is kept, and it counts in no ranking yet', () => {
  expect(text('24 February')).toContain('From three clients on it counts.');
});
