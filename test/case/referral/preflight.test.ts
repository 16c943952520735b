import { describe, expect, test } from 'vitest';
import { type PreflightAsked, preflight } from '../../../src/case/referral/preflight.js';
import { itemOf, PreflightCode } from '../../../src/case/referral/preflight-codes.js';
import { preflightOf } from '../../../src/insight/before-sending.js';
import { agencyId, consentToTell, needId, plannedServiceId, referralId } from '../../../src/testing/index.js';
import { preflightItems } from '../../../src/vocabulary/rules.js';
import { termsOf } from '../../../src/vocabulary/schema.js';
import { active, draft, drafted, id, pantry, send, sent, type Told, theReferral, withMatching } from './asking.js';

const seen = (s: Told, more: Partial<PreflightAsked> = {}, which = id) =>
  preflight(s.record.sections, theReferral(s, which), {
    rules: s.setting.rules,
    today: '2026-01-05',
    now: s.setting.now,
    zone: 'Asia/Jakarta',
    ...more,
  });
const codes = (found: readonly { readonly code: string }[]) => found.map((f) => f.code);
const blocked = (s: Told, more?: Partial<PreflightAsked>, which?: string) => codes(seen(s, more, which).blocking);
const warned = (s: Told, more?: Partial<PreflightAsked>, which?: string) => codes(seen(s, more, which).warnings);

const adultsOnly = { ...pantry, eligibility: [{ id: 'e1', on: 'age', effect: 'requires', from: 18 }] } as const;
const child = { born: '2015-01-01' };
const withPaper = { ...pantry, documents: [{ code: 'family-card' }] };
const funded = (change: object) => active.so(draft(active, { funding: 'public', ...change }));

