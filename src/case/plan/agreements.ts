import { live } from '../../vocabulary/entry.js';
import type { Client } from '../client/client.js';
import { isAbout, present } from '../client/members.js';
import type { Plan, PlanAgreement } from './plan.js';

/** Whom the plan is for: the client or, in a household or group, each member who is served here now. */
const whomItIsFor = (client: Client): readonly (string | undefined)[] => {
  const ids = client.kind === 'person' ? [] : present(client).map((m) => m.id);
  return ids.length > 0 ? ids : [undefined];
};

/**
 * What each of those whom the plan is for said last of the version that is being made. A version in force does not speak for the next:
 * only `ofAnyVersion` looks at what was said before.
 */
const partsIn = (plan: Plan, client: Client, ofAnyVersion = false) => {
  const said = live(plan.agreements).filter((a) => ofAnyVersion || a.forVersion > plan.versions.length);
  return whomItIsFor(client).map((member) => ({
    member,
    part: said.findLast((a) => member === undefined || (a.members?.includes(member) ?? false)),
  }));
};

/** `true`, or the members whose part is not on the record: an adult's yes is not a child's, nor another adult's. A8.5, A1.6 */
export const whoIsSilent = (plan: Plan, client: Client, ofAnyVersion: boolean): true | string[] => {
  const silent = partsIn(plan, client, ofAnyVersion).filter(({ part }) => part === undefined);
  return silent.length === 0 || silent.flatMap(({ member }) => member ?? []);
};

/** Who disagrees with the whole of the plan. */
export const disagreements = (plan: Plan, client: Client): PlanAgreement[] => [
  ...new Set(partsIn(plan, client).flatMap(({ part }) => (part?.part === 'disagrees' ? part : []))),
];

/**
 * The goals and planned services to which somebody whom they are about does not agree. What is about another of the household stays in:
 * nobody takes it out of the plan for them.
 */
export const leftOut = (plan: Plan, client: Client): ReadonlySet<string> => {
  const about = new Map([...plan.goals, ...plan.services].map((e) => [e.id, e]));
  return new Set(
    partsIn(plan, client).flatMap(({ member, part }) =>
      (part?.without ?? []).filter((id) => isAbout(about.get(id) ?? {}, member === undefined ? undefined : [member])),
    ),
  );
};
