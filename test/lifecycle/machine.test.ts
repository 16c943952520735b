import { describe, expect, test } from 'vitest';
import { checklist, extend, matrix, mermaid, rooms, socialWork, stages, text } from '../../src/index.js';
import { waysOf } from '../../src/lifecycle/drawing.js';
import { regions } from '../../src/lifecycle/table.js';

const { table } = socialWork;
const reachable = (region: (typeof regions)[number], from: string, without: readonly string[] = []): string[] => {
  const found = new Set([from]);
  for (const state of found)
    for (const way of waysOf(socialWork, region)) if (way.from === state && !without.includes(way.command)) found.add(way.to);
  return [...found].sort();
};

describe('the lifecycle', () => {
  test.each(regions)('every state of the %s region is reached from its beginning, and left again', (region) => {
    const states = [...table.states(region)].sort();
    expect(reachable(region, table.initial[region])).toEqual(states);
    for (const state of states)
      expect(
        waysOf(socialWork, region).filter((w) => w.from === state),
        state,
      ).not.toEqual([]);
  });

  test('[A5.6.2] the straight way reaches every stage without adoption, and from every stage the case can be closed', () => {
    expect(reachable('stage', 'referred', ['access.adopt'])).toEqual(Object.keys(stages).sort());
    for (const stage of table.states('stage')) expect(reachable('stage', stage, ['access.adopt']), stage).toContain('closed');
  });

  test('[A2.1] life may end a case from every stage before its exit, and an ended case can be reopened', () => {
    const openIn = (command: string) => table.states('stage').filter((stage) => table.row('stage', stage)[command]);
    expect(openIn('termination.endEarly')).toEqual(Object.keys(stages).slice(0, Object.keys(stages).indexOf('exited')));
    expect(openIn('termination.reopen')).toEqual(['exited', 'followUp', 'closed']);
  });

  test('[A5.3.2] a crisis is reported in every stage, and none of its moves but the firm count of crises asks for anything', () => {
    for (const state of table.states('crisis'))
      expect(table.row('crisis', state)['crisis.report']).toEqual([expect.objectContaining({ asks: { codes: [] } })]);
    expect([...new Set(waysOf(socialWork, 'crisis').flatMap((w) => w.asks))]).toEqual(['crisis.last-open', 'crisis.last-stabilised']);
    expect(
      waysOf(socialWork, 'crisis')
        .flatMap((w) => w.asks)
        .every((code) => socialWork.parts.requirement.get(code)?.firm),
    ).toBe(true);
  });

  test('[B3.1] a crisis is judged afterwards where there was no time, also once all are closed', () => {
    for (const state of table.states('crisis')) expect(Object.keys(table.row('crisis', state))).toContain('crisis.judge');
  });

  test('[A2.1] a referral or a query that is under way can be brought to its end in every stage, a withdrawn consent recalls in every stage', () => {
    for (const stage of table.states('stage'))
      for (const command of [
        'referral.recall',
        'referral.cancel',
        'referral.expire',
        'referral.sayWhy',
        'referral.answer',
        'monitoring.answerQuery',
        'monitoring.dropQuery',
        'consent.withdraw',
      ])
        expect(Object.keys(table.row('stage', stage)), stage).toContain(command);
  });

  test.each(rooms.map((r) => r.name))('every command of the %s room is open in at least one state', (name) => {
    for (const [type, { room }] of socialWork.parts.implementation) {
      if (room !== name) continue;
      const region = table.regionOf(type) ?? 'stage';
      expect(
        table.states(region).filter((state) => table.row(region, state)[type]),
        type,
      ).not.toEqual([]);
    }
  });

  test('every requirement of a room is asked for somewhere, and where several ways are open to one command the last asks for the least', () => {
    const asked = new Set(
      regions.flatMap((r) =>
        table.states(r).flatMap((s) => Object.values(table.row(r, s)).flatMap((cs) => cs.flatMap((c) => c.asks.codes))),
      ),
    );
    expect([...socialWork.parts.requirement.keys()].filter((code) => !asked.has(code))).toEqual([]);
    for (const region of regions)
      for (const state of table.states(region))
        for (const [command, candidates] of Object.entries(table.row(region, state)))
          if (candidates.length > 1 && command !== 'access.adopt') expect(candidates.at(-1)?.asks.codes, `${state} ${command}`).toEqual([]);
  });
});

describe('the drawings', () => {
  const withAdherence = extend(socialWork, {
    stages: {
      adherence: {
        label: text('adherence', 'kepatuhan'),
        after: 'planning',
        opens: ['plan'],
        moves: { 'termination.continueProgramme': { target: 'active' } },
      },
    },
    change: { planning: { moves: { 'plan.putInForce': { target: 'adherence' } } } },
  });

  test('the matrix shows what is open, where it leads, and the stages of an extension in their place', () => {
    const [head, , ...rows] = matrix(withAdherence).split('\n');
    const cells = (line = '') => line.split('|').map((c) => c.trim());
    const at = (command: string, stage: string) => cells(rows.find((r) => r.includes(`\`${command}\``)))[cells(head).indexOf(stage)];
    expect(cells(head).slice(8, 11)).toEqual(['planning', 'adherence', 'active']);
    expect([at('plan.putInForce', 'planning'), at('plan.setGoal', 'adherence'), at('plan.setGoal', 'closed')]).toEqual([
      '→ adherence',
      '●',
      '',
    ]);
    expect([at('access.adopt', 'referred'), at('termination.reopen', 'closed')]).toEqual(['→ any', '→ assessment, intake, screening']);
  });

  test('the diagram holds every state once, and every move as an arrow or in a note', () => {
    const drawn = mermaid(withAdherence, 'id');
    for (const region of regions) {
      for (const state of withAdherence.table.states(region))
        expect(drawn.match(new RegExp(`^    state ".+" as ${state}$`, 'gm')), state).toHaveLength(1);
      for (const { command } of waysOf(withAdherence, region)) expect(drawn).toContain(withAdherence.labels()[command]?.id);
    }
    expect(drawn).toContain('planning --> adherence : memberlakukan rencana');
  });

  test('the checklist names every requirement that a move between stages asks for, in words', () => {
    for (const language of ['en', 'id'] as const) {
      const said = checklist(socialWork, language);
      for (const code of waysOf(socialWork, 'stage').flatMap((w) => w.asks))
        expect(said).toContain(`- [ ] ${socialWork.labels()[code]?.[language]} (\`${code}\`)`);
    }
  });
});