describe('[B4.1][B4.5] before a referral goes out', () => {
  test('[B4.5] where everything is in order nothing blocks it and nothing is left to ask', () => {
    expect(seen(drafted, { service: pantry, facts: {} })).toEqual({
      ok: true,
      blocking: [],
      warnings: [],
      alternatives: ['soup-kitchen'],
    });
  });

  test('[B4.5] a need that the client no longer wants help with blocks, and so does a planned service that ended', () => {
    const declined = drafted.so({
      type: 'assessment.changeWish',
      input: { needId: needId(drafted), service: 'declined', reason: 'a neighbour cooks' },
    });
    expect(blocked(declined)).toEqual(['referral.no-need']);
    const ended = drafted.so({ type: 'plan.endService', input: { plannedServiceId: plannedServiceId(drafted), reason: 'moved' } });
    expect(blocked(ended)).toEqual(['referral.planned-service-unknown']);
  });

  test('[B4.1] who may not come by the rules of the service blocks; where that is not known it warns: unknown is not no', () => {
    expect(blocked(drafted, { service: adultsOnly, facts: child })).toEqual(['referral.not-eligible']);
    expect(seen(drafted, { service: adultsOnly, facts: child }).blocking[0]).toMatchObject({ item: 'eligibility', ids: ['e1'] });
    expect(seen(drafted, { service: adultsOnly, facts: {} })).toMatchObject({
      ok: true,
      warnings: [{ item: 'eligibility', code: 'referral.eligibility-unknown' }],
    });
    expect(blocked(drafted, { service: adultsOnly, facts: { born: '1990' } })).toEqual([]);
  });

  test('[B4.1] a paper that the service asks for is at hand, or was checked', () => {
    expect(blocked(drafted, { service: withPaper, facts: {} })).toEqual(['referral.requirement-unchecked']);
    expect(blocked(drafted, { service: withPaper, facts: { lacksDocuments: ['family-card'] } })).toEqual([
      'referral.requirement-unchecked',
    ]);
    expect(blocked(drafted, { service: withPaper, facts: { documents: ['family-card'] } })).toEqual([]);
    const checked = active.so(
      draft(active, {
        requirementsChecked: [{ asks: 'family-card', state: 'being-worked-on' }, ...theReferral(drafted).requirementsChecked],
      }),
    );
    const own = referralId(checked);
    expect(blocked(checked, { service: withPaper, facts: {} }, own)).toEqual([]);
    expect(warned(checked, { service: withPaper, facts: {} }, own)).toEqual(['referral.requirement-open']);
  });

  test('[B4.1] a contact person whom the directory does not name is asked about; the wrong agency blocks', () => {
    expect(warned(drafted, { service: { ...pantry, contactPersons: ['p-2'] }, facts: {} })).toEqual(['referral.contact-unknown']);
    expect(blocked(drafted, { service: { ...pantry, agencyId: 'agency-2' }, facts: {} })).toEqual(['referral.other-agency']);
  });

  test('[B4.5] a place that is unsafe blocks, and it is not said why', () => {
    const unsafe = drafted.withTie('uncle', { worksAt: agencyId, unsafe: true });
    expect(seen(unsafe, { service: pantry, facts: {} }).blocking).toEqual([{ item: 'contact', code: 'contact.not-safe' }]);
  });

  test('[B4.2] cover that has ended blocks; a scheme that nobody has asked about warns', () => {
    const s = funded({});
    const own = referralId(s);
    const insured = { ...pantry, funding: [{ scheme: 'public-insurance' }] };
    const cover = (until: string) => ({ cover: [{ scheme: 'public-insurance', until }] });
    expect(seen(s, { service: insured, facts: cover('2026-01-04') }, own).blocking).toEqual([
      { item: 'funding', code: 'referral.cover-ended', ids: ['public-insurance'] },
    ]);
    expect(blocked(s, { service: insured, facts: cover('2026-01-05') }, own)).toEqual([]);
    expect(warned(s, { service: insured, facts: {} }, own)).toEqual(['referral.cover-unknown']);
    expect(blocked(s, { service: insured, facts: { cover: [] } }, own)).toEqual(['referral.no-cover']);
    expect(blocked(drafted, { service: insured, facts: cover('2026-01-04') })).toEqual([]);
  });

  test('[B4.5] an agreement blocks only where the programme demands one and the directory knows that there is none', () => {
    const none = { service: { ...pantry, agreements: [] }, facts: {} };
    const ended = { service: { ...pantry, agreements: [{ until: '2026-01-04' }] }, facts: {} };
    const demands = { rules: { matching: { agreementDemanded: true } } } as const;
    expect(blocked(drafted, none)).toEqual([]);
    expect(blocked(drafted, { ...none, ...demands })).toEqual(['referral.no-agreement']);
    expect(blocked(drafted, { ...ended, ...demands })).toEqual(['referral.no-agreement']);
    expect(blocked(drafted, { service: pantry, facts: {}, ...demands })).toEqual([]);
    expect(blocked(drafted, { service: { ...pantry, agreements: [], informal: true }, facts: {}, ...demands })).toEqual([]);
    const { agreements: _, ...unsaid } = pantry;
    expect(warned(drafted, { service: unsaid, facts: {}, ...demands })).toEqual(['referral.agreement-unknown']);
  });

  test('[A3.5] without a ground it is blocked, whatever else is in order', () => {
    const clinic = active.so(draft(active, { kinds: ['hiv'] }));
    const own = referralId(clinic);
    expect(seen(clinic, { service: pantry, facts: {} }, own).blocking).toEqual([{ item: 'ground', code: 'referral.no-consent' }]);
    expect(blocked(clinic, { service: pantry, facts: {}, ground: { ground: 'duty-to-report', told: ['general'] } }, own)).toEqual([
      'referral.reason-missing',
    ]);
    expect(blocked(clinic.so(consentToTell(agencyId, ['hiv'])), { service: pantry, facts: {} }, own)).toEqual([]);
    expect(blocked(drafted, { service: pantry, facts: {}, ground: { ground: 'consent', told: [] } })).toEqual(['referral.told-missing']);
  });

  test('[A3.4] a service that the directory does not know is still referred to: nothing blocks, and it is said', () => {
    expect(seen(drafted)).toMatchObject({ ok: true, warnings: [{ item: 'eligibility', code: 'referral.not-in-directory' }] });
    expect(warned(drafted, { rules: { matching: { agreementDemanded: true } } })).toEqual([
      'referral.not-in-directory',
      'referral.agreement-unknown',
    ]);
  });

  test('[A8.5] it names the alternatives that were not tried in vain', () => {
    expect(seen(drafted).alternatives).toEqual(['soup-kitchen']);
    expect(seen(drafted, { isOffered: () => false }).alternatives).toEqual([]);
  });

  test('[B4.5] as a reading it says the same', () => {
    const { record, setting } = drafted;
    expect(preflightOf(id, { service: adultsOnly, facts: child })(record, setting.rules, setting.now)).toEqual(
      seen(drafted, { service: adultsOnly, facts: child }),
    );
    expect(preflightOf('none')(record, setting.rules, setting.now)).toBeUndefined();
  });

  test('[B4.5] every code says of which item it is, and has its words', () => {
    for (const [code, label] of Object.entries(termsOf.get(PreflightCode)?.labels ?? {})) {
      expect(label.en, code).not.toBe('');
      expect(label.id, code).not.toBe('');
      expect(preflightItems, code).toContain(itemOf[code as keyof typeof itemOf]);
    }
  });
});

