import type { DueNow } from '../insight/due/due.js';
import type { Escalation, Telling } from '../insight/due/escalation.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { Actor } from '../vocabulary/actor.js';
import type { DueRow } from './call.js';
import type { Permit } from './permit.js';
import type { Sight } from './sight.js';

interface Reader<T extends KitTypes> {
  readonly sight: Pick<Sight<T>, 'dues' | 'isShown'>;
  readonly permitted: Permit;
  readonly actor: Actor;
}

/** Those who work the case, and the host's own system, which is to tell them. */
const tells: readonly Actor['kind'][] = ['worker', 'supervisor', 'system'];

/** What is due, without the ids and names that this reader does not see; whom the plan would call says what it foresees. */
export const dueFor = <T extends KitTypes>(items: readonly DueNow[], { sight, permitted, actor }: Reader<T>): readonly DueRow[] => {
  const isNameless = permitted.without.has('identifier');
  const telling = ({ at, to }: Telling): Telling => {
    if (to === undefined || (to.namedBy !== undefined && !sight.isShown(to.namedBy))) return { at };
    const { person, ...rest } = to;
    return { at, to: isNameless || person === undefined ? rest : to };
  };
  const told = ({ repeats, told, next, inHand }: Escalation): Escalation => ({
    repeats,
    ...(told && { told: telling(told) }),
    ...(next && { next: telling(next) }),
    ...(inHand && { inHand: inHand.filter(sight.isShown) }),
  });
  return sight.dues(items).map(({ escalation, ...item }) => ({
    ...item,
    ...(isNameless && { whose: '' }),
    ...(tells.includes(actor.kind) && { escalation: told(escalation) }),
  }));
};
