import type { Team } from '../case/team/team.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { Action } from '../ports/access-policy.js';
import { live } from '../vocabulary/entry.js';
import { Call, type Done, type Listing, type NotDone } from './call.js';
import { type Admitted, take } from './door.js';
import { looking } from './look.js';
import { notAvailable, type Office } from './office.js';
import { AcceptingHandOvers, HandingOver, Relinking } from './query.js';
import { mayAskFor } from './rows.js';
import { fingerprint } from './steps.js';
import type { Write } from './write.js';

export interface CaseAnswer<T extends KitTypes> {
  readonly caseId: string;
  /** The hand-over that was proposed, or accepted: the id with which it is answered. */
  readonly handOverId?: string;
  readonly answer: Done<T> | NotDone<T>;
}

/** One command to many cases, each in its own commit and permitted on its own. A retry goes on with what the first try left. */
export const many = <T extends KitTypes>(office: Office<T>, { write }: Write<T>) => {
  const { list } = looking(office);

  const each = async (
    caseIds: readonly string[],
    command: Admitted,
    { tenant, actor, purpose }: Call,
    base: string,
  ): Promise<CaseAnswer<T>[]> => {
    const answers: CaseAnswer<T>[] = [];
    for (const caseId of caseIds) {
      const call = { tenant, actor, purpose, commandId: idFor(base, caseId) };
      const answer = await write({ caseId, commands: [command], call, action: 'run' });
      const handOverId = answer.refused ? undefined : handOverIn(answer.facts);
      answers.push({ caseId, ...(handOverId !== undefined && { handOverId }), answer });
    }
    return answers;
  };
  /** The hand-over to this person that waits in the case for an answer, or that the same call has accepted before. */
  const proposedTo = async (
    { tenant, actor }: Call,
    from: string | undefined,
    caseId: string,
    base: string,
  ): Promise<string | undefined> => {
    const stored = await office.load(tenant, caseId, idFor(base, caseId));
    if (!stored) return undefined;
    const { team } = office.opened(stored.record).sections as { team: Team };
    const theirs = live(team.handOvers).filter((h) => h.to === actor.id && (from === undefined || h.from === from));
    const before = stored.done && handOverIn(stored.done.facts);
    return theirs.find((h) => (before === undefined ? h.status === 'proposed' : h.id === before))?.id;
  };
  const isDone = async (tenant: string, caseId: string, base: string) =>
    (await office.load(tenant, caseId, idFor(base, caseId)))?.done !== undefined;

  const overCases = async (
    call: Call,
    action: Action,
    from: string,
    work: (base: string) => Promise<CaseAnswer<T>[]>,
  ): Promise<Listing<CaseAnswer<T>> | NotDone<T>> =>
    list(call, action, async (permitted) =>
      mayAskFor(permitted, call.actor, [from])
        ? { refused: false as const, rows: await work(call.commandId ?? office.newId()) }
        : notAvailable(),
    );

  return {
    handOver: async (what: unknown, call: unknown): Promise<Listing<CaseAnswer<T>> | NotDone<T>> => {
      const who = take(Call, call, 'call');
      if (who.refused) return who;
      const taken = take(HandingOver, what, 'what');
      if (taken.refused) return taken;
      const { from, to, reason, cases: chosen, atOnce } = taken.value;
      const command = atOnce
        ? { type: 'team.reassign', input: { person: to, reason } }
        : { type: 'team.proposeHandOver', input: { to, reason } };
      return overCases(who.value, 'handOver', from, async (base) => {
        const rows = await office.every({ responsible: from }, who.value);
        const theirs = rows.filter((row) => office.kit.stages[row.state.stage]?.ended !== true).map((row) => row.caseId);
        if (!chosen) return each(theirs, command, who.value, base);
        const answers: CaseAnswer<T>[] = [];
        for (const caseId of new Set(chosen)) {
          const isFor = theirs.includes(caseId) || (await isDone(who.value.tenant, caseId, base));
          answers.push(...(isFor ? await each([caseId], command, who.value, base) : [{ caseId, answer: notAvailable() }]));
        }
        return answers;
      });
    },

    acceptHandOvers: async (which: unknown, call: unknown): Promise<Listing<CaseAnswer<T>> | NotDone<T>> => {
      const who = take(Call, call, 'call');
      if (who.refused) return who;
      const taken = take(AcceptingHandOvers, which, 'which');
      if (taken.refused) return taken;
      const { from, cases: chosen } = taken.value;
      return overCases(who.value, 'handOver', from ?? who.value.actor.id, async (base) => {
        const listed = chosen ?? (await office.every({ awaits: who.value.actor.id }, who.value)).map((row) => row.caseId);
        const answers: CaseAnswer<T>[] = [];
        for (const caseId of new Set(listed)) {
          const handOverId = await proposedTo(who.value, from, caseId, base);
          if (handOverId !== undefined)
            answers.push(...(await each([caseId], { type: 'team.acceptHandOver', input: { handOverId } }, who.value, base)));
          else if (chosen) answers.push({ caseId, answer: notAvailable() });
        }
        return answers;
      });
    },

    relink: async (change: unknown, call: unknown): Promise<Listing<CaseAnswer<T>> | NotDone<T>> => {
      const who = take(Call, call, 'call');
      if (who.refused) return who;
      const taken = take(Relinking, change, 'change');
      if (taken.refused) return taken;
      const { from, to } = taken.value;
      return overCases(who.value, 'relink', from, async (base) => {
        const rows = await office.every({ client: from }, who.value);
        return each(
          rows.map((row) => row.caseId),
          { type: 'client.relink', input: { ref: to } },
          who.value,
          base,
        );
      });
    },
  };
};

/** The hand-over that a fact proposes or accepts, as far as it is shown. */
const handOverIn = (facts: readonly { readonly type: string; readonly data: unknown }[]): string | undefined => {
  for (const { type, data } of facts) {
    const { handOver, handOverId } = data as { readonly handOver?: { readonly id?: string }; readonly handOverId?: string };
    if (type === 'team.handOverProposed') return handOver?.id;
    if (type === 'team.handOverAccepted') return handOverId;
  }
  return undefined;
};

/** A case's own id of a command that went to many. A mark, because a case's id may be as long as an id can be. */
const idFor = (base: string, caseId: string): string => `${base}~@${fingerprint(caseId)}`;
