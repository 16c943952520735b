import { describe, expect, test } from 'vitest';
import { answerable, type HandOverState, handOverStates } from '../../../src/case/team/hand-overs.js';
import { aReferredClient, aSupervisor } from '../../../src/testing/index.js';
import type { Actor } from '../../../src/vocabulary/actor.js';
import { isRefusal } from '../../../src/vocabulary/refusal.js';

const proposed = aReferredClient().so({ type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'moves away' } });
const { id } = proposed.last('team.handOverProposed').handOver;
const states = Object.keys(handOverStates) as HandOverState[];
const actors = {
  giver: { kind: 'worker', id: 'worker-1' },
  addressee: { kind: 'worker', id: 'worker-2' },
  supervisor: aSupervisor,
  colleague: { kind: 'worker', id: 'worker-3' },
  client: { kind: 'client', id: 'client-1' },
} as const satisfies Record<string, Actor>;
/** By hand once more: who may bring a hand-over that waits to which end. From an end there is no way on. */
const expected: Readonly<Record<HandOverState, readonly (keyof typeof actors)[]>> = {
  proposed: [],
  accepted: ['addressee'],
  refused: ['addressee', 'giver', 'supervisor'],
  overtaken: ['supervisor'],
};
const every = states.flatMap((from) =>
  states.flatMap((to) => (Object.keys(actors) as (keyof typeof actors)[]).map((who) => [from, to, who] as const)),
);

describe('[A2.1] the small state of a hand-over', () => {
  test.each(every)('[A2.1] from %s to %s by the %s', (from, to, who) => {
    const { team } = proposed.record.sections;
    const held = { ...team, handOvers: team.handOvers.map((h) => ({ ...h, status: from })) };
    const answer = answerable(held, id, to, actors[who]);
    if (from === 'proposed' && expected[to].includes(who)) expect(answer).toMatchObject({ id });
    else {
      const code = from === 'proposed' && expected[to].length > 0 ? 'team.not-addressee' : 'team.hand-over-ended';
      expect(isRefusal(answer) && answer.because).toEqual([{ code, ids: [id] }]);
    }
  });

  test('[A2.1] a colleague whom it is nothing to do with cannot refuse it, and the giver takes it back', () => {
    const refuse = { type: 'team.refuseHandOver', input: { handOverId: id, why: 'too many clients' } } as const;
    proposed.in({ by: actors.colleague }).when(refuse).thenRefused('team.not-addressee');
    proposed.in({ by: actors.giver }).when(refuse).then('team.handOverRefused');
  });
});
