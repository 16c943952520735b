import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import { responsibleFor, type Team } from '../case/team/team.js';
import { dueIn } from '../insight/due.js';
import type { CaseKit, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { CaseSummary } from '../ports/case-repository.js';
import type { Rules } from '../vocabulary/rules.js';

/** The row that lists need, made anew with every commit. */
export const summaryOf = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, rules: Rules, changedAt: string): CaseSummary => {
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
    ...(first && { nextDue: { rule: first.rule, since: first.since, due: first.due, overdueFrom: first.overdueFrom, whose: first.whose } }),
  };
};
