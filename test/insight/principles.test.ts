import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sections } from '../../src/case/record.js';
import {
  type PrincipleName,
  principleFindings,
  principleNames,
  principleSigns,
  principles,
} from '../../src/insight/principles/principles.js';
import type { Readable } from '../../src/insight/reading.js';
import { socialWork } from '../../src/lifecycle/social-work.js';
import {
  aClientInPlanning,
  aCompletePlan,
  anActiveCase,
  anUnaccompaniedClient,
  aReferredClient,
  type CaseStory,
  needId,
  plannedServiceId,
} from '../../src/testing/index.js';
import { allInError, cutAnywhere } from './holes.js';

const active = anActiveCase();
const { rules } = active.setting;
const on = (day: string) => `${day}T02:00:00.000Z`;
const at = (record: Readable, principle: PrincipleName, day = '2026-01-06', by = rules) => {
  const found = principles(record, by, on(day)).find((p) => p.principle === principle);
  const codes = Object.fromEntries((found?.because ?? []).map((b) => [b.code.replace(`${principle}.`, ''), b.ids]));
  return { finding: found?.finding, codes, toDo: found?.toDo ?? [], because: found?.because ?? [] };
};
const of = (s: CaseStory, principle: PrincipleName, day?: string) => at(s.record, principle, day);
const withSection = <K extends keyof Sections>({ record }: CaseStory, room: K, changed: Partial<Sections[K]>): Readable => ({
  ...record,
  sections: { ...record.sections, [room]: { ...record.sections[room], ...changed } },
});
const deliver = (s: CaseStory, id = plannedServiceId(s)) =>
  s.so({ type: 'service.deliver', input: { plannedServiceId: id, amount: 1, unit: 'parcel', quality: 'good' } });
const review = (more: object) =>
  ({ type: 'monitoring.review', input: { findings: 'seen', network: 'none', clientTookPart: 'yes', unmetNeedIds: [], ...more } }) as const;

