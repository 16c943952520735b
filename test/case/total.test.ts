import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Command, rooms } from '../../src/case/record.js';
import { socialWork } from '../../src/lifecycle/social-work.js';
import {
  aCaseInTransition,
  aClientInPlanning,
  aClientWithNeed,
  agencyId,
  anExitedClient,
  aReferredClient,
  aSentReferral,
  aSupervisor,
  story,
} from '../../src/testing/index.js';

const told = ['assessment', 'team', 'plan', 'referral', 'service'];
const stories = [
  story(),
  aReferredClient(),
  aClientWithNeed(),
  aClientInPlanning(),
  aSentReferral(),
  aCaseInTransition(),
  anExitedClient(),
];
const idsOf = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, v]) => (key === 'id' && typeof v === 'string' ? [v] : idsOf(v)));
const ids = [...new Set(stories.flatMap((s) => idsOf(s.record.sections))), agencyId, 'none'];

const id = fc.constantFrom(...ids);
const note = fc.constantFrom('a', 'bagus sekali');
const day = fc.constantFrom('2020-02-29', '2026-01-05', '9999-12-31');
const kinds = fc.subarray(['general', 'contact', 'hiv'] as const);
const list = fc.array(id, { minLength: 1, maxLength: 4 });
/** Any value that a field of that name may hold. */
const field: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  domain: fc.constant('food-insecurity'),
  source: fc.constant('client'),
  bears: fc.constant('limit'),
  found: note,
  title: note,
  findingIds: list,
  service: fc.constantFrom('wanted', 'declined'),
  needId: id,
  reason: note,
  how: fc.constantFrom('met', 'own'),
  order: list,
  use: fc.constantFrom('baseline', 'reassessment'),
  instrument: fc.record({ id, version: fc.constant('1') }),
  clientPart: fc.constant('none'),
  why: note,
  entryId: id,
  person: id,
  discipline: fc.constant('nurse'),
  standby: fc.constant('no'),
  memberId: id,
  to: id,
  handOverId: id,
  requirement: id,
  until: day,
  waiverId: id,
  channel: note,
  consentId: id,
  told: kinds,
  needIds: list,
  rank: fc.nat(9),
  whose: fc.constant('client'),
  term: fc.constantFrom('short-term', 'long-term'),
  serves: id,
  criteria: fc.array(note, { maxLength: 2 }),
  targetDate: day,
  goalId: id,
  achievement: fc.constant('improving'),
  status: fc.constantFrom('completed', 'cancelled', 'failed'),
  goalIds: list,
  responsible: id,
  serviceId: id,
  alternatives: list,
  everyDays: fc.nat(30),
  plannedServiceId: id,
  plannedServiceIds: list,
  kind: fc.constant('cost'),
  barrierId: id,
  resolution: note,
  consulted: list,
  advice: note,
  ifThis: note,
  thenThat: note,
  part: fc.constant('agreed'),
  uses: list,
  leavesOut: list,
  agencyId: id,
  contactPerson: id,
  requirementsChecked: fc.constant([]),
  funding: fc.constant('free'),
  referralId: id,
  ground: fc.constantFrom('consent', 'court-order'),
  answer: fc.constantFrom('accepted', 'rejected'),
  step: fc.constant('informed'),
  on: day,
  toldBy: fc.constant('client'),
  result: fc.constant('received'),
  about: note,
  amount: fc.nat(9),
  unit: note,
  quality: fc.constant('good'),
  cause: note,
};
const command = fc.record({
  type: fc.constantFrom(...rooms.filter((r) => told.includes(r.name)).flatMap((r) => Object.values(r.commands).map((c) => c.type))),
  input: fc.record(field),
  happenedAt: fc.constantFrom('unknown', '2025', '2025-12', '2026-01-05', '2026-01-05T02:00:00.000Z'),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<Command>;
const actor = fc.constantFrom(aSupervisor, { kind: 'worker', id: 'worker-1' } as const, { kind: 'agency', id: agencyId } as const);

test('[B1] every command has an answer in every stage, and a refusal only with codes that it declares', () => {
  fc.assert(
    fc.property(fc.constantFrom(...stories), command, actor, (s, asked, by) => {
      const { implementation, requirement } = socialWork.parts;
      const declared = implementation.get(asked.type)?.command.refuses ?? [];
      for (const { code } of s.kit.whyNot(s.record, asked, { ...s.in({ by }).given(), happenedAt: asked.happenedAt ?? 'unknown' }))
        expect(declared.includes(code) || requirement.has(code) || code === 'case.not-open-here').toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('[B1] what is accepted leaves a record of which the due dates can be told', () => {
  fc.assert(
    fc.property(fc.constantFrom(...stories), command, actor, (s, asked, by) => {
      const decision = s.kit.decide(s.record, asked, { ...s.in({ by }).given(), happenedAt: asked.happenedAt ?? 'unknown' });
      if (decision.refused) return;
      const { sections } = decision.record;
      for (const room of rooms)
        for (const limit of Object.values(room.limits)) limit.of(sections as never, { rules: s.setting.rules, zone: 'Asia/Jakarta' });
    }),
    { numRuns: 1_000 },
  );
});
