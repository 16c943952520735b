import type { EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { Action, Question } from '../ports/access-policy.js';
import type { Committed, DoneBefore, Stored } from '../ports/case-repository.js';
import { erasedText } from '../ports/client-keys.js';
import { isKasusError, KasusError } from '../vocabulary/errors.js';
import { Id } from '../vocabulary/fields.js';
import { refuse } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Kind } from '../vocabulary/schema.js';
import { kindsIn } from '../vocabulary/withhold.js';
import { Call, type Done, type NotDone } from './call.js';
import { type Admitted, type Taken, take, takeCommand, takeCommands } from './door.js';
import { lookedAt } from './looked-at.js';
import { kept, notAvailable, type Office } from './office.js';
import type { Permit } from './permit.js';
import { fingerprint, type Loaded, stepThrough } from './steps.js';
import { summaryOf } from './summary.js';

/** How often a lost race is decided anew. */
const rematches = 5;
/** How often it is asked again what became of a write of which the store did not say. */
const inquiries = 2;

export interface Writing<T extends KitTypes> {
  readonly caseId: string;
  readonly commands: readonly Admitted[];
  readonly call: Call & { readonly commandId: string };
  readonly action: Action;
  /** For a case that is not there yet: where it starts, and by whose rules. */
  readonly begin?: { readonly blank: RecordOf<T>; readonly rules: Rules; readonly opening: NonNullable<Question['opening']> };
}

