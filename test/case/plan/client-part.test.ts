import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOut, whoIsSilent } from '../../../src/case/plan/agreements.js';
import { inForce } from '../../../src/case/plan/versions.js';
import type { Command } from '../../../src/case/record.js';
import { aCompletePlan, anActiveCase, aSupervisor, goalId, plannedServiceId } from '../../../src/testing/index.js';

type Agree = Extract<Command, { type: 'plan.agree' }>;
const putInForce = { type: 'plan.putInForce', input: {} } as const;
const revise = { type: 'plan.revise', input: { reason: 'the client found work' } } as const;
const part = (part: Agree['input']['part'], more: Partial<Agree['input']> = {}): Agree => ({
  type: 'plan.agree',
  input: { part, ...more },
});
const whole = aCompletePlan();

describe('[A8.5] the client’s part in the plan', () => {
  test.each(['agreed', 'agreed-in-part', 'could-not'] as const)('[A8.5] with an honest answer (%s) the plan goes into force', (answer) => {
    whole.so(part(answer)).when(putInForce).then('plan.versionPutInForce');
  });

  test('[A8.5] a no is recorded as a no: the plan is not in force against it, unless a supervisor answers for that', () => {
    const no = whole.when(part('disagrees', { note: 'no strangers in my house' })).then('plan.agreementRecorded');
    no.when(putInForce).thenRefused('plan.client-agrees');
    const waived = no
      .in({ by: aSupervisor })
      .so({ type: 'team.waive', input: { requirement: 'plan.client-agrees', reason: 'court order', until: '2026-02-01' } });
    waived.when(putInForce).then('plan.versionPutInForce');
    no.so(part('agreed', { note: 'after a talk' }))
      .when(putInForce)
      .then('plan.versionPutInForce');
  });

  test('[A8.5] what the client does not agree to stays out of the version', () => {
    const [goal, service] = [goalId(whole), plannedServiceId(whole)];
    const partly = whole.so(part('agreed-in-part', { without: [goal, service] }));
    const { version } = partly.so(putInForce).last('plan.versionPutInForce');
    expect([version.goalIds.includes(goal), version.goalIds.length, version.plannedServiceIds]).toEqual([false, 1, []]);
    whole.when(part('agreed-in-part', { without: ['none'] })).thenRefused('plan.part-unknown');
    whole.when(part('agreed', { without: [goal] })).thenRefused('plan.part-unclear');
  });

  test("[A8.5][A1.6] in a household nobody takes out what is another's: only what is about them, or names nobody", () => {
    const { client, plan } = whole.record.sections;
    const member = (id: string) => ({ ...(plan.agreements[0] as object), id, ref: id }) as unknown as (typeof client.members)[number];
    const family = { ...client, kind: 'household' as const, members: [member('mother'), member('father')] };
    const of = (members: string[] | undefined, id: string) => ({ ...(plan.goals[0] as (typeof plan.goals)[number]), id, members });
    const service = { ...(plan.services[0] as (typeof plan.services)[number]), id: 'her-shelter', members: ['mother'] };
    const goals = [of(['mother'], 'hers'), of(['father'], 'his'), of(['mother', 'father'], 'both'), of(undefined, 'house')];
    const saying = (who: string, without?: string[]) => ({
      ...(plan.agreements[0] as (typeof plan.agreements)[number]),
      members: [who],
      part: without ? ('agreed-in-part' as const) : ('agreed' as const),
      without,
    });
    const all = ['hers', 'his', 'both', 'house', 'her-shelter'];
    const out = (...agreements: ReturnType<typeof saying>[]) => [...leftOut({ ...plan, goals, services: [service], agreements }, family)];
    expect(out(saying('mother'), saying('father', all))).toEqual(['his', 'both', 'house']);
    expect(out(saying('mother', all), saying('father'))).toEqual(['hers', 'both', 'house', 'her-shelter']);
    expect(out(saying('mother', all), saying('father', all)).sort()).toEqual([...all].sort());
  });

  test('[A2.2] a version in force does not speak for the next: the client is asked anew', () => {
    anActiveCase().when(revise).thenRefused('plan.client-took-part');
    anActiveCase().so(part('disagrees')).when(revise).thenRefused('plan.client-agrees');
    anActiveCase()
      .so(part('agreed'))
      .when(revise)
      .then('plan.revised', { version: { number: 2 } });
  });

  test('[A8.5] in a household each member has a part, and one yes is not another’s', () => {
    const { client, plan } = whole.record.sections;
    const said = (members: string[], part: 'agreed' | 'disagrees', n: number) => ({
      ...(plan.agreements[0] as (typeof plan.agreements)[number]),
      id: `a${n}`,
      members,
      part,
    });
    const member = (id: string) => ({ ...(plan.agreements[0] as object), id, ref: id }) as unknown as (typeof client.members)[number];
    const family = { ...client, kind: 'household' as const, members: [member('mother'), member('father'), member('child')] };
    const parts = (...agreements: ReturnType<typeof said>[]) => whoIsSilent({ ...plan, agreements }, family, false);
    expect(parts()).toEqual(['mother', 'father', 'child']);
    expect(parts(said(['mother'], 'agreed', 1))).toEqual(['father', 'child']);
    expect(parts(said(['mother', 'child'], 'agreed', 1), said(['father'], 'disagrees', 2))).toBe(true);
    const moved = { ...family, members: family.members.map((m) => (m.id === 'father' ? { ...m, movedOutAt: '2026-01-04' } : m)) };
    expect(whoIsSilent({ ...plan, agreements: [said(['mother', 'child'], 'agreed', 1)] }, moved, false)).toBe(true);
    const asked = (...agreements: ReturnType<typeof said>[]) => {
      const record = { ...whole.record, sections: { ...whole.record.sections, client: family, plan: { ...plan, agreements } } };
      return whole.kit.whyNot(record, putInForce, whole.given());
    };
    expect(asked(said(['mother', 'child'], 'agreed', 1), said(['father'], 'disagrees', 2))).toEqual([
      { code: 'plan.client-agrees', ids: ['a2'] },
    ]);
    expect(asked(said(['mother', 'child'], 'agreed', 1), said(['father'], 'agreed', 2))).toEqual([]);
  });
});

