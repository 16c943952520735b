import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SocialWork } from '../../../src/lifecycle/social-work.js';
import { aReferredClient, type Story } from '../../../src/testing/index.js';

type Case = Story<SocialWork>;
type Asked = Parameters<Case['when']>[0];
const statuses = (s: Case) => s.record.sections.crisis.crises.map((c) => c.status);
const mirrored = (s: Case) => (statuses(s).includes('open') ? 'responding' : statuses(s).includes('stabilised') ? 'stabilised' : 'none');
const start = aReferredClient();

const step = fc.record({ what: fc.constantFrom('report', 'act', 'judge', 'stabilise', 'relapse', 'close'), which: fc.nat(3) });
const asCommand = (s: Case, { what, which }: { what: string; which: number }): Asked => {
  const crisisId = s.record.sections.crisis.crises[which]?.id ?? 'none';
  if (what === 'report') return { type: 'crisis.report', input: { kind: 'family', safeNow: 'yes' } };
  if (what === 'act') return { type: 'crisis.act', input: { crisisId, what: 'talked', reach: 'shared' } };
  if (what === 'judge') return { type: 'crisis.judge', input: { crisisId, severity: 'manageable', timeAvailable: 'days' } };
  if (what === 'relapse') return { type: 'crisis.relapse', input: { crisisId, safeNow: 'unknown' } };
  if (what === 'stabilise') return { type: 'crisis.stabilise', input: { crisisId } };
  return { type: 'crisis.close', input: { crisisId, outcome: 'over' } };
};
const go = (s: Case, asked: Asked): Case => {
  const outcome = s.when(asked);
  return outcome.decision.refused ? s : outcome.then(outcome.decision.fact.type);
};

test('[A5.3.2] however crises overlap, the crisis region says the same as the room', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
      steps.reduce<Case>((s, one) => {
        const after = go(s, asCommand(s, one));
        expect(after.record.state.crisis).toBe(mirrored(after));
        return after;
      }, start);
    }),
    { numRuns: 150 },
  );
});

test('[A5.3.2] of two crises, the case is stabilised with the second and over with the last closed', () => {
  const two = start.so(asCommand(start, { what: 'report', which: 0 }), asCommand(start, { what: 'report', which: 0 }));
  const regions = (['stabilise', 'close', 'stabilise', 'close'] as const).reduce<{ s: Case; seen: string[] }>(
    ({ s, seen }, what, n) => {
      const after = s.so(asCommand(s, { what, which: n < 2 ? 0 : 1 }));
      return { s: after, seen: [...seen, after.record.state.crisis] };
    },
    { s: two, seen: [] },
  );
  expect(regions.seen).toEqual(['responding', 'responding', 'stabilised', 'none']);
});

test('[A5.3.2] a new crisis beside a stabilised one calls for a response again', () => {
  const report = asCommand(start, { what: 'report', which: 0 });
  const reported = start.so(report);
  const stable = reported.so(asCommand(reported, { what: 'stabilise', which: 0 }));
  expect([stable, stable.so(report)].map((s) => s.record.state.crisis)).toEqual(['stabilised', 'responding']);
});