describe('[B4.5] nothing goes out on a blocking item', () => {
  const known = (service: object, client: object = {}, s: Told = drafted) => s.in({ service: { ...pantry, ...service }, client });

  test('[B4.1] who may not come is not sent, though it could be drafted', () => {
    const drafting = known(adultsOnly, child, active)
      .when(draft(active))
      .then('referral.drafted', {
        referral: { judged: { version: '7', verdict: 'does-not-fit', blocking: [{ item: 'eligibility', code: 'referral.not-eligible' }] } },
      });
    drafting.when(send(referralId(drafting))).thenRefused('referral.not-eligible');
    known(adultsOnly, child).when(send(id)).thenRefused('referral.not-eligible');
  });

  test('[B4.1] what the directory said at the draft stands where it cannot be asked again', () => {
    const drafting = known(adultsOnly, child, active).so(draft(active));
    const { service: _, client: __, ...gone } = drafting.setting;
    const later = drafting.in({ ...gone, service: undefined as never, client: undefined as never });
    later.when(send(referralId(later))).thenRefused('referral.not-eligible');
  });

  test('[B4.1] what changed since the draft is seen when it is sent, and that version is kept', () => {
    known({ active: false }).when(send(id)).thenRefused('referral.service-not-active');
    known({ requirements: ['family card'] })
      .when(send(id))
      .thenRefused('referral.requirement-unchecked');
    known({ agencyId: 'agency-2' }).when(send(id)).thenRefused('referral.other-agency');
    const went = known({ version: '8' }).so(send(id));
    expect(theReferral(went).judged).toEqual({ serviceId: 'pantry', version: '8', verdict: 'fits' });
  });

  test('[B4.2] a cover that has ended stops it', () => {
    const s = funded({}).in({
      service: { ...pantry, funding: [{ scheme: 'public-insurance' }] },
      client: { cover: [{ scheme: 'public-insurance', until: '2025-12-31' }] },
    });
    s.when(send(referralId(s))).thenRefused('referral.cover-ended');
    s.in({ client: { cover: [{ scheme: 'public-insurance' }] } })
      .when(send(referralId(s)))
      .then('referral.sent');
    s.in({ client: { cover: [] } })
      .when(send(referralId(s)))
      .thenRefused('referral.no-cover');
  });

  test('[B4.5] a missing agreement stops it where the programme demands one', () => {
    const s = known({ agreements: [] });
    s.when(send(id)).then('referral.sent');
    withMatching(s, { agreementDemanded: true }).when(send(id)).thenRefused('referral.no-agreement');
  });

  test('[A3.4] a service that the directory does not know goes out as before', () => {
    expect(theReferral(sent)).toMatchObject({ status: 'requested', judged: { verdict: 'unknown' } });
  });
});
