import type { Access } from '../case/access/access.js';
import { acuityNow } from '../case/assessment/acuity.js';
import type { Assessment } from '../case/assessment/assessment.js';
import type { Client } from '../case/client/client.js';
import { pendingHandOvers } from '../case/team/hand-overs.js';
import { responsibleFor, type Team } from '../case/team/team.js';
import { type Due, dueIn } from '../insight/due/due.js';
import type { CaseKit, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { CaseSummary, NextDue } from '../ports/case-repository.js';
import type { Instant } from '../vocabulary/fields.js';
import { isKeptFromSome } from '../vocabulary/readers.js';
import { entriesOf } from '../vocabulary/resting.js';
import type { Rules } from '../vocabulary/rules.js';
import { namesReaders } from '../vocabulary/withhold.js';

/** Instants that are compared as text all have the same length. */
export const sortable = (at: Instant): Instant => new Date(at).toISOString();

/** Whoever lists a case reads its row: what not all may read becomes due in the case only. */
const keptFromSome = <T extends KitTypes>({ parts }: CaseKit<T>, { sections }: RecordOf<T>): ReadonlySet<unknown> =>
  new Set(
    parts.rooms
      .filter((room) => namesReaders(room.section))
      .flatMap((room) => entriesOf((sections as Readonly<Record<string, unknown>>)[room.name]))
      .filter(isKeptFromSome)
      .map((e) => e.id),
  );

/** The row that lists need, made anew with every commit. */
export const summaryOf = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, rules: Rules, changedAt: Instant): CaseSummary => {
  const { client, access, team, assessment } = record.sections as { client: Client; access: Access; team: Team; assessment: Assessment };
  const kept = keptFromSome(kit, record);
  const dues = dueIn(kit, record, rules).filter(({ ids }) => !ids.some((id) => kept.has(id)));
  const [first] = dues;
  const zone = access.site?.timeZone ?? rules.timeZone;
  const responsible = responsibleFor(team) ?? '';
  const awaits = othersNamed([...pendingHandOvers(team).map((h) => h.to), ...dues.map((d) => d.whose)], responsible);
  const acuity = acuityNow(assessment, zone);
  return {
    caseId: record.id,
    client: client.ref ?? '',
    responsible,
    ...(awaits.length > 0 && { awaits }),
    state: record.state,
    programme: rules.id,
    openedAt: access.openedAt ?? 'unknown',
    changedAt,
    version: record.version,
    ...(access.site && { site: access.site.id }),
    ...(acuity && { acuity }),
    ...(first && { nextDue: nextDueOf(first, zone) }),
  };
};
const othersNamed = (persons: readonly string[], responsible: string): string[] =>
  [...new Set(persons)].filter((person) => person !== '' && person !== responsible).sort();
const nextDueOf = ({ rule, since, due, overdueFrom, whose }: Due, zone: string): NextDue => ({
  rule,
  since,
  due,
  overdueFrom: sortable(overdueFrom),
  whose,
  zone,
});
