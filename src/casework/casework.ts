import type { CaseKit, CodeOf, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import { socialWork, type SocialWork } from '../lifecycle/social-work.js';
import type { AccessPolicy, Action } from '../ports/access-policy.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { CaseQuery, CaseRepository, CaseSummary, Committed, DoneBefore, NextDue, Stored } from '../ports/case-repository.js';
import type { ClientDirectory } from '../ports/client-directory.js';
import type { DirectoryRepository } from '../ports/directory-repository.js';
import { factsOf } from '../directory/service.js';
import { daysOver, type Due, dueIn } from '../insight/due.js';
import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import { KasusError } from '../vocabulary/errors.js';
import { Id, type Instant } from '../vocabulary/fields.js';
import { type Reason, type Refusal, refuse } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import { type Kind, kinds as allKinds } from '../vocabulary/schema.js';
import { kindsIn, withhold } from '../vocabulary/withhold.js';
import { Adopting, By, Call, type CaseworkCode, type Done, type Facts, type Listing, type NotDone, type Opened, Opening, type Possible, type Reading, type Replayed, type WhyNot } from './call.js';
import { type Admitted, take, takeCommand } from './door.js';
import { lookedAt } from './looked-at.js';
import { gate, type Permit } from './permit.js';
import { fingerprint, type Loaded, stepThrough } from './steps.js';
import { summaryOf } from './summary.js';

/** What the host's database keeps. `within` takes the same on a transaction that the host has opened. */
export interface Repositories {
  readonly cases: CaseRepository;
  readonly audit: AuditLog;
  readonly directory?: DirectoryRepository;
  readonly clients?: ClientDirectory;
}

export interface CaseworkOptions<T extends KitTypes = SocialWork> extends Repositories {
  readonly policy: AccessPolicy;
  /** The programme of new cases. */
  readonly programme: Rules;
  /** Every other programme version to which a case of this host may be pinned. */
  readonly programmes?: readonly Rules[];
  /** The lifecycle with its rooms; the house's where it is left out. */
  readonly kit?: CaseKit<T>;
  /** The service's clock; the machine's where it is left out. */
  readonly clock?: () => Instant;
  /** Ids for cases and commands that the host does not name; `crypto.randomUUID` where it is left out. */
  readonly newId?: () => string;
}

/** A line of a worklist. */
export interface WorklistRow extends NextDue {
  readonly caseId: string;
  readonly client: string;
  readonly stage: string;
  readonly responsible: string;
  readonly daysOver: number;
}
type Listed = Partial<Omit<CaseQuery, 'scope'>>;
interface HandingOver {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** These cases only; every open case of `from` where it is left out. */
  readonly cases?: readonly string[];
  /** A supervisor reassigns at once; otherwise it is proposed, and stays with the giver until it is accepted. */
  readonly atOnce?: boolean;
}

/**
 * The service that a host calls: permit → load → decide → commit. Every call names who asks, for which tenant, and why. *No* is
 * always a value; only what is broken is thrown.
 */
export interface Casework<T extends KitTypes = SocialWork> {
  readonly kit: CaseKit<T>;
  readonly open: (opening: Opening, call: Call) => Promise<Opened<T> | NotDone<T>>;
  readonly adopt: (adopting: Adopting, call: Call) => Promise<Opened<T> | NotDone<T>>;
  readonly run: (caseId: string, command: T['command'], call: Call) => Promise<Done<T> | NotDone<T>>;
  /** All or nothing, in this order, in one commit. */
  readonly runAll: (caseId: string, commands: readonly T['command'][], call: Call) => Promise<Done<T> | NotDone<T>>;
  /** The same service on repositories of a transaction that the host has opened. Denials are still audited outside of it. */
  readonly within: (repositories: Partial<Repositories>) => Casework<T>;
  readonly read: (caseId: string, by: By) => Promise<Reading<T> | NotDone<T>>;
  readonly history: (caseId: string, by: By) => Promise<Facts<T> | NotDone<T>>;
  readonly replay: (caseId: string, by: By) => Promise<Replayed<T> | NotDone<T>>;
  readonly find: (query: Listed, by: By) => Promise<Listing<CaseSummary> | NotDone<T>>;
  /** What may be done now, and for each what is still missing. */
  readonly whatNext: (caseId: string, by: By) => Promise<Possible<T> | NotDone<T>>;
  /** Whether this command would be accepted now, exactly. Nothing happens. */
  readonly whyNot: (caseId: string, command: T['command'], by: By) => Promise<WhyNot<T> | NotDone<T>>;
  /** The worklist: one row a case, the longest overdue first. */
  readonly due: (query: { readonly worker?: string; readonly site?: string; readonly before?: Instant; readonly limit?: number; readonly after?: string }, by: By) => Promise<Listing<WorklistRow> | NotDone<T>>;
  /** All that is due in one case. */
  readonly dueIn: (caseId: string, by: By) => Promise<Listing<Due & { readonly daysOver: number }> | NotDone<T>>;
  /** A worker's cases to another: one answer a case. */
  readonly handOver: (what: HandingOver, call: Call) => Promise<Listing<{ readonly caseId: string; readonly answer: Done<T> | NotDone<T> }> | NotDone<T>>;
  /** The host merged or renumbered clients: every case of one reference now points to the other. */
  readonly relink: (change: { readonly from: string; readonly to: string }, call: Call) => Promise<Listing<{ readonly caseId: string; readonly answer: Done<T> | NotDone<T> }> | NotDone<T>>;
}

const attempts = 5;
const notAvailable = refuse('casework.not-available');

export const createCasework = <T extends KitTypes = SocialWork>(options: CaseworkOptions<T>): Casework<T> => casework(options, options.audit);

const casework = <T extends KitTypes>(options: CaseworkOptions<T>, denials: AuditLog): Casework<T> => {
  const { cases, audit, directory, clients, policy, programme } = options;
  const kit = (options.kit ?? socialWork) as CaseKit<T>;
  const clock = options.clock ?? (() => new Date().toISOString());
  const newId = options.newId ?? (() => crypto.randomUUID());
  const { permit, scope } = gate({ policy, audit, denials, clock });
  const known = new Map([programme, ...(options.programmes ?? [])].map((r) => [`${r.id}@${r.version}`, r]));
  const pinned = ({ id, version }: { id: string; version: string }) => known.get(`${id}@${version}`);

  const rulesOf = (record: RecordOf<T>): Rules => {
    const pin = (record.sections as { access: Access }).access.programme;
    const rules = pin ? pinned(pin) : programme;
    if (!rules) throw new KasusError('KASUS_PROGRAMME_UNKNOWN', [record.id]);
    return rules;
  };

  /** Repositories may fail; what they throw is told apart from our own errors and keeps its cause. */
  const kept = async <V>(work: () => Promise<V>): Promise<V> => {
    try {
      return await work();
    } catch (cause) {
      throw cause instanceof KasusError ? cause : new KasusError('KASUS_REPOSITORY_FAILED', [], { cause });
    }
  };
  const load = (tenant: string, caseId: string, commandId?: string) =>
    kept(() => cases.load(tenant, caseId, commandId)) as Promise<(Stored<RecordOf<T>, EntryOf<T>>) | undefined>;
  const summary = (record: RecordOf<T>, at: Instant) => summaryOf(kit, record, rulesOf(record), at);

  const needed = async (tenant: string, { type, input }: Admitted, record: RecordOf<T>): Promise<Loaded> => {
    const needs = kit.parts.implementation.get(type)?.command.needs;
    if (!needs) return {};
    const serviceId = needs.service?.(input);
    const service = serviceId !== undefined && directory ? await kept(() => directory.service(tenant, serviceId)) : undefined;
    const { ref } = (record.sections as { client: Client }).client;
    const client = needs.client && clients && ref !== undefined ? await kept(() => clients.facts(tenant, ref)) : undefined;
    const pin = needs.programme?.(input);
    return { service: service && factsOf(service), client, programme: pin && pinned(pin) };
  };

  const kindsOf = (commands: readonly Admitted[]): Kind[] => {
    const found = new Set<Kind>();
    for (const { type, input } of commands) {
      const schema = kit.parts.implementation.get(type)?.command.input;
      if (schema) kindsIn(schema, input, found);
    }
    return [...found];
  };

  const seen = (facts: readonly EntryOf<T>[], { without }: Permit): readonly EntryOf<T>[] => {
    if (without.size === 0) return facts;
    const schemas = new Map([...kit.parts.implementation.values()].map(({ command }) => [command.fact.type, command.fact.data]));
    return facts.map((f) => {
      const schema = schemas.get(f.type);
      return schema ? { ...f, data: withhold(schema, f.data, without) } : f;
    });
  };

  const before = (caseId: string, done: DoneBefore<EntryOf<T>>, mark: string, permitted: Permit): Done<T> => {
    if (done.fingerprint !== mark) throw new KasusError('KASUS_COMMAND_ID_REUSED', [caseId]);
    return { refused: false, status: 'already-done', caseId, version: done.version, facts: seen(done.facts, permitted), advised: [], waived: [] };
  };

  /** Decide on fresh facts and commit; a lost race is decided anew, at most five times. */
  const write = async (caseId: string, commands: readonly Admitted[], { tenant, actor, purpose, commandId = newId(), seenVersion }: Call, action: Action, start?: RecordOf<T>): Promise<Done<T> | NotDone<T>> => {
    const mark = fingerprint([caseId, commands]);
    let permitted: Permit | undefined;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const stored = await load(tenant, caseId, commandId);
      const record = stored?.record ?? start;
      if (!permitted) {
        const known = stored && { case: summary(stored.record, clock()) };
        permitted = await permit({ tenant, actor, purpose, action, ...known, commands: commands.map((c) => c.type), kinds: kindsOf(commands) }, caseId, 'full');
        if (permitted.allow === 'none') return notAvailable as NotDone<T>;
      }
      if (!record) return notAvailable as NotDone<T>;
      if (stored?.done) return before(caseId, stored.done, mark, permitted);
      if (start && stored) return refuse('casework.case-exists', [caseId]) as NotDone<T>;

      const now = clock();
      const ready = await Promise.all(commands.map(async (c) => ({ ...c, loaded: await needed(tenant, c, record) })));
      if (seenVersion !== undefined && seenVersion < record.version) {
        const between = await changedSince(tenant, record, seenVersion, ready, { now, by: actor, commandId });
        if (between) return { ...(refuse('casework.changed-since', [caseId]) as NotDone<T>), since: seen(between, permitted) };
      }
      const steps = stepThrough(kit, record, ready, { now, by: actor, commandId, rulesOf });
      if (steps.refused) return steps as NotDone<T>;
      const committed = (await kept(() =>
        cases.commit(tenant, { caseId, expectedVersion: record.version, record: steps.record, facts: steps.entries, commandId, fingerprint: mark, summary: summary(steps.record, now) }),
      )) as Committed<EntryOf<T>>;
      if (committed.status === 'already-done') return before(caseId, committed, mark, permitted);
      if (committed.status === 'committed') {
        return { refused: false, status: 'committed', caseId, version: committed.version, facts: seen(steps.entries, permitted), advised: steps.advised, waived: steps.waived };
      }
    }
    return refuse('casework.busy', [caseId]) as NotDone<T>;
  };

  /** The facts in between, where one of them lies in a room that the commands look at. */
  const changedSince = async (tenant: string, record: RecordOf<T>, version: number, commands: readonly (Admitted & { loaded: Loaded })[], c: { now: Instant; by: Call['actor']; commandId: string }) => {
    const between: EntryOf<T>[] = [];
    await kept(async () => {
      for await (const entry of cases.history(tenant, record.id, version + 1)) between.push(entry as EntryOf<T>);
    });
    const rooms = new Set(commands.flatMap(({ loaded, ...command }) => [...lookedAt(kit, record, command, kit.given(record, { ...c, rules: rulesOf(record), happenedAt: command.happenedAt, ...loaded }))]));
    return between.some((entry) => rooms.has(entry.type.slice(0, entry.type.indexOf('.')))) ? between : undefined;
  };

  const takeAll = (commands: unknown): { refused: false; value: Admitted[] } | (NotDone<T> & { refused: true }) => {
    const taken: Admitted[] = [];
    for (const [at, command] of (Array.isArray(commands) ? commands : [commands]).entries()) {
      const one = takeCommand(command, kit.parts.implementation);
      if (one.refused) return { ...(one as NotDone<T>), at };
      taken.push(one.value);
    }
    return { refused: false, value: taken };
  };

  const runAll = async (caseId: string, commands: unknown, call: Call): Promise<Done<T> | NotDone<T>> => {
    const who = take(Call, call, 'call');
    if (who.refused) return who;
    const id = takeId(caseId);
    if (id.refused) return id;
    const taken = takeAll(commands);
    if (taken.refused) return taken;
    return write(id.value, taken.value, who.value, 'run');
  };

  const begin = async (first: Admitted, { caseId = newId(), client, responsible, happenedAt }: Opening, call: Call, action: 'open' | 'adopt'): Promise<Opened<T> | NotDone<T>> => {
    const at = happenedAt === undefined ? {} : { happenedAt };
    const commands = [{ type: 'client.register', input: client, ...at }, { ...first, ...at }, { type: 'team.assignResponsible', input: { person: responsible }, ...at }];
    const done = await write(caseId, commands, call, action, kit.blank(caseId));
    if (done.refused) return done;
    const others = await kept(async () => cases.find(call.tenant, { client: client.ref, limit: 50, scope: await scope(call) }));
    const open = others.rows.filter((row) => row.caseId !== caseId && kit.stages[row.state.stage]?.ended !== true);
    return { ...done, alsoOpen: open.map((row) => row.caseId) };
  };

  /** Look at one case: the same answer for a case that is not there and one that is not for this reader. */
  const look = async <V>(caseId: string, by: By, action: Action, needs: 'full' | 'existence', then: (record: RecordOf<T>, permitted: Permit, by: By) => Promise<V> | V): Promise<V | NotDone<T>> => {
    const who = take(By, by, 'by');
    if (who.refused) return who;
    const id = takeId(caseId);
    if (id.refused) return id;
    const { tenant, actor, purpose } = who.value;
    const stored = await load(tenant, id.value);
    const permitted = await permit({ tenant, actor, purpose, action, ...(stored && { case: summary(stored.record, clock()) }), kinds: allKinds }, id.value, needs);
    return permitted.allow === 'none' || !stored ? (notAvailable as NotDone<T>) : then(stored.record, permitted, who.value);
  };
  const now = (record: RecordOf<T>, by: By, more: Partial<Loaded> & { happenedAt?: string | undefined } = {}) =>
    kit.given(record, { now: clock(), by: by.actor, commandId: newId(), rules: rulesOf(record), ...more });

  const list = async <V>(by: By, action: Action, then: (who: By) => Promise<V>): Promise<V | NotDone<T>> => {
    const who = take(By, by, 'by');
    if (who.refused) return who;
    const permitted = await permit({ ...who.value, action, kinds: [] });
    return permitted.allow === 'none' ? (notAvailable as NotDone<T>) : then(who.value);
  };
  const historyOf = async (tenant: string, caseId: string): Promise<EntryOf<T>[]> =>
    kept(async () => {
      const entries: EntryOf<T>[] = [];
      for await (const entry of cases.history(tenant, caseId)) entries.push(entry as EntryOf<T>);
      return entries;
    });
  /** Every case of a query, page after page, within what the caller may list. */
  const every = async (query: Listed, who: By): Promise<CaseSummary[]> => {
    const rows: CaseSummary[] = [];
    const allowed = await scope(who);
    for (let after: string | undefined; ; ) {
      const page = await kept(() => cases.find(who.tenant, { ...query, limit: 200, ...(after !== undefined && { after }), scope: allowed }));
      rows.push(...page.rows);
      if (page.next === undefined) return rows;
      after = page.next;
    }
  };
  const each = async (rows: readonly CaseSummary[], command: (row: CaseSummary) => T['command'], call: Call) => {
    const base = call.commandId ?? newId();
    const answers: { caseId: string; answer: Done<T> | NotDone<T> }[] = [];
    for (const row of rows) answers.push({ caseId: row.caseId, answer: await runAll(row.caseId, [command(row)], { ...call, commandId: `${base}@${row.caseId}` }) });
    return { refused: false as const, rows: answers };
  };

  return {
    kit,
    runAll,
    run: (caseId, command, call) => runAll(caseId, [command], call),
    open: async (opening, call) => {
      const [who, what] = [take(Call, call, 'call'), take(Opening, opening, 'opening')];
      if (who.refused || what.refused) return bothOf(who, what) as NotDone<T>;
      const { source, referredBy, site } = what.value;
      const pin = what.value.programme ?? { id: programme.id, version: programme.version };
      if (!pinned(pin)) return refuse('casework.programme-unknown') as NotDone<T>;
      const input = { source, site, programme: pin, ...(referredBy !== undefined && { referredBy }) };
      return begin({ type: 'access.open', input }, what.value, who.value, 'open');
    },
    adopt: async (adopting, call) => {
      const [who, what] = [take(Call, call, 'call'), take(Adopting, adopting, 'adopting')];
      if (who.refused || what.refused) return bothOf(who, what) as NotDone<T>;
      const { source, site, stage, formerId } = what.value;
      const pin = what.value.programme ?? { id: programme.id, version: programme.version };
      if (!pinned(pin)) return refuse('casework.programme-unknown') as NotDone<T>;
      if (!(stage in kit.stages)) return refuse('input.not-on-the-list', [], 'adopting.stage') as NotDone<T>;
      const openedAt = what.value.happenedAt ?? 'unknown';
      const input = { source, site, stage, openedAt, programme: pin, ...(formerId !== undefined && { formerId }) };
      return begin({ type: 'access.adopt', input }, what.value, who.value, 'adopt');
    },
    within: (repositories) => casework({ ...options, ...repositories }, denials),
    read: (caseId, by) =>
      look(caseId, by, 'read', 'existence', (record, { allow, without }): Reading<T> => {
        const row = summary(record, clock());
        if (allow === 'existence') return { refused: false, view: 'existence', caseId: record.id, withheld: [] };
        if (allow === 'summary') return { refused: false, view: 'summary', caseId: record.id, summary: row, withheld: [] };
        const sections = Object.fromEntries(kit.parts.rooms.map((room) => [room.name, withhold(room.section, (record.sections as Record<string, unknown>)[room.name], without)]));
        return { refused: false, view: 'full', caseId: record.id, summary: row, record: { ...record, sections } as RecordOf<T>, withheld: [...without] };
      }),
    history: (caseId, by) => look(caseId, by, 'history', 'full', async (record, permitted, { tenant }): Promise<Facts<T>> => ({ refused: false, facts: seen(await historyOf(tenant, record.id), permitted) })),
    replay: (caseId, by) =>
      look(caseId, by, 'replay', 'full', async (record, { without }, { tenant }): Promise<Replayed<T> | NotDone<T>> => {
        if (without.size > 0) return notAvailable as NotDone<T>;
        const replayed = kit.replay(record.id, await historyOf(tenant, record.id));
        return { refused: false, record: replayed, agrees: fingerprint(replayed) === fingerprint(record) };
      }),
    find: (query, by) =>
      list(by, 'find', async (who) => ({ refused: false as const, ...(await kept(async () => cases.find(who.tenant, { ...query, limit: Math.min(query.limit ?? 50, 200), scope: await scope(who) }))) })),
    whatNext: (caseId, by) =>
      look(caseId, by, 'ask', 'full', (record, _permitted, who): Possible<T> => ({ refused: false, stage: record.state.stage, next: kit.whatNext(record, now(record, who)) })),
    whyNot: async (caseId, command, by) => {
      const taken = takeAll([command]);
      if (taken.refused) return taken;
      const [one] = taken.value;
      return look(caseId, by, 'ask', 'full', async (record, _permitted, who): Promise<WhyNot<T>> => {
        if (!one) return { refused: false, because: [] };
        const given = now(record, who, { happenedAt: one.happenedAt, ...(await needed(who.tenant, one, record)) });
        return { refused: false, because: kit.whyNot(record, one as T['command'], given) as readonly Reason<CodeOf<T> | CaseworkCode>[] };
      });
    },
    due: ({ worker, site, before: until, limit, after }, by) =>
      list(by, 'due', async (who) => {
        const at = clock();
        const query = { ...(worker !== undefined && { responsible: worker }), ...(site !== undefined && { site }), ...(after !== undefined && { after }) };
        const page = await kept(async () => cases.find(who.tenant, { ...query, dueBefore: until ?? at, limit: Math.min(limit ?? 50, 200), scope: await scope(who) }));
        const rows = page.rows.flatMap((row) =>
          row.nextDue ? [{ ...row.nextDue, caseId: row.caseId, client: row.client, stage: row.state.stage, responsible: row.responsible, daysOver: daysOver(row.nextDue, at, programme.timeZone) }] : [],
        );
        return { refused: false as const, rows, ...(page.next !== undefined && { next: page.next }) };
      }),
    dueIn: (caseId, by) =>
      look(caseId, by, 'due', 'full', (record, _permitted, who) => {
        const { zone, now: at } = now(record, who);
        return { refused: false as const, rows: dueIn(kit, record, rulesOf(record)).map((d) => ({ ...d, daysOver: daysOver(d, at, zone) })) };
      }),
    handOver: ({ from, to, reason, cases: named, atOnce }, call) =>
      list({ tenant: call.tenant, actor: call.actor, purpose: call.purpose }, 'find', async (who) => {
        const rows = (await every({ responsible: from }, who)).filter((row) => (named ? named.includes(row.caseId) : kit.stages[row.state.stage]?.ended !== true));
        return each(rows, () => (atOnce ? { type: 'team.reassign', input: { person: to, reason } } : { type: 'team.proposeHandOver', input: { to, reason } }) as T['command'], call);
      }),
    relink: ({ from, to }, call) =>
      list({ tenant: call.tenant, actor: call.actor, purpose: call.purpose }, 'relink', async (who) =>
        each(await every({ client: from }, who), () => ({ type: 'client.relink', input: { ref: to } }) as T['command'], call),
      ),
  };
};

const takeId = (caseId: unknown) => take(Id, caseId, 'caseId');
const bothOf = (...answers: readonly ({ refused: boolean } | Refusal)[]): Refusal => ({ refused: true, because: answers.flatMap((a) => ('because' in a ? a.because : [])) });
