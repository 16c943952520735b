import { describe, expect, test } from 'vitest';
import { whyNotSkip } from '../../../src/case/referral/skips.js';
import { referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';
import { active, draft, drafted, id, pantry, send, type Told, theReferral, withMatching } from './asking.js';

const adultsOnly = { ...pantry, eligibility: [{ id: 'e1', on: 'age', effect: 'requires', from: 18 }] } as const;
const child = { born: '2015-01-01' };
const eligibility = { item: 'eligibility', because: 'has nowhere to sleep tonight' } as const;
const skipping = (...skips: readonly object[]) => send(id, { skips });
const inNeed = (s: Told) => s.in({ service: adultsOnly, client: child });
const inCrisis = inNeed(drafted.inCrisis('housing-lost'));
const crisisOf = (s: Told) => s.record.sections.crisis.crises[0]?.id ?? '';
const out = inCrisis.so(skipping(eligibility));
const toAsk = (s: Told) => dueOf(s, 'referral.skipped-to-ask');

describe('[B4.5] what a crisis leaves no time for', () => {
  test('[B4.5] with the reason it is skipped and kept; nothing is skipped of itself', () => {
    inCrisis.when(send(id)).thenRefused('referral.not-eligible');
    inCrisis.when(skipping(eligibility)).then('referral.sent', { skipped: [{ ...eligibility, at: '2026-01-05T02:00:00.000Z' }] });
    expect(theReferral(out).skipped).toHaveLength(1);
  });

  test('[B4.5] only while a crisis is open', () => {
    inNeed(drafted).when(skipping(eligibility)).thenRefused('referral.no-crisis');
    const over = inCrisis.so(
      { type: 'crisis.settleSafety', input: { crisisId: crisisOf(inCrisis), safeNow: 'yes' } },
      { type: 'crisis.judge', input: { crisisId: crisisOf(inCrisis), severity: 'serious', timeAvailable: 'days' } },
      { type: 'crisis.stabilise', input: { crisisId: crisisOf(inCrisis) } },
    );
    over.when(skipping(eligibility)).thenRefused('referral.no-crisis');
  });

  test('[B4.5] only what the programme lets be skipped', () => {
    withMatching(inCrisis, { crisisMaySkip: ['funding'] })
      .when(skipping(eligibility))
      .thenRefused('referral.not-to-skip');
    withMatching(inCrisis, { crisisMaySkip: ['eligibility'] })
      .when(skipping(eligibility))
      .then('referral.sent');
    inCrisis.when(skipping({ item: 'contact', because: 'no time' }, eligibility)).thenRefused('referral.not-to-skip');
  });

  test('[A3.5] the ground is never skipped, nor is an unsafe place, nor what the client declined', () => {
    inCrisis.when(send(id, { skips: [eligibility], told: ['hiv'] })).thenRefused('referral.no-consent');
    const all = withMatching(inCrisis, { crisisMaySkip: ['need', 'contact', 'eligibility'] });
    const both = [eligibility, { item: 'contact', because: 'now' }, { item: 'need', because: 'now' }];
    all
      .withTie('p-1', { unsafe: true })
      .when(skipping(...both))
      .thenRefused('contact.not-safe');
    all
      .so({ type: 'assessment.changeWish', input: { needId: theReferral(all).needId, service: 'declined', reason: 'no' } })
      .when(skipping(...both))
      .thenRefused('referral.no-need');
  });

  test('[B4.5] what was not in the way is not kept as skipped', () => {
    const funding = { item: 'funding', because: 'no time' } as const;
    inCrisis.when(skipping(eligibility, funding)).then('referral.sent');
    expect(theReferral(inCrisis.so(skipping(eligibility, funding))).skipped?.map((s) => s.item)).toEqual(['eligibility']);
  });

  test('[B4.5] a draft that was made in haste goes out by the same skip, as long as the crisis lasts', () => {
    const haste = active.inCrisis('violence');
    const bill = draft(haste, { funding: 'client' });
    haste.when(bill).thenRefused('referral.client-share');
    const s = haste.so(draft(haste, { funding: 'client', skips: [{ item: 'funding', because: 'she must leave now' }] }));
    const own = referralId(s);
    expect(theReferral(s, own).skipped).toMatchObject([{ item: 'funding' }]);
    expect(theReferral(s.so(send(own)), own).skipped).toHaveLength(1);
    active.when(draft(active, { funding: 'client', skips: [{ item: 'funding', because: 'x' }] })).thenRefused('referral.no-crisis');
  });

  test('[B4.5] it is asked for afterwards until it is made good, in order or not, or the referral ends', () => {
    expect(toAsk(drafted)).toEqual([]);
    expect(toAsk(out)).toMatchObject([{ ids: [id], due: '2026-01-08' }]);
    const good = {
      type: 'referral.makeGood',
      input: { referralId: id, item: 'eligibility', found: 'not-in-order', note: 'is 11' },
    } as const;
    const found = out.when(good).then('referral.madeGood', { foundAt: '2026-01-05T02:00:00.000Z' });
    expect(toAsk(found)).toEqual([]);
    expect(theReferral(found).skipped).toMatchObject([
      { item: 'eligibility', found: 'not-in-order', note: 'is 11', because: eligibility.because },
    ]);
    expect(toAsk(out.so({ type: 'referral.cancel', input: { referralId: id, why: 'not-eligible' } }))).toEqual([]);
    found.when(good).thenRefused('referral.nothing-skipped');
    out.when({ ...good, input: { ...good.input, item: 'funding' } }).thenRefused('referral.nothing-skipped');
    out.when({ ...good, input: { ...good.input, referralId: 'none' } }).thenRefused('referral.unknown');
  });

  test('[B4.2] what is found of the cost takes the place of what was not known', () => {
    const haste = active.inCrisis('violence');
    const s = haste.so(draft(haste, { funding: 'client', skips: [{ item: 'funding', because: 'she must leave now' }] }));
    const own = referralId(s);
    const clientPays = { minor: 0, currency: 'IDR' };
    const told = s.so({ type: 'referral.makeGood', input: { referralId: own, item: 'funding', found: 'in-order', clientPays } });
    expect(theReferral(told, own)).toMatchObject({ clientPays, funding: 'client' });
  });

  test('[A1.6] a crisis of one member opens nothing for a referral about another', () => {
    const crises = (members?: string[]) =>
      ({ crises: [{ ...out.record.sections.crisis.crises[0], ...(members && { members }) }], acknowledgements: [] }) as never;
    const about = { members: ['child-1'] };
    const why = (members?: string[]) => whyNotSkip(crises(members), about, [eligibility], {})?.because.map((r) => r.code);
    expect(why(['adult-1'])).toEqual(['referral.no-crisis']);
    expect(why(['adult-1', 'child-1'])).toBeUndefined();
    expect(why()).toBeUndefined();
  });
});
