import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import type { Consent } from '../case/consent/consent.js';
import { type CaseRecord, recordSchemaVersion } from '../case/record.js';
import { factsOf } from '../directory/service.js';
import type { CaseKit, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import { socialWork } from '../lifecycle/social-work.js';
import type { Allowance, Question } from '../ports/access-policy.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { CaseQuery, CaseSummary, Stored } from '../ports/case-repository.js';
import { byId } from '../vocabulary/entry.js';
import { isKasusError, KasusError } from '../vocabulary/errors.js';
import { type Refusal, refuse } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import { text } from '../vocabulary/text.js';
import { dayIn } from '../vocabulary/time.js';
import type { By } from './call.js';
import type { Admitted } from './door.js';
import { type Bound, barred, boundOfGuardian, free } from './guardian.js';
import type { Looking } from './looking.js';
import type { CaseworkOptions } from './options.js';
import { gate, type Permit } from './permit.js';
import { rowFor } from './rows.js';
import { type Sight, sightOf } from './sight.js';
import type { Loaded } from './steps.js';
import { sortable } from './summary.js';

/** The one answer for what is not there and what is not for this reader: made anew, so that nobody can change it for others. */
export const notAvailable = (): Refusal<'casework.not-available'> => refuse('casework.not-available');

/** Repositories may fail; what they throw is told apart from our own errors and keeps its cause. */
export const kept = async <V>(work: () => Promise<V>): Promise<V> => {
  try {
    return await work();
  } catch (cause) {
    throw isKasusError(cause) ? cause : new KasusError('KASUS_REPOSITORY_FAILED', [], { cause });
  }
};

/** A record of another shape version is checked once, on load; what does not fit is broken, and not guessed at. */
const readable = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>): RecordOf<T> => {
  if (record.schema === recordSchemaVersion) return record;
  const sections = record.sections as Readonly<Record<string, unknown>>;
  const broken = kit.parts.rooms.find((room) => room.name in sections && !room.section.safeParse(sections[room.name]).success);
  if (broken || record.schema > recordSchemaVersion)
    throw new KasusError('KASUS_RECORD_UNREADABLE', [record.id, broken?.name ?? String(record.schema)]);
  return { ...record, schema: recordSchemaVersion };
};

/** Whose facts a command needs: the client's, or in a household or group those of the one member whom it is about. */
const refOf = ({ kind, ref, members }: Client, about: readonly string[] = []): string | undefined => {
  if (kind === 'person') return ref;
  const [named, ...others] = about;
  return named === undefined || others.length > 0 ? undefined : byId(members, named)?.ref;
};

/** An id from the platform's random source, which is there also where a page is not served securely and `randomUUID` is not. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A room that came to the kit after the case was stored starts empty. */
const withEveryRoom = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>): RecordOf<T> =>
  kit.parts.rooms.every((room) => room.name in record.sections)
    ? record
    : { ...record, sections: { ...structuredClone<T['sections']>(kit.parts.empty()), ...record.sections } };

