import type { Actor } from '../../vocabulary/actor.js';
import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { ConferenceDecision, ConferenceStatus, Conferences, DecisionStatus } from './conference.js';

type Speaker = Actor['kind'];
type Table<St extends string> = Readonly<Record<St, Readonly<Partial<Record<St, readonly Speaker[]>>>>>;

/** Who runs the case also runs its conferences. */
const ours: readonly Speaker[] = ['worker', 'supervisor'];

/** What may follow on what, and who may say so. From called to called: put on another day. */
export const transitions: Table<ConferenceStatus> = {
  called: { called: ours, held: ours, cancelled: ours },
  held: {},
  cancelled: {},
};

/** The same of a decision. Besides those named, whoever is responsible for it says that it was carried out. */
export const decisionTransitions: Table<DecisionStatus> = {
  open: { done: ours, dropped: ours },
  done: {},
  dropped: {},
};

export const stepRefusals = ['conference.unknown', 'conference.not-called', 'conference.wrong-actor'] as const;

/** Why this actor cannot bring the conference to that status; `undefined` where they can. */
export const whyNotBecome = (
  { conferences }: Conferences,
  id: string,
  to: ConferenceStatus,
  by: Actor,
): Refusal<(typeof stepRefusals)[number]> | undefined => {
  const found = byId(conferences, id);
  if (!found) return refuse('conference.unknown', [id]);
  const speakers = transitions[found.status][to];
  if (speakers === undefined) return refuse('conference.not-called', [id]);
  return speakers.includes(by.kind) ? undefined : refuse('conference.wrong-actor', [id]);
};

export const decisionRefusals = ['conference.decision-unknown', 'conference.decision-ended', 'conference.wrong-actor'] as const;

const decisionOf = ({ conferences }: Conferences, id: string): ConferenceDecision | undefined =>
  live(conferences)
    .flatMap((c) => c.decisions)
    .find((d) => d.id === id);

/** Why this actor cannot bring the decision to that status; `undefined` where they can. */
export const whyNotEnd = (
  section: Conferences,
  id: string,
  to: DecisionStatus,
  by: Actor,
): Refusal<(typeof decisionRefusals)[number]> | undefined => {
  const found = decisionOf(section, id);
  if (!found) return refuse('conference.decision-unknown', [id]);
  const speakers = decisionTransitions[found.status][to];
  if (speakers === undefined) return refuse('conference.decision-ended', [id]);
  const answersForIt = to === 'done' && (by.onBehalfOf ?? by.id) === found.responsible;
  return answersForIt || speakers.includes(by.kind) ? undefined : refuse('conference.wrong-actor', [id]);
};
