import { live } from '../../vocabulary/entry.js';
import type { Open } from '../../vocabulary/room.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Intake } from './intake.js';

/** What is still to be done for urgent needs: each step of their plans, and for a need without a plan, the need itself. */
export const urgentNeeds = ({ presentingNeeds, urgentPlans }: Intake, zone: string): Open[] =>
  live(presentingNeeds)
    .filter((n) => n.urgent === 'urgent')
    .flatMap((need) => {
      const plans = live(urgentPlans).filter((p) => p.presentingNeedId === need.id);
      const open = plans.filter((p) => p.doneAt === undefined);
      if (plans.length > 0)
        return open.map(({ id, at, on, responsible }) => ({ ids: [need.id, id], since: at, due: on, whose: responsible }));
      return [{ ids: [need.id], since: need.at, due: entryDay(need, zone) }];
    });
