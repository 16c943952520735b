/*
 * What PostgreSQL does most often stands in functions of the database: their plans stay with the connection. A statement without a name
 * is planned anew each time, which costs more than doing it, and one with a name does not get through a pooler.
 */

/** A case by its key, and the version after the command that is asked about. */
const loadFunction = `create function kasus_load(of_tenant text, of_case text, of_command text)
returns table (record text, summary text, done integer) language plpgsql stable as $$
begin
  return query select c.record, c.summary, (select d.command_upto from kasus_facts d where d.tenant = of_tenant and d.command_id = of_command)
    from kasus_cases c where c.tenant = of_tenant and c.case_id = of_case;
end $$`;

/**
 * A commit in one round trip. Safe at read committed: a second writer waits for the row of the first, and then finds another version there, or its row already made;
 * two commands of one id, whatever the case, meet in the key of the facts that bear them. False where somebody was first, and then nothing is
 * written. What is `written_at` never goes back within a case.
 */
const commitFunction = `create function kasus_commit(
  of_tenant text, of_case text, from_version integer, to_version integer,
  now_client text, now_responsible text, now_site text, now_stage text, now_changed_at text, now_overdue_from text,
  now_summary text, now_record text, entries json, of_command text, of_fingerprint text, awaits json
) returns boolean language plpgsql as $$
declare
  at timestamptz;
begin
  if exists (select 1 from kasus_facts where tenant = of_tenant and command_id = of_command) then
    return false;
  end if;
  if from_version = 0 then
    insert into kasus_cases
      (tenant, case_id, written_at, version, client, responsible, site, stage, changed_at, overdue_from, summary, record)
    values
      (of_tenant, of_case, clock_timestamp(), to_version, now_client, now_responsible, now_site, now_stage, now_changed_at,
       now_overdue_from, now_summary, now_record)
    on conflict (tenant, case_id) do nothing returning written_at into at;
  else
    update kasus_cases set
      written_at = greatest(clock_timestamp(), written_at), version = to_version, client = now_client, responsible = now_responsible,
      site = now_site, stage = now_stage, changed_at = now_changed_at, overdue_from = now_overdue_from, summary = now_summary,
      record = now_record
    where tenant = of_tenant and case_id = of_case and version = from_version returning written_at into at;
  end if;
  if at is null then
    return false;
  end if;
  insert into kasus_facts (tenant, case_id, version, written_at, command_id, command_upto, fingerprint, entry)
    select of_tenant, of_case, from_version + n, at,
      case n when 1 then of_command end, case n when 1 then to_version end, case n when 1 then of_fingerprint end, entry
    from json_array_elements_text(entries) with ordinality as e (entry, n);
  delete from kasus_awaited where tenant = of_tenant and case_id = of_case
    and person <> all (array(select json_array_elements_text(awaits)));
  if json_array_length(awaits) > 0 then
    insert into kasus_awaited (tenant, person, case_id)
      select of_tenant, person, of_case from json_array_elements_text(awaits) as a (person) on conflict do nothing;
  end if;
  return true;
end $$`;

/** Each on one line: many a tool for migrations takes a semicolon at the end of a line for the end of a statement. */
export const functions: readonly string[] = [loadFunction, commitFunction].map((text) => text.replaceAll(/\s*\n\s*/g, ' '));
