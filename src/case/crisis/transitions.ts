import type { Actor } from '../../vocabulary/actor.js';
import { byId } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Crises, CrisisStatus } from './crisis.js';

type Speaker = Actor['kind'];
export type NextStatuses = Readonly<Partial<Record<CrisisStatus, readonly Speaker[]>>>;

/** That the danger is over is for the people to say who answer for it; that it is back, for anybody. */
const ours: readonly Speaker[] = ['worker', 'supervisor'];
const anybody: readonly Speaker[] = [...ours, 'client', 'agency', 'system'];

/** What may follow on what, and who may say so. What happens after it was closed is a new crisis. */
export const transitions: Readonly<Record<CrisisStatus, NextStatuses>> = {
  open: { stabilised: ours },
  stabilised: { open: anybody, closed: ours },
  closed: {},
};

export const stepRefusals = ['crisis.unknown', 'crisis.not-open', 'crisis.not-stabilised', 'crisis.wrong-actor'] as const;

/** Why this actor cannot bring the crisis to that status; `undefined` where they can. */
export const whyNotBecome = (
  { crises }: Crises,
  id: string,
  to: CrisisStatus,
  by: Actor,
): Refusal<(typeof stepRefusals)[number]> | undefined => {
  const crisis = byId(crises, id);
  if (!crisis) return refuse('crisis.unknown', [id]);
  const speakers = transitions[crisis.status][to];
  if (speakers === undefined) return refuse(to === 'stabilised' ? 'crisis.not-open' : 'crisis.not-stabilised', [id]);
  return speakers.includes(by.kind) ? undefined : refuse('crisis.wrong-actor', [id]);
};
