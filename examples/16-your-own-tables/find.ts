import type { CaseQuery, CaseSummary, Page } from '../../src/index.js';
import { type Handle, rows } from './database.js';

const list = `
select summary, sorted_by, file_no from (
  select *, case when :dueBefore is null then '' else overdue_from end as sorted_by from case_files where branch = :branch and version > 0
) as f
where (:client is null or client_no = :client)
  and (:responsible is null or worker = :responsible)
  and (:awaits is null or exists (select 1 from case_awaits a where a.branch = f.branch and a.file_no = f.file_no and a.person = :awaits))
  and (:stages is null or stage in (select value from json_each(:stages)))
  and (:site is null or site = :site)
  and (:changedSince is null or changed_at >= :changedSince)
  and (:dueBefore is null or overdue_from < :dueBefore)
  and (:everything
    or worker in (select value from json_each(:workers))
    or site in (select value from json_each(:sites))
    or client_no in (select value from json_each(:clients))
    or file_no in (select value from json_each(:files))
    or exists (select 1 from case_awaits a where a.branch = f.branch and a.file_no = f.file_no
      and a.person in (select value from json_each(:awaitedBy))))
  and (:afterFile is null or (sorted_by, file_no) > (:afterSorted, :afterFile))
order by sorted_by, file_no
limit :limit`;

const listed = (names: readonly string[] = []): string => JSON.stringify(names);

export const findIn =
  (db: Handle) =>
  (branch: string, { limit, after, scope, ...asked }: CaseQuery): Page<CaseSummary> => {
    const cut = after?.indexOf(' ') ?? -1;
    const found = rows(db, list, {
      branch,
      client: asked.client ?? null,
      responsible: asked.responsible ?? null,
      awaits: asked.awaits ?? null,
      stages: asked.stages === undefined ? null : listed(asked.stages),
      site: asked.site ?? null,
      changedSince: asked.changedSince ?? null,
      dueBefore: asked.dueBefore ?? null,
      everything: scope.everything === true ? 1 : 0,
      workers: listed(scope.responsible),
      sites: listed(scope.sites),
      clients: listed(scope.clients),
      files: listed(scope.cases),
      awaitedBy: listed(scope.awaits),
      afterSorted: after?.slice(0, cut) ?? null,
      afterFile: after?.slice(cut + 1) ?? null,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(({ summary }) => JSON.parse(String(summary))),
      ...(last && found.length > limit && { next: `${last.sorted_by} ${last.file_no}` }),
    };
  };
