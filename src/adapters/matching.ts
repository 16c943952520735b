import type { DirectoryService } from '../directory/service.js';
import type { CaseQuery, CaseSummary, Scope } from '../ports/case-repository.js';
import type { ServiceQuery } from '../ports/directory-repository.js';

const anyOf = (asked: readonly string[] | undefined, found: readonly string[] | undefined): boolean =>
  asked?.some((one) => found?.includes(one)) ?? false;

const isWithin = (scope: Scope, s: CaseSummary): boolean =>
  scope.everything === true ||
  (scope.responsible?.includes(s.responsible) ?? false) ||
  anyOf(scope.awaits, s.awaits) ||
  (scope.clients?.includes(s.client) ?? false) ||
  (scope.cases?.includes(s.caseId) ?? false) ||
  (s.site !== undefined && (scope.sites?.includes(s.site) ?? false));

/** Whether a row is what a query asks for, within its scope. Its place in the pages is another matter. */
export const matches = (q: CaseQuery, s: CaseSummary): boolean =>
  isWithin(q.scope, s) &&
  (q.client === undefined || s.client === q.client) &&
  (q.responsible === undefined || s.responsible === q.responsible) &&
  (q.awaits === undefined || anyOf([q.awaits], s.awaits)) &&
  (q.stages === undefined || q.stages.includes(s.state.stage)) &&
  (q.site === undefined || s.site === q.site) &&
  (q.changedSince === undefined || s.changedAt >= q.changedSince) &&
  (q.dueBefore === undefined || (s.nextDue !== undefined && s.nextDue.overdueFrom < q.dueBefore));

/** Whether a service is what a query asks for. One without areas is everywhere. */
export const fits = (s: DirectoryService, { domain, area, activeOnly }: ServiceQuery): boolean =>
  (domain === undefined || s.domains.some((d) => d === domain)) &&
  (area === undefined || s.areas.length === 0 || s.areas.includes(area)) &&
  (!activeOnly || s.active);