describe('[A8.5] exactly one version is in force', () => {
  const steps = {
    agree: part('agreed'),
    partly: part('agreed-in-part'),
    consult: { type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'go on' } },
    revise,
    putInForce,
    reopen: { type: 'assessment.reopen', input: { reason: 'more is known' } },
    complete: { type: 'assessment.complete', input: {} },
    endEarly: { type: 'termination.endEarly', input: { endReason: 'opened-in-error', openItems: [] } },
    comeBack: { type: 'termination.reopen', input: { reason: 'came back' } },
  } as const satisfies Record<string, Command>;

  // What leads to a new version is asked for more often.
  const names = [...(Object.keys(steps) as (keyof typeof steps)[]), 'agree', 'agree', 'revise', 'revise', 'putInForce'] as const;

  test('[A8.5] whatever is asked for in whatever order: none before the first, one ever after, each with its own number', () => {
    let most = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 25 }), (asked) => {
        let s = whole;
        for (const step of asked) {
          const decided = s.when(steps[step]).decision;
          if (!decided.refused) s = s.so(steps[step]);
          const { plan } = s.record.sections;
          const unreplaced = plan.versions.filter((v) => v.replacedAt === undefined);
          expect(unreplaced.length).toBe(Math.min(plan.versions.length, 1));
          expect(inForce(plan)).toBe(plan.versions.at(-1));
          expect(plan.versions.map((v) => v.number)).toEqual(plan.versions.map((_, n) => n + 1));
        }
        most = Math.max(most, s.record.sections.plan.versions.length);
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(most).toBeGreaterThan(2);
  });
});
