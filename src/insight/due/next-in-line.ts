import { isUnsafePerson } from '../../case/client/ties.js';
import { helpAtHand } from '../../case/crisis/at-hand.js';
import { presentMembers } from '../../case/team/members.js';
import { openTurns } from '../../case/team/standby.js';
import { responsibleFor } from '../../case/team/team.js';
import { live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Readable } from '../reading.js';

/** In which part somebody is told. */
export type ToldAs = 'due-for' | 'responsible' | 'contingency' | 'standby' | 'supervisor';

/** Somebody who is told. The supervisor is a role and no person: the record names none, and the host knows who it is tonight. */
export interface Addressee {
  readonly as: ToldAs;
  readonly person?: string;
  /** The entry that names them: of the plan's contingency, or of the team's member. */
  readonly namedBy?: string;
}

export const supervisor: Addressee = { as: 'supervisor' };

/** Each person once, where they come first. */
const distinct = (all: readonly Addressee[]): Addressee[] => {
  const seen = new Set<string | undefined>();
  return all.filter(({ person }) => !seen.has(person) && seen.add(person));
};

interface Alarmed {
  readonly whose: string;
  /** The members of a household of whom it tells. */
  readonly whom: readonly string[] | undefined;
  readonly since: Instant;
  readonly zone: string;
}

/** Those who may be told of an alarm of one case: who is in line at an instant, and how many may be in it at all. */
export interface Line {
  readonly at: (instant: Instant) => readonly Addressee[];
  readonly length: number;
}

/**
 * The line of an alarm: whom it is due for, who is responsible, whom the plan says to call, whose turn on standby it is at that instant,
 * the others on standby, and at the end the supervisor. Nobody who is unsafe for the client stands in it. A7.2, A5.2.6
 */
export const lineOf = ({ client, plan, team }: Readable['sections'], { whose, whom, since, zone }: Alarmed): Line => {
  const members = presentMembers(team);
  const byPerson = new Map(members.map((m) => [m.person, m.id]));
  const onTurn = new Set(openTurns(team).map((t) => t.memberId));
  const standby = (person: string): Addressee => ({ as: 'standby', person, ...named(byPerson.get(person)) });
  const others = members.filter((m) => m.standby === 'standby').map((m) => standby(m.person));
  const first: readonly Addressee[] = [
    { as: 'due-for', person: whose },
    { as: 'responsible', person: responsibleFor(team) ?? '' },
  ];
  const called = (ids: readonly string[]): Addressee[] =>
    live(plan.contingencies).flatMap((c) =>
      c.call !== undefined && ids.includes(c.id) ? [{ as: 'contingency', person: c.call, namedBy: c.id }] : [],
    );
  const inLine = (between: readonly Addressee[]): readonly Addressee[] => [
    // A name may be missing where the record was cut for its reader.
    ...distinct([...first, ...between, ...others].filter(({ person }) => !!person && !isUnsafePerson(client, person))),
    supervisor,
  ];
  const atHand = (now: Instant) => {
    const { contingencyIds, standby: onStandby } = helpAtHand({ client, plan, team }, whom, { now, zone });
    return { calls: called(contingencyIds), turns: onStandby.map(standby) };
  };
  const { calls, turns } = atHand(since);
  const rostered = members.filter((m) => onTurn.has(m.id)).map((m) => standby(m.person));
  const always = inLine([...calls, ...turns]);
  // Without a roster nobody's turn ends.
  const at = onTurn.size === 0 ? () => always : (now: Instant) => inLine([...calls, ...atHand(now).turns]);
  return { at, length: inLine([...calls, ...rostered]).length };
};

const named = (id: string | undefined) => (id === undefined ? {} : { namedBy: id });
