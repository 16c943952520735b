import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import { responsibleFor, type Team } from '../case/team/team.js';
import { type Due, dueIn } from '../insight/due.js';
import type { CaseKit, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { CaseSummary, NextDue } from '../ports/case-repository.js';
import type { Instant } from '../vocabulary/fields.js';
import type { Rules } from '../vocabulary/rules.js';

/** Instants that are compared as text all have the same length. */
export const sortable = (at: Instant): Instant => new Date(at).toISOString();

/** The row that lists need, made anew with every commit. */
export const summaryOf = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, rules: Rules, changedAt: Instant): CaseSummary => {
  const { client, access, team } = record.sections as { client: Client; access: Access; team: Team };
  const [first] = dueIn(kit, record, rules);
  return {
    caseId: record.id,
    client: client.ref ?? '',
    responsible: responsibleFor(team) ?? '',
    state: record.state,
    programme: rules.id,
    openedAt: access.openedAt ?? 'unknown',
    changedAt,
    version: record.version,
    ...(access.site && { site: access.site.id }),
    ...(first && { nextDue: nextDueOf(first, access.site?.timeZone ?? rules.timeZone) }),
  };
};
const nextDueOf = ({ rule, since, due, overdueFrom, whose }: Due, zone: string): NextDue => ({
  rule,
  since,
  due,
  overdueFrom: sortable(overdueFrom),
  whose,
  zone,
});