/** What every call stands on: the kit, the gate, the clock, the programmes, and what the host keeps. */
export const officeOf = <T extends KitTypes>(options: CaseworkOptions<T>, outside: AuditLog) => {
  const { cases, audit, directory, clients, policy, programme } = options;
  const kit = (options.kit ?? socialWork) as CaseKit<T>;
  const time = options.clock ?? (() => new Date().toISOString());
  const clock = () => sortable(time());
  const { permit, scope } = gate({ policy, audit, outside, clock });
  const programmes = new Map([programme, ...(options.programmes ?? [])].map((r) => [`${r.id}@${r.version}`, r]));
  const pinned = ({ id, version }: { id: string; version: string }): Rules | undefined => programmes.get(`${id}@${version}`);

  /** Where one programme's name tells what this reader may not see, they see none: left out of its own cases only, it would be told by that. */
  const hidesProgramme = ({ without }: Permit): boolean =>
    [...programmes.values()].some((rules) => rules.kinds?.some((kind) => without.has(kind)));

  const find = (tenant: string, query: CaseQuery) => kept(() => cases.find(tenant, query));
  const history = (tenant: string, caseId: string, from?: number) =>
    kept(async () => {
      const entries: EntryOf<T>[] = [];
      for await (const entry of cases.history(tenant, caseId, from)) entries.push(entry as EntryOf<T>);
      return entries;
    });

  /** A record made fit to be worked with. */
  const opened = (record: RecordOf<T>): RecordOf<T> => withEveryRoom(kit, readable(kit, record));

  /** What binds this caller in this case; a guardian has no lists, and of a case that cannot be read none is known to have one. */
  const boundOf = async ({ tenant, actor, member }: Question, stored: CaseRecord<object> | undefined): Promise<Bound> => {
    if (actor.kind !== 'guardian') return free;
    if (!stored) return barred;
    let sections: Readonly<Record<string, unknown>>;
    try {
      sections = opened(stored as RecordOf<T>).sections as Readonly<Record<string, unknown>>;
    } catch {
      return barred;
    }
    const { client, access, consent } = sections as unknown as { client: Client; access: Access; consent: Consent };
    const rules = (access.programme && pinned(access.programme)) ?? programme;
    const zone = access.site?.timeZone ?? rules.timeZone;
    const facts = async (ref: string) => clients && kept(() => clients.facts(tenant, ref));
    return boundOfGuardian({ client, consent }, actor.id, { member, today: dayIn(clock(), zone), zone, rules, facts });
  };

  return {
    kit,
    cases,
    clock,
    permit: async (question: Question, caseId?: string, needs?: Allowance['allow'], stored?: CaseRecord<object>): Promise<Permit> =>
      permit(question, caseId, needs, await boundOf(question, stored)),
    scope,
    programme,
    pinned,
    find,
    history,
    newId: options.newId ?? randomId,
    /** The rules of a case; `otherwise` those of one that is not opened yet. */
    rulesOf: (record: RecordOf<T>, otherwise: Rules = programme): Rules => {
      const pin = (record.sections as { access: Access }).access.programme;
      const rules = pin ? pinned(pin) : otherwise;
      if (!rules) throw new KasusError('KASUS_PROGRAMME_UNKNOWN', [record.id]);
      return rules;
    },
    load: async (tenant: string, caseId: string, commandId?: string) =>
      (await kept(() => cases.load(tenant, caseId, commandId))) as Stored<RecordOf<T>, EntryOf<T>> | undefined,
    /** What was loaded, made fit to be worked with: only once the caller may know that it is there, since it throws where it is broken. */
    opened,
    /** What a reader may see of this record. */
    sight: (record: RecordOf<T>, permitted: Permit, looking: Looking): Sight<T> =>
      sightOf(kit, record, permitted, hidesProgramme(permitted), looking, () =>
        dayIn(clock(), (record.sections as { access: Access }).access.site?.timeZone ?? programme.timeZone),
      ),
    rowFor: (row: CaseSummary, permitted: Permit): CaseSummary => rowFor(row, permitted, hidesProgramme(permitted)),
    /** The rules of a case as its reader may know them: without the programme's name, where that is withheld. */
    rulesShown: (rules: Rules, permitted: Permit): Rules => {
      if (!hidesProgramme(permitted)) return rules;
      const { kinds: _, ...rest } = rules;
      return { ...rest, id: '', version: '', label: text('', '') };
    },
    /** Every row of a query, page after page, within what the caller may list. */
    every: async (query: Pick<CaseQuery, 'client' | 'responsible' | 'awaits'>, who: By): Promise<CaseSummary[]> => {
      const rows: CaseSummary[] = [];
      const allowed = await scope(who);
      for (let after: string | undefined; ; ) {
        const page = await find(who.tenant, { ...query, limit: 200, scope: allowed, ...(after !== undefined && { after }) });
        rows.push(...page.rows);
        if (page.next === undefined) return rows;
        after = page.next;
      }
    },
    /** The services that the directory has for a domain of life; none where the host keeps no directory. */
    servicesFor: async (tenant: string, domain: string) =>
      directory ? await kept(() => directory.find(tenant, { domain, activeOnly: true })) : [],
    /** The facts of the client or, in a household, of the one member of whom something tells. */
    clientFacts: async (tenant: string, client: Client, about?: readonly string[]) => {
      const ref = refOf(client, about);
      return clients && ref !== undefined ? await kept(() => clients.facts(tenant, ref)) : undefined;
    },
    /** What a command needs beside the record. */
    needed: async (tenant: string, { type, input }: Admitted, record: RecordOf<T>): Promise<Loaded> => {
      const needs = kit.parts.implementation.get(type)?.command.needs;
      if (!needs) return {};
      const sections = record.sections as { readonly client: Client };
      const serviceId = needs.service?.(input, sections);
      const service = serviceId !== undefined && directory ? await kept(() => directory.service(tenant, serviceId)) : undefined;
      const about = typeof needs.client === 'function' ? needs.client(input, sections) : (input as { members?: readonly string[] }).members;
      const ref = refOf(sections.client, about);
      const client = needs.client && clients && ref !== undefined ? await kept(() => clients.facts(tenant, ref)) : undefined;
      const pin = needs.programme?.(input);
      return { service: service && factsOf(service), client, programme: pin && pinned(pin) };
    },
  };
};
export type Office<T extends KitTypes> = ReturnType<typeof officeOf<T>>;
