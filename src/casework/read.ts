import { changesAt } from '../insight/due/changes.js';
import { due } from '../insight/due/due.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { DueRows, Facts, NotDone, Possible, Reader, Reading, Replayed, WhyNot } from './call.js';
import { takeCommand } from './door.js';
import { dueFor } from './due-shown.js';
import { looking } from './look.js';
import { notAvailable, type Office } from './office.js';
import type { Sight } from './sight.js';
import { canonical, type Loaded } from './steps.js';

/** The read-side: one case, as its reader may see it. */
export const reading = <T extends KitTypes>(office: Office<T>) => {
  const { kit } = office;
  const { look } = looking(office);
  const given = (record: Sight<T>['record'], { actor: by }: Reader, more: Loaded & { readonly happenedAt?: string | undefined } = {}) =>
    kit.given(record, { now: office.clock(), by, commandId: office.newId(), rules: office.rulesOf(record), ...more });

  return {
    read: (caseId: unknown, by: unknown): Promise<Reading<T> | NotDone<T>> =>
      look(caseId, by, 'read', 'existence', ({ record: { id }, summary, sight, permitted }): Reading<T> => {
        if (permitted.allow === 'existence') return { refused: false, view: 'existence', caseId: id, withheld: [] };
        const row = {
          refused: false,
          caseId: id,
          summary: sight.row(office.rowFor(summary, permitted)),
          withheld: [...permitted.without],
        } as const;
        return permitted.allow === 'summary' ? { ...row, view: 'summary' } : { ...row, view: 'full', record: sight.record };
      }),

    history: (caseId: unknown, by: unknown): Promise<Facts<T> | NotDone<T>> =>
      look(
        caseId,
        by,
        'history',
        'full',
        async ({ record, sight, who }): Promise<Facts<T>> => ({
          refused: false,
          facts: sight.facts(await office.history(who.tenant, record.id)),
        }),
      ),

    /** Only for a reader from whom nothing is withheld: what agrees cannot be told from half. */
    replay: (caseId: unknown, by: unknown): Promise<Replayed<T> | NotDone<T>> =>
      look(caseId, by, 'replay', 'full', async ({ record, sight, who }): Promise<Replayed<T> | NotDone<T>> => {
        if (!sight.isWhole) return notAvailable();
        const entries = await office.history(who.tenant, record.id);
        const replayed = kit.replay(record.id, entries.slice(0, record.version));
        return { refused: false, record: replayed, agrees: canonical(replayed) === canonical(record) };
      }),

    whatNext: (caseId: unknown, by: unknown): Promise<Possible<T> | NotDone<T>> =>
      look(
        caseId,
        by,
        'ask',
        'full',
        ({ record, sight, who }): Possible<T> => ({
          refused: false,
          stage: record.state.stage,
          next: kit.whatNext({ ...record, state: sight.state }, given(record, who)).map((n) => ({
            ...n,
            missing: sight.reasons(n.missing),
            advised: sight.reasons(n.advised),
            waived: sight.reasons(n.waived),
          })),
        }),
      ),

    whyNot: async (caseId: unknown, command: unknown, by: unknown): Promise<WhyNot<T> | NotDone<T>> => {
      const taken = takeCommand(command, kit.parts.implementation);
      if (taken.refused) return taken;
      const { value } = taken;
      return look(caseId, by, 'ask', 'full', async ({ record, sight, who }): Promise<WhyNot<T> | NotDone<T>> => {
        if (!sight.isOpen(value.input)) return notAvailable();
        const loaded = await office.needed(who.tenant, value, record);
        const because = kit.whyNot(
          { ...record, state: sight.state },
          value as T['command'],
          given(record, who, { ...loaded, happenedAt: value.happenedAt }),
        );
        return { refused: false, because: sight.reasons(because) };
      });
    },

    dueIn: (caseId: unknown, by: unknown): Promise<DueRows | NotDone<T>> =>
      look(caseId, by, 'due', 'full', ({ record, sight, permitted, who }): DueRows => {
        const { now } = given(record, who);
        const rows = dueFor(due(kit, record, office.rulesOf(record), now), { sight, permitted, actor: who.actor });
        const next = changesAt(rows, now);
        return { refused: false, rows, ...(next !== undefined && { changesAt: next }) };
      }),
  };
};
