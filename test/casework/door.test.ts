import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOffice, begin, opening, rina, settled } from './office.js';

const secret = 'Siti Rahayu';
const deep = (n: number): unknown => Array.from({ length: n }).reduce((inner) => ({ input: inner }), secret as unknown);
const refusing = (input: unknown) => ({ type: 'screening.recordCondition', input });
const trapped = (traps: ProxyHandler<object>) => new Proxy({}, traps);

/** What a hostile or careless host can send, and where it is told to look. */
const bad: [name: string, command: () => unknown, code: string, path?: string][] = [
  ['an unknown key', () => refusing({ acute: 'none', [secret]: 1 }), 'input.unknown-key', 'input'],
  ['a wrong type', () => refusing({ acute: 'none', note: 7 }), 'input.wrong-type', 'input.note'],
  ['a missing key', () => refusing({}), 'input.missing', 'input.acute'],
  ['__proto__', () => JSON.parse('{"type":"screening.begin","input":{"__proto__":{"polluted":true}}}'), 'input.not-plain', 'input'],
  ['a constructor', () => refusing(JSON.parse('{"constructor":{"prototype":{"polluted":true}}}')), 'input.not-plain', 'input'],
  [
    'a getter',
    () =>
      refusing({
        get acute() {
          return secret;
        },
      }),
    'input.not-plain',
    'input.acute',
  ],
  ['a lone surrogate', () => refusing({ acute: 'none', note: `${secret}\ud800` }), 'input.not-text', 'input.note'],
  ['U+0000', () => refusing({ acute: 'none', note: `${secret}\0` }), 'input.not-text', 'input.note'],
  ['64 MB of text', () => refusing({ acute: 'none', note: 'x'.repeat(64 * 1024 * 1024) }), 'input.too-large', 'input.note'],
  ['an impossible day', () => ({ ...begin, happenedAt: '2026-02-30' }), 'input.not-valid', 'happenedAt'],
  ['xstate.stop', () => ({ type: 'xstate.stop', input: {} }), 'input.command-unknown', 'type'],
  ['xstate.init', () => ({ type: 'xstate.init', input: {} }), 'input.command-unknown', 'type'],
  ['toString', () => ({ type: 'toString', input: {} }), 'input.command-unknown', 'type'],
  ['deep nesting', () => refusing(deep(100_000)), 'input.too-large'],
  ['a huge array', () => refusing(new Array(1e9)), 'input.too-large', 'input'],
  [
    'a ring',
    () => {
      const ring: Record<string, unknown> = {};
      ring.input = ring;
      return ring;
    },
    'input.too-large',
  ],
  [
    'a proxy that throws',
    () =>
      refusing(
        trapped({
          ownKeys: () => {
            throw new Error(secret);
          },
        }),
      ),
    'input.not-plain',
    'input',
  ],
  [
    'a proxy that throws on its prototype',
    () =>
      trapped({
        getPrototypeOf: () => {
          throw new Error(secret);
        },
      }),
    'input.not-plain',
  ],
  [
    'a revoked proxy',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return refusing(proxy);
    },
    'input.not-plain',
    'input',
  ],
  ['a list that lies about its length', () => refusing(new Proxy([], { get: () => 1e9 })), 'input.wrong-type', 'input'],
  [
    'a class instance',
    () =>
      refusing(
        new (class {
          acute = 'none';
        })(),
      ),
    'input.not-plain',
    'input',
  ],
  ['a Date', () => refusing({ acute: 'none', note: new Date() }), 'input.not-plain', 'input.note'],
  ['NaN', () => refusing({ acute: 'none', note: Number.NaN }), 'input.not-plain', 'input.note'],
  ['nothing', () => undefined, 'input.not-plain'],
  ['a name as a key with a bad value', () => ({ ...begin, [secret]: '\0' }), 'input.not-text'],
];

describe('[A1.2] what comes in at the door', () => {
  test.each(bad)('[A1.2] %s is refused with a code, in a moment, and nothing is stored', async (_, command, code, path) => {
    const { casework, cases } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const sent = command();
    const started = performance.now();
    const answer = await casework.run('k-1', sent as never, rina);
    expect(performance.now() - started).toBeLessThan(250);
    expect(answer).toMatchObject({ refused: true, because: [{ code, ...(path !== undefined && { path }) }] });
    expect(JSON.stringify(answer)).not.toContain('Siti');
    expect((await cases.load('clinic', 'k-1'))?.record.version).toBe(3);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['no call', undefined],
    ['no purpose', { ...rina, purpose: undefined }],
    ['an unknown purpose', { ...rina, purpose: 'curiosity' }],
    ['no actor', { ...rina, actor: undefined }],
    ['no tenant', { ...rina, tenant: '' }],
  ])('[A1.2] %s: every call is refused and none throws', async (_, who) => {
    const { casework, audit } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const before = audit.entries('clinic').length;
    const call = who as never;
    const answers = [
      casework.open(opening('k-2'), call),
      casework.adopt({ ...opening('k-2'), stage: 'active' }, call),
      casework.run('k-1', begin, call),
      casework.runAll('k-1', [begin], call),
      casework.read('k-1', call),
      casework.history('k-1', call),
      casework.replay('k-1', call),
      casework.whatNext('k-1', call),
      casework.whyNot('k-1', begin, call),
      casework.dueIn('k-1', call),
      casework.find({}, call),
      casework.due({}, call),
      casework.handOver({ from: 'a', to: 'b', reason: 'c' }, call),
      casework.relink({ from: 'a', to: 'b' }, call),
    ];
    for (const answer of await Promise.all(answers)) expect(answer.refused).toBe(true);
    expect(audit.entries('clinic')).toHaveLength(before);
  });

  test.each([
    [{ limit: 0 }, 'input.too-short', 'query.limit'],
    [{ limit: 201 }, 'input.too-large', 'query.limit'],
    [{ limit: 1.5 }, 'input.wrong-type', 'query.limit'],
    [{ after: 7 }, 'input.wrong-type', 'query.after'],
    [{ scope: { everything: true } }, 'input.unknown-key', 'query'],
  ])('[A1.2] a list asked for with %j is refused', async (query, code, path) => {
    const { casework } = anOffice();
    expect(await casework.find(query as never, rina)).toMatchObject({ refused: true, because: [{ code, path }] });
    expect(await casework.due(query as never, rina)).toMatchObject({ refused: true, because: [{ code, path }] });
  });

  test('[A1.2] no commands, too many, and what is no list are refused', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    for (const [commands, code] of [
      [[], 'input.too-short'],
      [Array(501).fill(begin), 'input.too-large'],
      ['x', 'input.wrong-type'],
    ] as const)
      expect(await casework.runAll('k-1', commands as never, rina)).toEqual({ refused: true, because: [{ code, path: 'commands' }] });
  });

  test('[A1.2] whatever comes as a command is answered, never thrown, and its words are not repeated', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const marked = fc.anything({
      withNullPrototype: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      values: [fc.constant('Siti'), fc.integer()],
      key: fc.constantFrom('input', 'note', 'Siti', '__proto__', 'acute'),
    });
    const commands = fc.oneof(
      marked,
      fc.record({ type: fc.constantFrom('screening.begin', 'screening.recordCondition', 'access.open'), input: marked }),
    );
    await fc.assert(
      fc.asyncProperty(commands, async (command) => {
        const answer = await casework.run('k-1', command as never, rina);
        if (answer.refused) expect(JSON.stringify(answer)).not.toContain('Siti');
        else expect(command).toMatchObject({ type: 'screening.begin' });
      }),
      { numRuns: 500 },
    );
  });
});
