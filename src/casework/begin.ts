import type { KitTypes } from '../lifecycle/kit.js';
import { KasusError } from '../vocabulary/errors.js';
import { refuse } from '../vocabulary/refusal.js';
import { Adopting, Call, type NotDone, type Opened, Opening } from './call.js';
import { type Admitted, take } from './door.js';
import type { Office } from './office.js';
import type { Write } from './write.js';

/** A case begins with three facts in one commit: whom it serves, how it came in, and who is responsible from now on. */
export const beginning = <T extends KitTypes>(office: Office<T>, { write }: Write<T>) => {
  const { kit, programme, pinned, newId } = office;

  const begin = async (
    first: Admitted,
    opening: Omit<Opening, 'source'>,
    call: Call,
    action: 'open' | 'adopt',
  ): Promise<Opened<T> | NotDone<T>> => {
    const { client, responsible, site, programme: pin = programme, happenedAt } = opening;
    const rules = pinned(pin);
    if (!rules) return refuse('casework.programme-unknown');
    const commandId = call.commandId ?? newId();
    const caseId = opening.caseId ?? commandId;
    const at = happenedAt === undefined ? {} : { happenedAt };
    const done = await write({
      caseId,
      commands: [
        { type: 'client.register', input: client, ...at },
        { ...first, ...at },
        { type: 'team.assignResponsible', input: { person: responsible }, ...at },
      ],
      call: { ...call, commandId },
      action,
      begin: {
        blank: kit.blank(caseId),
        // Until the site is on record its days would be counted in the programme's zone.
        rules: { ...rules, timeZone: site.timeZone },
        opening: { client: client.ref, responsible, site: site.id, programme: rules.id },
      },
    });
    if (done.refused) return done;
    // The case is there. That only its neighbours could not be read is said as what can be asked again, and not as *nothing was written*.
    const rows = await office.every({ client: client.ref }, call).catch((cause: unknown) => {
      throw new KasusError('KASUS_OUTCOME_UNKNOWN', [caseId, commandId], { cause });
    });
    const others = rows.filter((row) => row.caseId !== caseId && kit.stages[row.state.stage]?.ended !== true);
    return { ...done, alsoOpen: others.map((row) => row.caseId) };
  };
  const came = ({ way, referredBy, site, programme: { id, version } = programme }: Omit<Opening, 'source'>) => ({
    site,
    programme: { id, version },
    ...(way !== undefined && { way }),
    ...(referredBy !== undefined && { referredBy }),
  });

  return {
    open: async (opening: unknown, call: unknown): Promise<Opened<T> | NotDone<T>> => {
      const [who, what] = [take(Call, call, 'call'), take(Opening, opening, 'opening')];
      if (who.refused || what.refused) return bothOf(who, what);
      return begin({ type: 'access.open', input: { ...came(what.value), source: what.value.source } }, what.value, who.value, 'open');
    },
    adopt: async (adopting: unknown, call: unknown): Promise<Opened<T> | NotDone<T>> => {
      const [who, what] = [take(Call, call, 'call'), take(Adopting, adopting, 'adopting')];
      if (who.refused || what.refused) return bothOf(who, what);
      const { stage, source, formerId, happenedAt: openedAt = 'unknown' } = what.value;
      if (!Object.hasOwn(kit.stages, stage)) return refuse('input.not-on-the-list', [], 'adopting.stage');
      const known = { ...(source !== undefined && { source }), ...(formerId !== undefined && { formerId }) };
      const input = { ...came(what.value), stage, openedAt, ...known };
      return begin({ type: 'access.adopt', input }, what.value, who.value, 'adopt');
    },
  };
};

const bothOf = <T extends KitTypes>(...answers: readonly ({ readonly refused: false } | NotDone<T>)[]): NotDone<T> => ({
  refused: true,
  because: answers.flatMap((a) => (a.refused ? a.because : [])),
});
