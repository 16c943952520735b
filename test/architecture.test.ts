import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from '../src/case/record.js';

const src = resolve('src');
const floors = [
  'vocabulary',
  'directory instruments',
  'case',
  'lifecycle',
  'programme',
  'ports',
  'insight',
  'casework',
  'adapters interop testing',
];
const floorOf = (path: string) => floors.findIndex((names) => names.split(' ').includes(path.split('/')[0] ?? ''));
const inProcessOrder = rooms.map((room) => room.name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`));
/** The room of a file in `case/`; what lies beside the rooms, such as `record.ts`, has none. */
const roomOf = (path: string) => (path.startsWith('case/') ? inProcessOrder.indexOf(path.split('/')[1] ?? '') : -1);
/** What every host installs. Anything else is optional, and stays behind the subpath that needs it. */
const always = /^(zod\/v4|xstate|date-fns\/\w+|@date-fns\/tz)$/;

/** The lines of a file under `src/` that look the wrong way. */
const wrong = (file: string, text: string): string[] =>
  [
    ...text.matchAll(/^(?:import|export)\b(?:(?!^(?:import|export)\b)[^;])*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ].flatMap((found) => {
    const from = found[1] ?? found[2] ?? found[3] ?? '';
    const to = from.startsWith('.') ? relative(src, resolve(src, file, '..', from)) : undefined;
    const no = (why: string) => [`${file} → ${to ?? from}: ${why}`];
    if (/\{[^}]*\bz\b[^}]*\}/.test(found[0]) && from.startsWith('zod')) return no('costs 60 KB: import * as z');
    if (to === undefined && file.startsWith('adapters/sql/')) return no('a driver is passed by the host');
    if (to === undefined)
      return always.test(from) || /^(adapters|interop|testing)\//.test(file) ? [] : no('an optional library outside its subpath');
    if (file === 'index.ts') return [];
    if (floorOf(to) < 0 || floorOf(to) > floorOf(file)) return no('looks up');
    if (floorOf(to) === floorOf(file) && to.split('/')[0] !== file.split('/')[0]) return no('looks sideways');
    if (roomOf(file) >= 0 && roomOf(to) > roomOf(file)) return no('looks downstream');
    return roomOf(file) >= 0 && /^case\/(record|sections)\.js$/.test(to) ? no('looks downstream') : [];
  });

test('imports look down only, inside the case upstream only, and optional libraries stay behind their subpath', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => wrong(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test.each([
  ['vocabulary/time.ts', "import type { Plan } from '../case/plan/plan.js';", 'looks up'],
  ['insight/due.ts', "export { createCasework } from '../casework/casework.js';", 'looks up'],
  ['case/record.ts', "import '../lifecycle/machine.js';", 'looks up'],
  ['lifecycle/kit.ts', "const late = () => import('../ports/audit-log.js');", 'looks up'],
  ['testing/story.ts', "import {\n  memoryCases,\n} from '../adapters/memory/index.js';", 'looks sideways'],
  ['directory/service.ts', "import { Scale } from '../instruments/scale.js';", 'looks sideways'],
  [
    'case/consent/give.ts',
    "import { live } from '../../vocabulary/entry.js';\nimport type { Plan } from '../plan/plan.js';",
    'looks downstream',
  ],
  ['case/client/room.ts', "import { rooms } from '../record.js';", 'looks downstream'],
  ['ports/audit-log.ts', "import { casework } from '../index.js';", 'looks up'],
  ['vocabulary/fields.ts', "import { z } from 'zod/v4';", 'costs 60 KB'],
  ['adapters/sql/index.ts', "import { type ZodType, z } from 'zod';", 'costs 60 KB'],
  ['adapters/sql/postgres.ts', "import type { Pool } from 'pg';", 'a driver is passed by the host'],
  ['lifecycle/machine.ts', "import { useMachine } from '@xstate/react';", 'an optional library'],
])('%s with %j is named', (file, line, why) => {
  expect(wrong(file, line)).toEqual([expect.stringContaining(why)]);
  expect(wrong(file, line)[0]).toContain(file);
});
