import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { stopIn } from './postgres-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL of this run lives, once a file has asked for it. */
    postgresFolder: string;
  }
}

/** Starts nothing: a run that needs no database does not pay for one. What was started is stopped at the end. */
export default (project: TestProject): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-pg-'));
  project.provide('postgresFolder', folder);
  return () => stopIn(folder);
};
