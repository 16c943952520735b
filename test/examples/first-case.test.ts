import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { firstCase } from '../../examples/01-first-case/first-case.js';
import { readFhir } from '../../examples/01-first-case/read-fhir.js';
import { readPantries } from '../../examples/01-first-case/read-pantries.js';
import { draw, type Screen, terminalOf } from '../../examples/01-first-case/screen.js';
import { caseId } from '../../examples/01-first-case/tell.js';
import { asWorker, createWorld } from '../../examples/01-first-case/world.js';
import { DirectoryService, type Language, type Reason } from '../../src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const published = join(root, 'examples/data');
const black = { width: 100, colour: false };

/** The case as it is told, and beside it every answer of the service itself. */
const told = async (data = published, lang: Language = 'en') => {
  const world = await createWorld(data);
  const refused: { command: string; id: string | undefined; because: readonly Reason[] }[] = [];
  const run: typeof world.casework.run = async (id, command, call) => {
    const answer = await world.casework.run(id, command, call);
    if (answer.refused) refused.push({ command: command.type, id: call.commandId, because: answer.because });
    return answer;
  };
  const screens: Screen[] = [];
  for await (const screen of firstCase(data, lang, { ...world, casework: { ...world.casework, run } })) screens.push(screen);
  const [kept, journal] = [await world.casework.read(caseId, asWorker), await world.casework.history(caseId, asWorker)];
  if (kept.refused || !kept.record || journal.refused) throw new Error('the case is not there');
  return { world, refused, screens, record: kept.record, journal: journal.facts, print: screens.map((s) => draw(s, black)).join('\n') };
};

const copies: string[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true });
});
const questionnaire = 'sdohcc/QuestionnaireResponse-SDOHCC-QuestionnaireResponseHungerVitalSignExample.json';
const never = { code: 'LA28398-8', display: 'Never true' };
const noRisk = { code: 'LA19983-8', display: 'No risk' };
/** A copy of the published data with some answers changed in the file. */
const withAnswers = (changed: Readonly<Record<string, { code: string; display: string }>>): string => {
  const copy = mkdtempSync(join(tmpdir(), 'first-case-'));
  copies.push(copy);
  cpSync(published, copy, { recursive: true });
  const response = JSON.parse(readFileSync(join(copy, questionnaire), 'utf8'));
  for (const item of response.item)
    if (changed[item.linkId]) item.answer[0].valueCoding = { system: 'http://loinc.org', ...changed[item.linkId] };
  writeFileSync(join(copy, questionnaire), JSON.stringify(response));
  return copy;
};
/** In a folder of its own: the story is kept where it is started. */
const start = (...args: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'first-case-'));
  copies.push(folder);
  return execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'examples/01-first-case/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, COLUMNS: '80' },
  });
};

