import { type Language, text } from '../vocabulary/text.js';
import type { CaseKit, KitTypes } from './kit.js';
import { type Region, regions } from './table.js';

/** One way from a state to another: which command goes it, and what it asks of the record first. */
export interface Way {
  readonly from: string;
  readonly command: string;
  readonly to: string;
  readonly asks: readonly string[];
}

/** Every way of a region, in the order of its states. A command that stays where it is has none. */
export const waysOf = <T extends KitTypes>({ table }: CaseKit<T>, region: Region): readonly Way[] =>
  table
    .states(region)
    .flatMap((from) =>
      Object.entries(table.row(region, from)).flatMap(([command, candidates]) =>
        candidates.flatMap(({ to, asks }) => (to === undefined ? [] : [{ from, command, to, asks: asks.codes }])),
      ),
    );

const inOrder = <T extends KitTypes>({ table, stages }: CaseKit<T>, region: Region) =>
  region === 'stage' ? Object.keys(stages) : table.states(region);

/** A Markdown table for each region, commands by states: ● is open, → leads to another state. An empty cell is refused there. */
export const matrix = <T extends KitTypes>(kit: CaseKit<T>): string =>
  regions
    .map((region) => {
      const states = inOrder(kit, region);
      const cell = (state: string, command: string) => {
        const candidates = kit.table.row(region, state)[command];
        if (!candidates) return '';
        const targets = [...new Set(candidates.flatMap((c) => c.to ?? []))];
        if (targets.length === 0) return '●';
        return targets.length >= states.length - 1
          ? '→ any'
          : `→ ${targets.join(', ')}${candidates.some((c) => c.to === undefined) ? ', ●' : ''}`;
      };
      const commands = [...kit.parts.implementation.keys()].filter((command) => kit.table.regionOf(command) === region);
      return [
        `| ${region} | ${states.join(' | ')} |`,
        `| --- |${' --- |'.repeat(states.length)}`,
        ...commands.map((command) => `| \`${command}\` | ${states.map((state) => cell(state, command)).join(' | ')} |`),
      ].join('\n');
    })
    .join('\n\n');

/** A command that leads from this many states, or to this many, is said in a note: drawn, its arrows would hide the others. */
const tooMany = 4;
const any = text('any', 'mana pun');
const but = text('but', 'selain');

/** A Mermaid `stateDiagram-v2` of the three regions, side by side as life is. */
export const mermaid = <T extends KitTypes>(kit: CaseKit<T>, language: Language = 'en'): string => {
  const label = (code: string) => kit.labels()[code]?.[language] ?? code;
  const stateLabel = (region: Region, state: string) => kit.labels()[`${region}.${state}`]?.[language] ?? state;
  const block = (region: Region) => {
    const ways = waysOf(kit, region);
    const states = inOrder(kit, region);
    const named = (some: ReadonlySet<string>) => {
      const say = (its: readonly string[]) => its.map((state) => stateLabel(region, state)).join(', ');
      const others = states.filter((state) => !some.has(state));
      if (others.length <= 1) return any[language];
      return others.length < some.size ? `${any[language]} ${but[language]} ${say(others)}` : say([...some]);
    };
    const [drawn, noted] = [false, true].map((many) =>
      ways.filter((w) => ways.filter((v) => v.command === w.command && (v.to === w.to || v.from === w.from)).length >= tooMany === many),
    );
    const arrows = new Map<string, string[]>();
    for (const { from, to, command } of drawn ?? []) {
      const arrow = `${from} --> ${to}`;
      arrows.set(arrow, [...new Set([...(arrows.get(arrow) ?? []), label(command)])]);
    }
    const notes = [...new Set((noted ?? []).map((w) => w.command))].map((command) => {
      const its = ways.filter((w) => w.command === command);
      const [from, to] = [new Set(its.map((w) => w.from)), new Set(its.map((w) => w.to))];
      return `    note right of ${[...(to.size === 1 ? to : from)][0]} : ${label(command)} (${named(from)} → ${named(to)})`;
    });
    return [
      `  state "${region}" as region_${region} {`,
      `    [*] --> ${kit.table.initial[region]}`,
      ...states.map((state) => `    state "${stateLabel(region, state)}" as ${state}`),
      ...[...arrows].map(([arrow, commands]) => `    ${arrow} : ${commands.join(' / ')}`),
      ...notes,
      '  }',
    ];
  };
  return ['stateDiagram-v2', ...regions.flatMap(block)].join('\n');
};

/** What each move between stages asks for first, as a Markdown checklist. Moves that ask for nothing are in it, and say so. */
export const checklist = <T extends KitTypes>(kit: CaseKit<T>, language: Language): string => {
  const say = (code: string) => kit.labels()[code]?.[language] ?? code;
  const nothing = { en: 'nothing is asked for first', id: 'tidak ada syarat' }[language];
  const ways = waysOf(kit, 'stage').filter((w) => w.command !== 'access.adopt');
  return inOrder(kit, 'stage')
    .map((stage) => {
      const moves = ways
        .filter((w) => w.from === stage)
        .map(({ command, to, asks }) => {
          const boxes = asks.map((code) => `  - [ ] ${say(code)} (\`${code}\`)`);
          return [`- ${say(command)} (\`${command}\`) → ${say(`stage.${to}`)}`, ...(boxes.length > 0 ? boxes : [`  - ${nothing}`])].join(
            '\n',
          );
        });
      return `### ${say(`stage.${stage}`)}\n\n${moves.join('\n')}`;
    })
    .join('\n\n');
};
