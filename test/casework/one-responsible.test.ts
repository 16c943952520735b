import { expect, test } from 'vitest';
import { everybodyMayDoEverything, socialWork } from '../../src/index.js';
import { inputFor } from '../laws/arbitrary.js';
import { random } from '../laws/random.js';
import { anOffice, opening, rina, settled } from './office.js';

const team = [
  'team.proposeHandOver',
  'team.acceptHandOver',
  'team.refuseHandOver',
  'team.reassign',
  'team.assignResponsible',
  'team.voidEntry',
];
const actors = [rina.actor, { kind: 'worker', id: 'worker-2' }, { kind: 'supervisor', id: 'supervisor-1' }] as const;

/** A case under 80 random commands of the service itself, hand-overs and endings more often than chance has it. */
const walked = async (seed: number) => {
  const dice = random(seed);
  const { casework, time } = anOffice({ policy: everybodyMayDoEverything });
  await settled(casework.open(opening('k-1'), rina));
  for (let n = 0; n < 80; n += 1) {
    const { record } = await settled(casework.read('k-1', rina));
    const { next } = await settled(casework.whatNext('k-1', rina));
    if (!record) throw new Error('no record');
    const moving = next.filter((c) => c.moves).map((c) => c.command);
    const type = dice.pick(dice.chance(0.3) ? team : dice.chance(0.5) && moving.length > 0 ? moving : next.map((c) => c.command));
    const { command, room } = socialWork.parts.implementation.get(type) ?? {};
    if (!command || !room) throw new Error(type);
    const world = { record, room, now: time.now, zone: 'Asia/Jayapura', stages: [], requirements: [], random: dice };
    await casework.run('k-1', { type, input: inputFor(command.input, world) } as never, { ...rina, actor: dice.pick(actors) });
    const { summary } = await settled(casework.read('k-1', rina));
    expect(summary?.responsible, `after ${type}`).toMatch(/./);
  }
  return (await settled(casework.history('k-1', rina))).facts;
};

test('[A2.1] whatever is asked for, exactly one person is responsible at every version from the opening to the close', async () => {
  const [held, stages] = [new Set<string>(), new Set<string>()];
  for (let seed = 0; seed < 25; seed += 1) {
    const facts = await walked(seed);
    for (let version = 3; version <= facts.length; version += 1) {
      const { sections, state } = socialWork.replay('k-1', facts.slice(0, version));
      const { responsible } = sections.team;
      stages.add(state.stage);
      held.add(responsible.at(-1)?.person ?? '');
      expect(responsible.at(-1)?.person, `version ${version} of walk ${seed}`).toMatch(/./);
      const chosen = facts.slice(0, version).filter((f) => /^team\.(responsibleAssigned|handOverAccepted|reassigned)$/.test(f.type));
      expect(chosen.length, 'nobody is responsible beside them').toBe(responsible.length);
    }
  }
  expect(held.size, 'VOID: nobody took over').toBeGreaterThan(2);
  expect(stages, 'VOID: no case was closed').toContain('closed');
}, 60_000);
