/** A process that brings a database to the second layout when it is told to, and says which version it found. */
import { once } from 'node:events';
import Database from 'libsql';
import pg from 'pg';
import { postgresDriver, sqliteDriver } from '../../../src/adapters/sql/index.js';
import { migrateTo } from '../../../src/adapters/sql/migrate.js';
import { migrations } from '../../../src/adapters/sql/schema.js';
import { second } from './second-layout.js';

export type Place = { readonly file: string } | { readonly url: string; readonly schema: string };

const place = JSON.parse(process.argv[2] ?? '') as Place;
const driver =
  'file' in place
    ? sqliteDriver(new Database(place.file))
    : postgresDriver(new pg.Pool({ connectionString: place.url, options: `-c search_path=${place.schema}`, max: 2 }));
await driver.query('select version from kasus_schema', []);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdout.write(`found ${await migrateTo([...migrations, second], driver)}\n`, () => process.exit(0));