describe('the first case', () => {
  test('[A8.1-B8.1] goes from first contact to the end of the follow-up, on published data', async () => {
    const { record, journal, world } = await told();
    expect(record.state.stage).toBe('closed');
    expect(new Set(journal.map((f) => f.state.stage))).toEqual(
      new Set([
        'referred',
        'screening',
        'intake',
        'assessment',
        'planning',
        'active',
        'evaluation',
        'transition',
        'unaccompanied',
        'exited',
        'followUp',
        'closed',
      ]),
    );
    expect(await world.casework.replay(caseId, asWorker)).toMatchObject({ agrees: true });
  });

  test.each([
    ['en', [], 'What this case is made of', 'stage  exited → closed'],
    ['id', ['--lang', 'id'], 'Bahan berkas ini', 'keluar → ditutup'],
  ] as const)('runs through by itself in %s, without colour where there is no terminal, and no wider than 80', (_, args, first, last) => {
    const out = start(...args);
    expect(out).toContain(first);
    expect(out.replace(/ +/g, ' ')).toContain(last.replace(/ +/g, ' '));
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    expect(out).not.toContain('\u001b');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('every code is said in words, in both languages', async () => {
    for (const lang of ['en', 'id'] as const) {
      const { screens } = await told(published, lang);
      const rows = screens.flatMap((s) => [...s.rows, ...s.foot]).filter((r) => r.mark !== 'from');
      const bare = /(^|\s)[a-z][A-Za-z-]*\.[a-z][A-Za-z-]+(\s|$)/;
      expect(rows.filter(({ mark, text, side = '' }) => bare.test(text) || (mark !== 'why' && bare.test(side)))).toEqual([]);
    }
  });

  test('each printed refusal is the answer to a command that was really refused, and left nothing in the journal', async () => {
    const { screens, refused, journal } = await told();
    const steps = screens.slice(2, -1).flatMap((s) => s.rows);
    expect(steps.filter((r) => r.mark === 'refused')).toHaveLength(refused.length);
    expect(steps.flatMap((r) => (r.mark === 'why' ? (r.side ?? '').split(' ')[0] : []))).toEqual(
      refused.flatMap((r) => r.because.map((b) => b.code)),
    );
    expect(refused.map((r) => r.command)).toEqual([
      'screening.admit',
      'plan.putInForce',
      'consent.give',
      'referral.send',
      'termination.beginTransition',
      'termination.goUnaccompanied',
      'consent.give',
      'consent.disclose',
    ]);
    const done = screens
      .slice(2, -1)
      .flatMap((s) => s.rows)
      .filter((r) => r.mark === 'done').length;
    // Opening a case is three facts.
    expect(journal.filter((f) => f.causedBy === undefined)).toHaveLength(done + 2);
  });

  test('[A3.5] the published consent names the payer: it lets nothing out to the pantry, neither before its day nor after', async () => {
    const { refused } = await told();
    expect(refused.flatMap((r) => r.because)).toEqual(
      expect.arrayContaining([
        { code: 'case.later-than-now' },
        { code: 'referral.no-consent' },
        { code: 'consent.not-covering', ids: ['payer.0'] },
      ]),
    );
  });

  test('who is not responsible gets the same answer as for a case that is not there', async () => {
    const { screens } = await told();
    const [theirs, none] = [screens.at(-1)?.rows[2], screens.at(-1)?.rows[4]];
    expect(theirs).toMatchObject({ mark: 'why', side: 'casework.not-available' });
    expect(none).toEqual(theirs);
  });
});

describe('changing an answer in the file', () => {
  test('[A3.2, A4.2] one answer turned to never: one need less, one less in the refusal, one service less in the plan', async () => {
    const [asPublished, changed] = [await told(), await told(withAnswers({ '/88123-5': never }))];
    const idsIn = (t: typeof changed) =>
      t.refused.find((r) => r.command === 'plan.putInForce')?.because.find((b) => b.code === 'plan.needs-have-services')?.ids;
    expect([asPublished, changed].map((t) => t.record.sections.assessment.needs.map((n) => n.title))).toEqual([
      ['Food insecurity', 'food that lasts until there is money again'],
      ['Food insecurity'],
    ]);
    expect([asPublished, changed].map(idsIn)).toEqual([['need-1.0', 'need-2.0'], ['need-1.0']]);
    expect([asPublished, changed].map((t) => t.record.sections.plan.services.length)).toEqual([2, 1]);
    expect([asPublished, changed].map((t) => t.record.sections.assessment.measurements[0]?.score)).toEqual([2, 1]);
    expect(changed.record.state.stage).toBe('closed');
  });

  test('[A3.1] all answers turned to never: no need, no plan, and the client is pointed on', async () => {
    const { record, refused, print } = await told(withAnswers({ '/88122-7': never, '/88123-5': never, '/88124-3': noRisk }));
    expect(record.state.stage).toBe('declined');
    expect(record.sections.assessment.needs).toEqual([]);
    expect(record.sections.plan.goals).toEqual([]);
    expect(refused.map((r) => r.command)).toEqual(['screening.admit']);
    expect(record.sections.screening.decisions).toMatchObject([{ outcome: 'declined', pointedTo: 'Better Health Clinic' }]);
    expect(print).not.toContain('undefined');
  });

  test('a recorded risk that contradicts the answers is said; the answers count', async () => {
    const { record, print } = await told(withAnswers({ '/88124-3': noRisk }));
    expect(print).toContain('does not follow from the answers');
    expect(record.sections.assessment.needs).toHaveLength(2);
  });
});

describe('the data', () => {
  const files = readdirSync(published, { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && f.name.endsWith('.json'));

  test('SOURCES.md names each file with its origin and licence', () => {
    const sources = readFileSync(join(published, 'SOURCES.md'), 'utf8');
    expect(files.length).toBe(14);
    expect(files.map((f) => f.name).filter((name) => !sources.includes(name))).toEqual([]);
    for (const word of ['7fe5f3b3', '14455b81', 'Apache-2.0', 'CC0-1.0']) expect(sources).toContain(word);
  });

  test('every file is read by the example', () => {
    const read = new Set(
      readFileSync(join(root, 'examples/01-first-case/resources.ts'), 'utf8')
        .match(/'[A-Z]\w+#[\w-]+'/g)
        ?.map((f) => `${f.slice(1, -1).replace('#', '-')}.json`),
    );
    expect(files.map((f) => f.name).filter((name) => name !== 'pantries.json' && !read.has(name))).toEqual([]);
  });

  test('[A3.4] every wild pantry record becomes a service of the directory, with its name, its agency and where it is', () => {
    const services = readPantries(join(published, 'hsds/pantries.json'));
    expect(services).toHaveLength(12);
    for (const service of services) expect(DirectoryService.safeParse(service)).toMatchObject({ success: true });
    expect(new Set(services.map((s) => s.id)).size).toBe(12);
    expect(services.filter((s) => s.areas.length === 0)).toEqual([]);
    expect(services.flatMap((s) => s.requirements)).toContain('Residents of Medina County');
  });

  test('a resource without what the case reads from it is an error that names the path', () => {
    const copy = withAnswers({});
    writeFileSync(join(copy, 'sdohcc/Goal-SDOHCC-GoalFoodSecurityExample.json'), JSON.stringify({ resourceType: 'Goal', target: [] }));
    expect(() => readFhir(join(copy, 'sdohcc'))).toThrow('statusDate');
  });
});

describe('the screen', () => {
  const tty = { isTTY: true, columns: 120 };

  test('colours only a terminal that wants them, and is at most 100 wide', () => {
    expect(terminalOf(tty, {})).toEqual({ width: 100, colour: true });
    expect([terminalOf(tty, { NO_COLOR: '1' }), terminalOf(tty, { TERM: 'dumb' }), terminalOf({}, {})].map((t) => t.colour)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('colour changes nothing but the colour', async () => {
    const { screens } = await told();
    for (const screen of screens) {
      const coloured = draw(screen, { width: 80, colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
      const plain = coloured.replace(/\u001b\[[0-9;]*m/g, '');
      expect(plain.split('\n').map((line) => line.trimEnd())).toEqual(draw(screen, { width: 80, colour: false }).split('\n'));
    }
  });
});
