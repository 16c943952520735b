import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import type { Consent } from '../case/consent/consent.js';
import { coveringConsent } from '../case/consent/covering.js';
import type { Team } from '../case/team/team.js';
import type { Actor } from '../vocabulary/actor.js';
import type { Day } from '../vocabulary/fields.js';
import type { AnyRoom } from '../vocabulary/room.js';
import { type Kind, kinds } from '../vocabulary/schema.js';
import { elementOf, fieldsOf } from '../vocabulary/walk.js';
import { kindsIn } from '../vocabulary/withhold.js';
import { bookkeeping, givenOut, type Held, isHeld, stringsIn, without } from './held.js';

interface Owned {
  readonly room: string;
  readonly list: string;
  readonly entry: Held;
  /** The kinds of information that it holds, its bookkeeping aside. */
  readonly told: () => ReadonlySet<Kind>;
}
/** What of a case is for one of its members. */
export interface MemberReading {
  readonly sections: Readonly<Record<string, unknown>>;
  readonly shows: (id: string) => boolean;
  readonly showsFact: (fact: { readonly by: Actor; readonly data: unknown }) => boolean;
  /** Whether an input names no entry that is left out. */
  readonly isOpen: (input: unknown) => boolean;
}

/**
 * An allow-list. An entry is shown that names this member, where every other whom it tells about, or who told it, has a consent in
 * force to tell this one these kinds of information; and one that names nobody, where it rests on shown entries and on nothing else.
 * All else is left out, the free text of the case as a whole among it: unknown means do not. The frame of the case stays. A1.6
 */
export const readingFor = (rooms: readonly AnyRoom[], sections: object, reader: string, today: Day): MemberReading => {
  const whole = sections as Readonly<Record<string, object>>;
  const { client, consent, access, team } = sections as { client: Client; consent: Consent; access: Access; team: Team };
  const refOf = new Map(client.members.map((m) => [m.id, m.ref]));
  const refs = new Set(refOf.values());
  const named = new Set([...refOf.keys(), ...refs]);

  const byEntry = new Map<string, Owned>();
  const owners = new Map<string, string[]>();
  for (const { name: room, section } of rooms)
    for (const [list, held] of Object.entries(whole[room] ?? {}))
      for (const entry of Array.isArray(held) ? held.filter(isHeld) : []) {
        const element = elementOf(fieldsOf(section)?.[list] ?? section);
        const told = () => (element ? kindsIn(element, without(entry, bookkeeping)) : new Set(kinds));
        byEntry.set(entry.id, { room, list, entry, told });
        for (const id of givenOut(entry)) owners.set(id, [...(owners.get(id) ?? []), entry.id]);
      }

  const told = ({ by, voided }: Pick<Held, 'by' | 'voided'>): string[] =>
    [by?.id, by?.onBehalfOf, voided?.by.id, voided?.by.onBehalfOf].filter((id) => id !== undefined && refs.has(id)) as string[];
  const agrees = (other: string, kinds: ReadonlySet<Kind>): boolean => {
    const given = consent.given.filter((c) => c.purpose === 'disclosure');
    const telling = { recipient: reader, told: [...kinds], on: today };
    return client.members.some(
      (m) => m.ref === other && coveringConsent({ client, consent: { ...consent, given } }, { ...telling, members: [m.id] }) !== undefined,
    );
  };
  const restsOn = (value: unknown, own?: string): string[] =>
    [...stringsIn(value)].flatMap((id) => owners.get(id) ?? []).filter((id) => id !== own);
  const namesSomebody = (value: unknown): boolean => [...stringsIn(value)].some((id) => named.has(id));

  /** Whom an entry tells about: those it names, or those of whom that tells on which it rests. `undefined` where it is not shown. */
  const judged = new Map<string, readonly string[] | undefined>();
  const about = ({ entry, told: kindsOf }: Owned): readonly string[] | undefined => {
    let whom: string[];
    if (entry.members) whom = entry.members.map((id) => refOf.get(id) ?? id);
    else {
      const value = without(entry, ['by', 'voided']);
      const rests = restsOn(value, entry.id).map(judge);
      if (rests.length === 0 || rests.includes(undefined) || namesSomebody(value)) return undefined;
      whom = rests.flatMap((r) => r ?? []);
    }
    const others = new Set([...whom, ...told(entry)].filter((ref) => ref !== reader));
    return whom.includes(reader) && [...others].every((other) => agrees(other, kindsOf())) ? [...others, reader] : undefined;
  };
  const judge = (id: string): readonly string[] | undefined => {
    if (judged.has(id)) return judged.get(id);
    // Entries that rest on one another show nothing.
    judged.set(id, undefined);
    const owned = byEntry.get(id);
    const isMember = owned?.room === 'client' && owned.list === 'members';
    const whom = !owned ? undefined : isMember ? (refOf.get(id) === reader ? [reader] : undefined) : about(owned);
    judged.set(id, whom);
    return whom;
  };
  const shows = (id: string): boolean => judge(id) !== undefined;

  const shownIn = ({ name, empty }: AnyRoom): object => {
    const lists = Object.entries(whole[name] ?? {}).filter(([, held]) => Array.isArray(held)) as [string, unknown[]][];
    return {
      ...(empty as object),
      ...Object.fromEntries(lists.map(([list, held]) => [list, held.filter((e) => isHeld(e) && shows(e.id))])),
    };
  };
  /** Where the case stands, by whose rules, who is responsible: without a word on why. */
  const frame: Readonly<Record<string, object>> = {
    client: { kind: client.kind, engagement: { phase: client.engagement.phase } },
    access: { openedAt: access.openedAt, site: access.site, programme: access.programme },
    team: { responsible: team.responsible.slice(-1).map((r) => without(r, ['reason', 'ext', 'members', 'voided'])) },
  };

  return {
    sections: Object.fromEntries(rooms.map((room) => [room.name, { ...shownIn(room), ...frame[room.name] }])),
    shows,
    showsFact: ({ by, data }) => {
      if (told({ by }).some((ref) => ref !== reader)) return false;
      const parts = Object.values(data as object);
      const entries = parts.filter((part): part is Held => isHeld(part) && byEntry.has(part.id));
      const rest = parts.filter((part) => !(entries as unknown[]).includes(part));
      const on = [...entries.map((e) => e.id), ...restsOn(rest)];
      return on.length > 0 && on.every(shows) && !namesSomebody(rest);
    },
    isOpen: (input) => restsOn(input).every(shows),
  };
};
