import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/case/record.js';
import { clientVoices } from '../../src/index.js';
import { aSentReferral, referralId } from '../../src/testing/index.js';

type Outcome = Extract<Command, { type: 'referral.recordOutcome' }>['input'];
const sent = aSentReferral();
const told = (satisfaction: Outcome['satisfaction'], toldBy: Outcome['toldBy'] = 'client'): Command => ({
  type: 'referral.recordOutcome',
  input: { referralId: referralId(sent), toldBy, result: 'received', satisfaction, experience: 'was made to wait in the sun' },
});
const voice = (...all: Command[]) => sent.so(...all).record;
const counted = (...records: (typeof sent.record)[]) => {
  const counting = clientVoices();
  for (const record of records) counting.add(record);
  return counting;
};
const [good, mixed, bad] = [voice(told('good')), voice(told('mixed')), voice(told('bad'))];

describe('[B4.4] what clients said of a service', () => {
  test('[B4.4] counts from three cases on; below that nothing is there', () => {
    expect(counted(good, bad).result().size).toBe(0);
    expect(counted(good, bad, mixed).result().get('pantry')).toEqual({ answers: 3, good: 1, mixed: 1, bad: 1 });
  });

  test('[B4.4] a programme may ask for more voices, and never for fewer', () => {
    for (const [voicesAtLeast, size] of [
      [4, 0],
      [1, 1],
      [3, 1],
    ] as const) {
      const counting = clientVoices({ voicesAtLeast });
      for (const record of [good, good, bad]) counting.add(record);
      expect(counting.result().size).toBe(size);
    }
    const one = clientVoices({ voicesAtLeast: 1 });
    one.add(good);
    expect(one.result().size).toBe(0);
  });

  test('[B4.4] a case has one voice, its last: nobody makes a crowd by speaking thrice', () => {
    const thrice = voice(told('bad'), told('bad'), told('good'));
    expect(counted(thrice).result().size).toBe(0);
    expect(counted(thrice, good, good).result().get('pantry')).toEqual({ answers: 3, good: 3, mixed: 0, bad: 0 });
  });

  test('[B4.4] who would rather not say it, or does not any more, has none; nor have the agency and the worker', () => {
    const silent = [
      voice(told('not-said')),
      voice(told('bad'), told('not-said')),
      voice(told('good', 'provider')),
      voice(told('bad', 'worker')),
    ];
    expect(counted(good, mixed, ...silent).result().size).toBe(0);
    expect(counted(...silent).counted()).toEqual({});
  });

  test('[B4.4] what was told in error counts no more', () => {
    const made = sent.so(told('bad'));
    const entryId = made.last('referral.outcomeRecorded').outcome.id;
    const back = made.so({ type: 'referral.voidEntry', input: { entryId, reason: 'another client' } });
    expect(counted(back.record).counted()).toEqual({});
  });

  test('[B4.4] counts of different houses add up, also where neither has enough alone', () => {
    const here = counted(good, bad);
    here.merge(counted(good).counted());
    expect(here.result().get('pantry')).toEqual({ answers: 3, good: 2, mixed: 0, bad: 1 });
  });

  test('[B4.4] holds no word of what was told, and no name', () => {
    const all = counted(good, bad, mixed);
    expect(JSON.stringify([all.counted(), [...all.result()]])).not.toMatch(/sun|client-1|case-1/);
  });
});
