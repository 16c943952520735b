import { describe, expect, test } from 'vitest';
import { CrisisStatus } from '../../../src/case/crisis/crisis.js';
import { transitions } from '../../../src/case/crisis/transitions.js';
import type { Command } from '../../../src/case/record.js';
import { aReferredClient } from '../../../src/testing/index.js';
import type { Actor } from '../../../src/vocabulary/actor.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

const statuses = Object.keys(termsOf.get(CrisisStatus)?.labels ?? {}) as CrisisStatus[];
const actors: readonly Actor[] = (['worker', 'supervisor', 'client', 'agency', 'system'] as const).map((kind) => ({
  kind,
  id: `${kind}-1`,
}));

const reported = aReferredClient().so({ type: 'crisis.report', input: { kind: 'family', safeNow: 'yes' } });
const crisisId = reported.last('crisis.reported').crisis.id;
const become: Readonly<Record<CrisisStatus, Command>> = {
  open: { type: 'crisis.relapse', input: { crisisId, safeNow: 'no' } },
  stabilised: { type: 'crisis.stabilise', input: { crisisId } },
  closed: { type: 'crisis.close', input: { crisisId, outcome: 'over' } },
};
const told = { open: reported, stabilised: reported.so(become.stabilised), closed: reported.so(become.stabilised, become.closed) };
/** What follows on what, as a worker would say it: the table of the source is compared with this. */
const follows: readonly (readonly [CrisisStatus, CrisisStatus])[] = [
  ['open', 'stabilised'],
  ['stabilised', 'open'],
  ['stabilised', 'closed'],
];
const pairs = statuses.flatMap((from) => statuses.flatMap((to) => actors.map((by) => [from, to, by.kind, by] as const)));

describe('[A5.3.2] every status of a crisis and every next one has an answer', () => {
  test.each(pairs)('from %s to %s, said by a %s', (from, to, kind, by) => {
    const may = follows.some(([a, b]) => a === from && b === to) && (to === 'open' || kind === 'worker' || kind === 'supervisor');
    expect(transitions[from][to]?.includes(kind) ?? false).toBe(may);
    // Another crisis is open, so that the region asks for nothing and the crisis itself answers.
    const { decision } = told[from]
      .so({ type: 'crisis.report', input: { kind: 'illness', safeNow: 'yes' } })
      .in({ by })
      .when(become[to]);
    const wrongActor = follows.some(([a, b]) => a === from && b === to);
    const code = wrongActor ? 'crisis.wrong-actor' : to === 'stabilised' ? 'crisis.not-open' : 'crisis.not-stabilised';
    expect(decision.refused ? decision.because.map((r) => r.code) : 'accepted').toEqual(may ? 'accepted' : [code]);
  });

  test.each(statuses.flatMap((status) => actors.map((by) => [status, by.kind, by] as const)))(
    'in status %s, what a %s did, judged or found out is taken',
    (status, _, by) => {
      told[status]
        .in({ by })
        .so(
          { type: 'crisis.act', input: { crisisId, what: 'talked', reach: 'shared' } },
          { type: 'crisis.judge', input: { crisisId, severity: 'manageable', timeAvailable: 'days' } },
          { type: 'crisis.settleSafety', input: { crisisId, safeNow: 'yes' } },
          { type: 'crisis.explain', input: { crisisId, what: 'act', why: 'it was over' } },
          { type: 'crisis.report', input: { kind: 'family', safeNow: 'no' } },
        );
    },
  );
});