describe('the five principles', () => {
  test('[A4.1][A4.2][A4.3][A4.4][A4.5] are five, each with a finding, its evidence and what to do; none has a score', () => {
    const found = principles(active.record, rules, on('2026-01-06'));
    expect(found.map((p) => [p.row, p.principle])).toEqual([
      ['A4.1', 'individualised'],
      ['A4.2', 'comprehensive'],
      ['A4.3', 'parsimonious'],
      ['A4.4', 'autonomy'],
      ['A4.5', 'continuity'],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/:\s*-?\d/);
  });

  test('[A4.1][A4.2][A4.3][A4.4][A4.5] are not known of somebody who has only just come', () => {
    const found = principles(aReferredClient().record, rules, on('2026-01-05'));
    expect(found.map((p) => p.finding)).toEqual(['not-known', 'not-known', 'not-known', 'not-known', 'kept']);
  });

  test('[A4.1] every sign has a code of its own, one sentence in both languages, and names only commands that there are', () => {
    const codes = principleSigns.map((s) => s.code);
    expect(new Set(codes).size).toBe(codes.length);
    const commands = new Set(
      socialWork.parts.rooms.flatMap((r) =>
        Object.values(r.commands as Readonly<Record<string, { readonly type: string }>>).map((c) => c.type),
      ),
    );
    for (const { text, weighs, toDo } of principleSigns) {
      for (const said of [text, ...(toDo ? [toDo.text] : [])]) {
        expect(said.en).toMatch(/^[A-Z][^.]*\.$/);
        expect(said.id).toMatch(/^[A-Z][^.]*\.$/);
      }
      // What is about the work blames nobody.
      expect(`${text.en} ${toDo?.text.en}`).not.toMatch(/fail|refus|non-?complian|uncooperative|fault|resist/i);
      if (toDo) expect(commands).toContain(toDo.command);
      if (weighs === 'breaks') expect(toDo).toBeDefined();
    }
    expect(Object.keys(principleNames)).toHaveLength(5);
    expect(Object.keys(principleFindings)).toEqual(['kept', 'in-doubt', 'broken', 'not-known']);
  });

  test('[A4.5] say nothing more to do once the case has ended', () => {
    const s = anUnaccompaniedClient().later({ days: 200 });
    expect(of(s, 'continuity', '2026-07-24')).toMatchObject({ finding: 'broken' });
    expect(of(s, 'continuity', '2026-07-24').toDo).not.toEqual([]);
    const exited = s.so({ type: 'termination.exit', input: {} });
    expect(principles(exited.record, rules, on('2026-12-01')).flatMap((p) => p.toDo)).toEqual([]);
  });

  test('[A4.1][A4.2][A4.3][A4.4][A4.5] answer whatever a reader may not see', () => {
    const s = deliver(active)
      .withTie('neighbour')
      .withReferral()
      .so(review({ quantity: 'enough' }));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 300, maxLength: 300 }), fc.integer({ min: 2, max: 12 }), (draws, oneIn) => {
        expect(() => principles(cutAnywhere(s.record, draws, oneIn), rules, on('2027-01-01'))).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('[A4.1][A4.2][A4.3][A4.4] rest on nothing that was made in error', () => {
    const found = principles(allInError(deliver(active).record), rules, on('2026-01-06'));
    expect(found.slice(0, 4).flatMap((p) => p.because)).toEqual([]);
    expect(found[4]?.because.flatMap((b) => b.ids)).toEqual([]);
  });
});

describe('individualised', () => {
  test('[A4.1] is kept where needs rest on findings, the client has goals of their own, and agrees', () => {
    const { finding, codes } = of(active, 'individualised');
    expect(finding).toBe('kept');
    expect(Object.keys(codes)).toEqual(['needs-rest-on-findings', 'clients-own-goals', 'client-agrees']);
  });

  test('[A4.1] is in doubt where a need rests on no finding, or only on one made in error', () => {
    const bare = active.so({
      type: 'assessment.nameNeed',
      input: { domain: 'transportation-insecurity', title: 'a way to the clinic', findingIds: [], service: 'wanted' },
    });
    const { finding, codes, toDo } = of(bare, 'individualised');
    const id = bare.record.sections.assessment.needs.at(-1)?.id ?? '';
    expect([finding, codes['need-without-finding']]).toEqual(['in-doubt', [id]]);
    expect(toDo).toMatchObject([{ command: 'assessment.restNeed', ids: [id], because: 'individualised.need-without-finding' }]);
    const { findings } = active.record.sections.assessment;
    const voided = { at: on('2026-01-05'), by: active.setting.by, reason: 'another client' };
    const inError = withSection(active, 'assessment', { findings: findings.map((f) => ({ ...f, voided })) });
    expect(at(inError, 'individualised').codes['need-without-finding']).toEqual([needId(active)]);
  });

  test('[A4.1] is in doubt where every goal is the worker’s', () => {
    const goals = active.record.sections.plan.goals.map((g) => ({ ...g, whose: 'worker' as const }));
    const found = at(withSection(active, 'plan', { goals }), 'individualised');
    expect([found.finding, found.codes['no-goal-of-the-client']]).toEqual(['in-doubt', goals.map((g) => g.id)]);
  });

  test('[A4.1] is in doubt where the same service is planned for every need, and not where one differs', () => {
    const [service] = active.record.sections.plan.services;
    const services = (serviceId: string) =>
      [service, { ...service, id: 'second', needId: 'other', serviceId }] as Sections['plan']['services'];
    expect(at(withSection(active, 'plan', { services: services('pantry') }), 'individualised').codes['same-for-every-need']).toEqual([
      service?.id,
      'second',
    ]);
    expect(at(withSection(active, 'plan', { services: services('clinic') }), 'individualised').codes['differs-by-need']).toEqual([
      service?.id,
      'second',
    ]);
  });

  test('[A4.1] is broken by a plan in force to which the client said no, and in doubt while they say no to the next', () => {
    const { agreements } = active.record.sections.plan;
    const said = (part: 'disagrees' | 'could-not', forVersion: number) =>
      at(withSection(active, 'plan', { agreements: agreements.map((a) => ({ ...a, part, forVersion })) }), 'individualised');
    expect(said('disagrees', 1)).toMatchObject({ finding: 'broken', toDo: [{ command: 'plan.revise' }] });
    expect(said('disagrees', 2).finding).toBe('in-doubt');
    expect(said('could-not', 1).finding).toBe('not-known');
    expect(at(withSection(active, 'plan', { agreements: [] }), 'individualised').codes).toHaveProperty('client-not-heard');
  });
});

describe('comprehensive', () => {
  const name = (more: object) =>
    ({
      type: 'assessment.nameNeed',
      input: { domain: 'transportation-insecurity', title: 'a way to the clinic', findingIds: [], service: 'wanted', ...more },
    }) as const;

  test('[A4.2] is not known while help is planned, and kept once it comes', () => {
    expect(of(active, 'comprehensive').finding).toBe('not-known');
    expect(of(deliver(active), 'comprehensive')).toMatchObject({ finding: 'kept', codes: { met: [needId(active)] } });
  });

  test('[A4.2] a need that the client declined with a reason is not counted as unmet', () => {
    const s = deliver(active).so(name({ service: 'declined', why: 'not-said' }));
    const { finding, codes } = of(s, 'comprehensive');
    expect([finding, Object.keys(codes)]).toEqual(['kept', ['met', 'declined']]);
  });

  test('[A4.2] is broken by a need that the plan leaves out without a word, and kept where a review reports it', () => {
    const planned = aClientInPlanning().so(name({}));
    const left = planned.record.sections.assessment.needs.at(-1)?.id ?? '';
    expect(of(planned, 'comprehensive')).toMatchObject({ finding: 'not-known', codes: { 'no-plan-yet': [needId(planned), left] } });
    const complete = aCompletePlan();
    const inForce = withSection(active, 'assessment', {
      needs: [...complete.record.sections.assessment.needs, { ...planned.record.sections.assessment.needs[1], id: 'left' } as never],
    });
    expect(at(inForce, 'comprehensive')).toMatchObject({ finding: 'broken', codes: { 'left-out': ['left'] } });
    const s = deliver(active).so(name({}));
    const id = s.record.sections.assessment.needs.at(-1)?.id ?? '';
    const reported = s.so(review({ unmetNeedIds: [id], gaps: [{ needId: id, why: 'no-service' }] }));
    const found = of(reported, 'comprehensive');
    expect([found.finding, found.codes['reported-unmet']]).toEqual(['kept', [id]]);
    expect(found.toDo).toMatchObject([{ ids: [id] }]);
  });

  test('[A4.2] is in doubt where a need was named after the plan', () => {
    const s = deliver(active).later({ days: 3 }).so(name({}));
    expect(of(s, 'comprehensive', '2026-01-09')).toMatchObject({ finding: 'in-doubt', toDo: [{ command: 'plan.planService' }] });
  });

  test('[A4.2][A3.3] is in doubt where a domain that the programme names was not looked at', () => {
    const by = { ...rules, domains: ['food-insecurity', 'stress'] };
    const found = at(deliver(active).record, 'comprehensive', '2026-01-06', by);
    expect([found.finding, found.codes['domain-not-looked-at']]).toEqual(['in-doubt', ['stress']]);
  });
});

describe('parsimonious', () => {
  const second = active.so({
    type: 'plan.planService',
    input: {
      title: 'cooked meals',
      needId: needId(active),
      goalIds: [],
      how: 'own',
      responsible: 'worker-1',
      alternatives: [],
    },
  });
  const ids = second.record.sections.plan.services.map((s) => s.id);

  test('[A4.3] is kept where what is at work is for a need', () => {
    expect(of(active, 'parsimonious')).toMatchObject({ finding: 'kept', codes: { 'each-for-a-need': [plannedServiceId(active)] } });
  });

  test('[A4.3] is in doubt where two are at work for one need, until a review finds both enough', () => {
    expect(of(second, 'parsimonious')).toMatchObject({ finding: 'in-doubt', codes: { 'met-twice': ids } });
    expect(of(second.so(review({ quantity: 'enough' })), 'parsimonious')).toMatchObject({ finding: 'kept' });
    expect(of(active.so(review({ quantity: 'too-much' })), 'parsimonious').finding).toBe('in-doubt');
  });

  test('[A4.3] is in doubt where a service runs on for a closed need, and broken where the client does not want it', () => {
    const closed = active.so({ type: 'assessment.closeNeed', input: { needId: needId(active), how: 'met' } });
    expect(of(closed, 'parsimonious')).toMatchObject({
      finding: 'in-doubt',
      toDo: [{ command: 'plan.endService', ids: [plannedServiceId(active)] }],
    });
    const declined = active.so({ type: 'assessment.changeWish', input: { needId: needId(active), service: 'declined', why: 'not-said' } });
    expect(of(declined, 'parsimonious').finding).toBe('broken');
  });

  test('[A4.3] is broken where something is at work for a need that is not there', () => {
    const needs = active.record.sections.assessment.needs.map((n) => ({ ...n, id: 'another' }));
    expect(at(withSection(active, 'assessment', { needs }), 'parsimonious')).toMatchObject({
      finding: 'broken',
      codes: { 'without-a-need': [plannedServiceId(active)] },
    });
  });
});

describe('autonomy', () => {
  const enable = (level: 'for' | 'with' | 'alone', more: object = {}) =>
    ({ type: 'accompaniment.enable', input: { activity: 'appointments', level, ...more } }) as const;
  const done = (...levels: ('for' | 'with' | 'alone')[]) =>
    levels.reduce((s, level) => s.later({ days: 10 }).so(enable(level, { reason: 'an illness' })), active);

  test('[A4.4] is kept where responsibility moves to the client, or is shared', () => {
    expect(of(done('for', 'with'), 'autonomy', '2026-02-01')).toMatchObject({ finding: 'kept' });
    expect(of(done('with'), 'autonomy', '2026-02-01')).toMatchObject({ finding: 'kept' });
  });

  test('[A4.4] is in doubt where something was taken back, and no more once it was made good', () => {
    expect(of(done('alone', 'for'), 'autonomy', '2026-02-01')).toMatchObject({
      finding: 'in-doubt',
      toDo: [{ command: 'accompaniment.enable' }],
    });
    expect(of(done('alone', 'for', 'alone'), 'autonomy', '2026-03-01').finding).toBe('kept');
  });

  test('[A4.4] is in doubt where something was done for the client longer than lies between two reviews', () => {
    expect(of(done('for'), 'autonomy', '2026-02-01').finding).toBe('not-known');
    expect(of(done('for'), 'autonomy', '2026-07-14').finding).toBe('not-known');
    expect(of(done('for'), 'autonomy', '2026-07-15')).toMatchObject({
      finding: 'in-doubt',
      codes: { 'done-for-too-long': [expect.any(String)] },
    });
  });

  test('[A4.4] does not ask about goals that are closed', () => {
    const goal = active.record.sections.plan.goals[0]?.id ?? '';
    const s = active.so({ type: 'accompaniment.enable', input: { goalId: goal, level: 'for' } });
    expect(of(s, 'autonomy', '2027-01-01').finding).toBe('in-doubt');
    const closed = s.so({ type: 'plan.closeGoal', input: { goalId: goal, status: 'completed', reason: 'reached' } });
    expect(of(closed, 'autonomy', '2027-01-01').finding).toBe('not-known');
  });
});

describe('continuity', () => {
  const contact = (happenedAt: string) =>
    ({
      type: 'accompaniment.recordContact',
      input: { with: 'client', startedBy: 'other-side', channel: 'office', purpose: 'support', role: 'enabler' },
      happenedAt,
    }) as never;
  const late = (...days: string[]) => active.in({ now: on('2026-12-01') }).so(...days.map(contact));

  test('[A4.5] is broken while there is a gap in contact, with the days it has lasted', () => {
    const found = of(late('2026-01-20'), 'continuity', '2026-06-01');
    expect(found.finding).toBe('broken');
    expect(found.because.find((b) => b.code === 'continuity.out-of-contact')?.days).toEqual([{ from: '2026-04-21' }]);
  });

  test('[A4.5] is in doubt for a while after a gap, and then shows it', () => {
    const s = late('2026-05-01', '2026-07-15', '2026-10-01', '2026-11-20');
    const gone = { ...s.record, sections: { ...s.record.sections, plan: { ...s.record.sections.plan, services: [] } } };
    expect(at(gone, 'continuity', '2026-07-20')).toMatchObject({ finding: 'in-doubt' });
    const later = at(gone, 'continuity', '2026-11-25');
    expect([later.finding, later.because.map((b) => b.code)]).toEqual([
      'kept',
      ['continuity.in-contact', 'continuity.somebody-responsible', 'continuity.earlier-gap'],
    ]);
  });

  test('[A4.5] is not known while contact is lost: nobody is blamed for it', () => {
    const lost = active.so({ type: 'client.reportLost', input: { reason: 'not met for weeks' } });
    const gone = withSection(lost, 'plan', { services: [] });
    expect(at(gone, 'continuity', '2026-12-01')).toMatchObject({ finding: 'not-known', toDo: [{ command: 'client.recordTracing' }] });
  });

  test('[A4.5] is in doubt once the day has passed on which a hold was to be looked at again, and not before', () => {
    const held = active.so({ type: 'client.putOnHold', input: { reason: 'harvest', lookAgainOn: '2026-02-01' } });
    const rests = withSection(held, 'plan', { services: [] });
    expect(at(rests, 'continuity', '2026-02-01').finding).toBe('kept');
    expect(at(rests, 'continuity', '2026-07-20')).toMatchObject({ finding: 'in-doubt', toDo: [{ command: 'client.resume' }] });
  });

  test('[A4.5] is in doubt while a hand-over waits too long', () => {
    const s = active.so({ type: 'team.proposeHandOver', input: { to: 'nurse-1', reason: 'moves away' } });
    expect(of(s, 'continuity', '2026-01-08').finding).toBe('kept');
    expect(of(s, 'continuity', '2026-01-10')).toMatchObject({ finding: 'in-doubt', toDo: [{ command: 'team.acceptHandOver' }] });
  });
});