/** The write-side: permit → load → decide → commit, and again where another writer was first. */
export const writing = <T extends KitTypes>(office: Office<T>) => {
  const { kit } = office;
  const rulesFor =
    ({ begin }: Writing<T>) =>
    (record: RecordOf<T>) =>
      office.rulesOf(record, begin?.rules);

  const kindsOf = (commands: readonly Admitted[]): Kind[] => {
    const found = new Set<Kind>();
    for (const { type, input } of commands) {
      const schema = kit.parts.implementation.get(type)?.command.input;
      if (schema) kindsIn(schema, input, found);
    }
    return [...found];
  };

  const allowed = (
    { caseId, commands, call: { tenant, actor, purpose }, action, begin }: Writing<T>,
    stored: Stored | undefined,
  ): Promise<Permit> => {
    const known = { ...(stored && { case: stored.summary }), ...(begin && { opening: begin.opening }) };
    return office.permit(
      { tenant, actor, purpose, action, ...known, commands: commands.map((c) => c.type), kinds: kindsOf(commands) },
      caseId,
      'full',
      stored?.record,
    );
  };

  const doneBefore = (
    { caseId, call }: Writing<T>,
    done: DoneBefore<EntryOf<T>>,
    mark: string,
    record: RecordOf<T>,
    permitted: Permit,
  ): Done<T> => {
    // Where the client's words were destroyed nobody can tell what was sent, and the id alone answers.
    const isSame = done.fingerprint === mark || done.fingerprint === erasedText;
    if (!isSame || done.facts.some((fact) => fact.caseId !== caseId)) throw new KasusError('KASUS_COMMAND_ID_REUSED', [caseId]);
    const facts = office.sight(record, permitted, call).facts(done.facts);
    return { refused: false, status: 'already-done', caseId, version: done.version, facts, advised: [], waived: [], unreacted: [] };
  };

  /** The facts in between, where one of them lies in a room that the commands look at, or moved the case under a command that moves it. */
  const changedSince = async (
    w: Writing<T>,
    record: RecordOf<T>,
    version: number,
    ready: readonly (Admitted & { readonly loaded: Loaded })[],
    now: string,
  ) => {
    const [from, ...after] = await office.history(w.call.tenant, w.caseId, Math.max(version, 1));
    const between = version === 0 && from ? [from, ...after] : after;
    const given = { now, by: w.call.actor, commandId: w.call.commandId, rules: rulesFor(w)(record) };
    const rooms = new Set(
      ready.flatMap(({ loaded, ...c }) => [
        ...lookedAt(kit, record, c, kit.given(record, { ...given, happenedAt: c.happenedAt, ...loaded })),
      ]),
    );
    const isMoved = ready.some(({ type }) => {
      const region = kit.parts.implementation.get(type)?.command.moves ? kit.table.regionOf(type) : undefined;
      return region !== undefined && between.some((entry) => entry.state[region] !== from?.state[region]);
    });
    return isMoved || between.some((entry) => rooms.has(entry.type.slice(0, entry.type.indexOf('.')))) ? between : undefined;
  };

  /** One attempt on the facts as they are now; `undefined` where another writer was first. The policy is asked about this very version. */
  const attempt = async (w: Writing<T>, mark: string): Promise<Done<T> | NotDone<T> | undefined> => {
    const { caseId, commands, call, begin } = w;
    const { tenant, actor: by, commandId, seenVersion } = call;
    const stored = await office.load(tenant, caseId, commandId);
    const permitted = await allowed(w, stored);
    if (permitted.allow === 'none') return notAvailable();
    const record = stored ? office.opened(stored.record) : begin?.blank;
    if (!record) return notAvailable();
    if (stored?.done) return doneBefore(w, stored.done, mark, record, permitted);
    if (begin && stored) return refuse('casework.case-exists', [caseId]);

    const before = office.sight(record, permitted, call);
    if (!commands.every(({ input }) => before.isOpen(input))) return notAvailable();
    const now = office.clock();
    const ready = await Promise.all(commands.map(async (c) => ({ ...c, loaded: await office.needed(tenant, c, record) })));
    if (seenVersion !== undefined && seenVersion < record.version) {
      const between = await changedSince(w, record, seenVersion, ready, now);
      if (between) return { ...refuse('casework.changed-since', [caseId]), since: before.facts(between) };
    }
    const steps = stepThrough(kit, record, ready, { now, by, commandId, rulesOf: rulesFor(w) });
    if (steps.refused) return { ...steps, because: before.reasons(steps.because) };

    const change = { caseId, expectedVersion: record.version, record: steps.record, facts: steps.entries, commandId, fingerprint: mark };
    const summary = summaryOf(kit, steps.record, rulesFor(w)(steps.record), now);
    const committed = (await kept(() => office.cases.commit(tenant, { ...change, summary }))) as Committed<EntryOf<T>>;
    if (committed.status === 'conflict') return undefined;
    if (committed.status === 'already-done') return doneBefore(w, committed, mark, record, permitted);
    const sight = office.sight(steps.record, permitted, call);
    const unreacted = steps.unreacted.map((u) => ({ ...u, because: sight.reasons(u.because) }));
    const noted = { advised: sight.reasons(steps.advised), waived: sight.reasons(steps.waived), unreacted };
    return { refused: false, status: 'committed', caseId, version: committed.version, facts: sight.facts(steps.entries), ...noted };
  };

  const write = async (w: Writing<T>): Promise<Done<T> | NotDone<T>> => {
    const mark = fingerprint([w.caseId, w.commands]);
    let lost = 0;
    let unknown = 0;
    while (lost <= rematches) {
      let answer: Done<T> | NotDone<T> | undefined;
      try {
        answer = await attempt(w, mark);
      } catch (cause) {
        const isUnknown = isKasusError(cause, 'KASUS_OUTCOME_UNKNOWN');
        // An inquiry that fails itself leaves it unknown: that it was not written may not be said any more.
        if (!isUnknown && (unknown === 0 || isKasusError(cause, 'KASUS_COMMAND_ID_REUSED'))) throw cause;
        unknown += 1;
        // The same command id again: either it is there, and is answered with what it did, or it is done now. The id goes to the host.
        if (unknown > inquiries) throw new KasusError('KASUS_OUTCOME_UNKNOWN', [w.caseId, w.call.commandId], { cause });
        continue;
      }
      // A no to the inquiry is no answer to the command: it may have been written, and have ended its writer's right to see so.
      if (answer?.refused && unknown > 0) throw new KasusError('KASUS_OUTCOME_UNKNOWN', [w.caseId, w.call.commandId]);
      if (answer) return answer;
      lost += 1;
    }
    return refuse('casework.busy', [w.caseId]);
  };

  const taken = async (caseId: unknown, call: unknown, commands: () => Taken<readonly Admitted[]>): Promise<Done<T> | NotDone<T>> => {
    const who = take(Call, call, 'call');
    if (who.refused) return who;
    const id = take(Id, caseId, 'caseId');
    if (id.refused) return id;
    const what = commands();
    if (what.refused) return what;
    const commandId = who.value.commandId ?? office.newId();
    return write({ caseId: id.value, commands: what.value, call: { ...who.value, commandId }, action: 'run' });
  };
  return {
    write,
    run: (caseId: unknown, command: unknown, call: unknown) =>
      taken(caseId, call, () => {
        const one = takeCommand(command, kit.parts.implementation);
        return one.refused ? one : { refused: false, value: [one.value] };
      }),
    runAll: (caseId: unknown, commands: unknown, call: unknown) =>
      taken(caseId, call, () => takeCommands(commands, kit.parts.implementation)),
  };
};
export type Write<T extends KitTypes> = ReturnType<typeof writing<T>>;
