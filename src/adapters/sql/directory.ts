import type { DirectoryService } from '../../directory/service.js';
import type { DirectoryRepository, ServiceQuery } from '../../ports/directory-repository.js';
import { allOf, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/** What is asked for is looked up in the entry itself: agencies are few beside cases. */
const conditions = (tenant: string, { domain, area, activeOnly }: ServiceQuery, isPostgres: boolean): readonly Sql[] => {
  const holds = (list: Sql, name: string): Sql =>
    isPostgres
      ? sql`jsonb_exists(service::jsonb -> ${list}, ${name})`
      : sql`exists (select 1 from json_each(service, '$.' || ${list}) where value = ${name})`;
  const isEverywhere = isPostgres ? sql`service::jsonb -> 'areas' = '[]'` : sql`json_array_length(service, '$.areas') = 0`;
  const isActive = isPostgres ? sql`service::jsonb -> 'active' = 'true'` : sql`json_extract(service, '$.active') = 1`;
  return [
    sql`tenant = ${tenant}`,
    ...(domain === undefined ? [] : [holds(sql`'domains'`, domain)]),
    ...(area === undefined ? [] : [sql`(${isEverywhere} or ${holds(sql`'areas'`, area)})`]),
    ...(activeOnly ? [isActive] : []),
  ];
};
const serviceOf = ({ service }: { readonly service?: unknown }): DirectoryService => JSON.parse(String(service));

export const directoryOn = (store: Store): DirectoryRepository => ({
  async service(tenant, serviceId) {
    const [row] = await store.read(sql`select service from kasus_services where tenant = ${tenant} and service_id = ${serviceId}`);
    return row && serviceOf(row);
  },
  async find(tenant, query) {
    const asked = allOf(conditions(tenant, query, store.dialect === 'postgres'));
    return (await store.read(sql`select service from kasus_services where ${asked} order by service_id`)).map(serviceOf);
  },
  async save(tenant, service) {
    await store.write(
      sql`
insert into kasus_services (tenant, service_id, service) values (${tenant}, ${service.id}, ${JSON.stringify(service)})
on conflict (tenant, service_id) do update set service = excluded.service`,
      'repeatable',
    );
  },
});
