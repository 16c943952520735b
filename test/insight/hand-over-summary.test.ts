import { describe, expect, test } from 'vitest';
import { programmes, socialWork } from '../../src/index.js';
import { due } from '../../src/insight/due/due.js';
import { handOverSummary, handOverText } from '../../src/insight/telling/hand-over-summary.js';
import {
  anActiveCase,
  anAdmittedClient,
  aReferredHousehold,
  aSentReferral,
  aSupervisor,
  type CaseStory,
  memberId,
  needId,
} from '../../src/testing/index.js';
import { withhold } from '../../src/vocabulary/withhold.js';
import { anOffice, bayu, opening, rina, settled } from '../casework/office.js';

const labels = socialWork.labels();
const summaryOf = (s: CaseStory) =>
  handOverSummary(labels)(s.record, s.setting.rules, s.setting.now, () => due(s.kit, s.record, s.setting.rules, s.setting.now));
const linesOf = (s: CaseStory, section: string) => summaryOf(s).find((part) => part.section === section)?.lines ?? [];
const said = (s: CaseStory, section: string) => linesOf(s, section).map(({ text }) => text.en);
const pageOf = (s: CaseStory, language: 'en' | 'id' = 'en') => handOverText(summaryOf(s), language);

describe('a hand-over summary', () => {
  test('[A2.1] safety comes first: an open crisis, whom not to contact, how the client may be reached and how not', () => {
    const s = anActiveCase()
      .withTie('uncle', { unsafe: true, worksAt: 'agency-9' })
      .withSafeContact('phone', { hours: [{ from: '09:00', until: '11:00' }], nameToUse: 'Melati', words: 'say that the library calls' })
      .withSafeContact('visit', { allowed: false })
      .inCrisis('violence', { safeNow: 'no' });
    expect(summaryOf(s)[0]?.section).toBe('safety');
    expect(said(s, 'safety')).toEqual([
      'CRISIS: violence; not safe; open; since 2026-01-05',
      'DO NOT CONTACT: uncle; nor ask at agency-9',
      'may be reached by phone call: 09:00–11:00; ask for Melati; leave no message; words: say that the library calls',
      'NOT by home visit',
    ]);
    expect(linesOf(s, 'safety')[1]?.ids).toEqual([s.record.sections.client.ties[0]?.id]);
    expect(pageOf(s, 'id')).toMatch(/^KEAMANAN\n- KRISIS: kekerasan; tidak aman/);
  });

  test('[A2.1] where nothing is known of a safe contact it says so, and whose mark was made in error is still not contacted', () => {
    const s = anActiveCase().withTie('uncle', { unsafe: true });
    const entryId = s.record.sections.client.ties[0]?.id ?? '';
    const after = s.so({ type: 'client.voidEntry', input: { entryId, reason: 'another uncle' } });
    expect(said(after, 'safety')).toEqual([
      'DO NOT CONTACT: uncle',
      'nothing is known of how the client can be reached safely: unknown means do not',
    ]);
  });

  test('[A2.1] of a channel the newest word counts, in a household for each member', () => {
    const home = aReferredHousehold(['adult-1', 'child-1']);
    const [adult, child] = [memberId(home, 'adult-1'), memberId(home, 'child-1')];
    const s = home
      .withSafeContact('phone', { members: [adult] })
      .withSafeContact('phone', { members: [child] })
      .later({ days: 1 })
      .withSafeContact('phone', { members: [child], allowed: false });
    expect(said(s, 'safety')).toEqual([`may be reached by phone call (${adult}): leave no message`, `NOT by phone call (${child})`]);
  });

  test('[A4.5] what is overdue comes before what is due next, with how long, and each names its entries', () => {
    const s = aSentReferral().later({ days: 30 });
    const lines = linesOf(s, 'due');
    expect(lines[0]?.text.en).toMatch(/OVERDUE by \d+ days/);
    expect(lines.map(({ text }) => text.en).join('\n')).toMatch(
      /an agency has not answered a referral: OVERDUE by \d+ days; responsible: worker-1/,
    );
    expect(said(anActiveCase(), 'due').join('\n')).toMatch(/: by 2026-/);
    const referral = lines.find(({ text }) => text.en.includes('an agency has not answered'));
    expect(referral).toMatchObject({ ids: [s.record.sections.referral.referrals[0]?.id], from: 'referral' });
  });

  test('[A4.5] it says where the case stands since when, who is responsible since when, and to whom it is proposed', () => {
    const s = anActiveCase()
      .later({ days: 3 })
      .so({ type: 'team.proposeHandOver', input: { to: 'bayu', reason: 'leave' } });
    expect(said(s, 'standing')).toEqual([
      'stage: active; since 2026-01-05',
      'responsible: worker-1; since 2026-01-05',
      'hand-over proposed: worker-1 → bayu; since 2026-01-08',
    ]);
  });

  test('[A2.1] needs by rank, goals with date and progress, services with who answers for them, referrals and what they wait for', () => {
    const s = aSentReferral();
    const need = needId(s);
    expect(said(s, 'needs')).toEqual([
      'wants: to cook in my own kitchen; living',
      '1. wishes: to eat every day',
      '1. food: food until the end of the month',
    ]);
    expect(linesOf(s, 'needs').at(-1)?.ids).toEqual([need]);
    expect(said(s, 'goals')).toEqual([
      'goal meals every day: by 2026-06-30; progress not said',
      'goal registered at the pantry: by 2026-02-15; progress not said',
    ]);
    expect(said(s, 'services')).toEqual(['service food parcels: planned; by another agency; responsible: worker-1; has not come yet']);
    expect(said(s, 'referrals')).toEqual([
      "referral to agency-1 (pantry): waits for the agency's answer; since 2026-01-05; contact person agency-contact-1",
    ]);
    expect(said(s, 'contingency')).toEqual(['if no food in the house: emergency parcel; call worker-1']);
    expect(said(s, 'consents').join('\n')).toMatch(/to share information: to agency-1; contact/);
  });

  test('[A2.2] nothing that was made in error, has ended or was answered is on the page', () => {
    const s = anActiveCase();
    const [first] = s.record.sections.plan.contingencies;
    const after = s.so({ type: 'plan.voidEntry', input: { entryId: first?.id ?? '', reason: 'another client' } }).so({
      type: 'plan.closeGoal',
      input: { goalId: s.record.sections.plan.goals[1]?.id ?? '', status: 'cancelled', reason: 'not wanted any more' },
    });
    expect(said(after, 'contingency')).toEqual([]);
    expect(said(after, 'goals')).toHaveLength(1);
  });

  test('[A2.1] an open complaint is told without a word of it, and to the person complained of not at all', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const complaint = { receivedFrom: 'client', what: 'never comes on time', person: 'rina', assignedTo: 'tuti' } as const;
    await settled(
      casework.run('k-1', { type: 'complaint.receive', input: complaint }, { ...bayu, actor: { kind: 'supervisor', id: 'dewi' } }),
    );
    const page = async (by: typeof rina | typeof bayu) =>
      handOverText((await settled(casework.reading('k-1', handOverSummary(casework.labels()), by))).value, 'en');
    expect(await page(bayu)).toMatch(/COMPLAINTS\n- complaint: received; since 2026-01-05; with tuti/);
    expect(await page(bayu)).not.toMatch(/never comes/);
    expect(await page(rina)).not.toMatch(/complaint|tuti/i);
  });

  test('[B1] decisions of a conference, the contract and what was promised at once stand on the page, and so does what is waived and until when', () => {
    const s = anActiveCase().in({ by: aSupervisor });
    const called = s.so(
      { type: 'conference.call', input: { on: '2026-01-05', invited: ['nurse-1'], about: 'x', reason: 'plan', client: 'invited' } },
      { type: 'team.waive', input: { requirement: 'plan.team-consulted', reason: 'x', until: '2026-02-01' } },
    );
    const conferenceId = called.last('conference.called').conference.id;
    const held = called.so({
      type: 'conference.hold',
      input: {
        conferenceId,
        attended: ['nurse-1'],
        clientCame: 'came',
        decisions: [{ what: 'ask for a second parcel', responsible: 'nurse-1', by: '2026-01-20' }],
      },
    });
    expect(said(called, 'promises')[0]).toBe('conference to be held: 2026-01-05');
    expect(said(held, 'promises')).toEqual([
      'decided: ask for a second parcel; by 2026-01-20; responsible: nurse-1',
      'contract: the worker asks the agencies; the client comes to the appointments',
    ]);
    expect(said(held, 'waivers').join()).toMatch(/until 2026-02-01$/);
  });

  test('[A2.1] a long list is cut to a page, and its last line names the entries that found no place; safety is never cut', () => {
    const s = Array.from({ length: 12 }).reduce<CaseStory>(
      (a, _, n) => a.withNeed(`need ${n}`).withTie(`person-${n}`, { unsafe: true }),
      anActiveCase(),
    );
    expect(linesOf(s, 'needs')).toHaveLength(8);
    const all = s.record.sections.assessment.needs.map(({ id }) => id);
    expect(linesOf(s, 'needs').at(-1)?.text).toEqual({ en: 'and 8 more', id: 'dan 8 lagi' });
    expect(new Set(linesOf(s, 'needs').flatMap(({ ids }) => ids))).toEqual(
      new Set([...all, s.record.sections.plan.settings[0]?.id, s.record.sections.plan.problems[0]?.id]),
    );
    expect(said(s, 'safety').filter((text) => text.startsWith('DO NOT'))).toHaveLength(12);
    expect(pageOf(s).split('\n').length).toBeLessThan(90);
  });

  test('[A2.1] danger is never among what found no place: what is urgent stands first of what is due', () => {
    const s = Array.from({ length: 10 }).reduce<CaseStory>((a, _, n) => a.withReferral({}) && a.withNeed(`need ${n}`), anActiveCase());
    const ordinary = Array.from({ length: 10 }, (_, n) => ({
      rule: `plan.due-${n}`,
      ids: [`p${n}`],
      due: '2025-12-01',
      daysOver: 35,
      whose: 'w',
    }));
    const urgent = { rule: 'crisis.to-act', ids: ['k1'], due: '2026-01-05T02:00:00.000Z', daysOver: 1, whose: 'w', urgent: true as const };
    const page = handOverSummary(labels)(s.record, s.setting.rules, s.setting.now, () => [...ordinary, urgent]);
    expect(page.find((part) => part.section === 'due')?.lines[0]?.text.en).toMatch(/^URGENT/);
  });

  test('[A2.1] nobody who has turned out to be unsafe is named as the one to ask at an agency', () => {
    const s = aSentReferral();
    const { referral } = s.record.sections;
    const record = (told: CaseStory) => ({
      ...told.record,
      sections: {
        ...told.record.sections,
        referral: { ...referral, referrals: referral.referrals.map((r) => ({ ...r, contactPerson: 'uncle' })) },
      },
    });
    const page = (told: CaseStory) => handOverSummary(labels)(record(told), told.setting.rules, told.setting.now);
    const line = (told: CaseStory) => page(told).find((part) => part.section === 'referrals')?.lines[0]?.text.en;
    expect(line(s)).toMatch(/contact person uncle/);
    expect(line(s.withTie('uncle', { unsafe: true }))).not.toMatch(/uncle/);
  });

  test('[A2.1] an open crisis that is not shown is told of, also beside one that is over', () => {
    const s = anActiveCase().inCrisis('illness').inCrisis('violence');
    const [seen, hidden] = s.record.sections.crisis.crises;
    const over = { ...seen, status: 'stabilised' } as never;
    const record = { ...s.record, sections: { ...s.record.sections, crisis: { ...s.record.sections.crisis, crises: [over] } } };
    expect(hidden?.status).toBe('open');
    expect(s.record.state.crisis).toBe('responding');
    const page = handOverSummary(labels)(record, s.setting.rules, s.setting.now);
    expect(page[0]?.lines.map(({ text }) => text.en)).toContain('CRISIS: there is one; what it is, you may not see');
  });

  test('[A2.1] words of a person stand on one line and not longer than that', () => {
    const s = anAdmittedClient().withNeed(`rice\n\n${'and more rice '.repeat(20)}`);
    const [line] = said(s, 'needs');
    expect(line).toMatch(/rice and more rice.*…$/);
    expect((line ?? '').length).toBeLessThan(180);
  });

  test('[A1.2] to whom it is withheld, neither names nor words nor dangers are told, and how to reach the client counts as not known', () => {
    const s = anActiveCase()
      .withTie('uncle', { unsafe: true })
      .withSafeContact('phone', { words: 'the library calls' })
      .inCrisis('violence');
    const cut = (...without: readonly ('note' | 'identifier' | 'violence' | 'contact')[]) => {
      const sections = Object.fromEntries(
        s.kit.parts.rooms.map(({ name, section }) => [name, withhold(section, (s.record.sections as never)[name], new Set(without))]),
      );
      return handOverText(handOverSummary(labels)({ ...s.record, sections } as never, programmes.fullSupport, s.setting.now), 'en');
    };
    expect(cut('note')).not.toMatch(/library|rice|meals every day|parcels/);
    expect(cut('identifier')).not.toMatch(/uncle|worker-1|nurse-1/);
    expect(cut('violence')).not.toMatch(/uncle|violence/);
    expect(cut('violence')).toMatch(/CRISIS/);
    expect(cut('violence')).toMatch(/ask before you contact anybody around the client/);
    expect(cut('contact')).toMatch(/how the client can be reached safely you may not see: do not contact/);
  });
});
