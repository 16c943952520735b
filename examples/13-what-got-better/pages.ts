/** What three readers see of one case: the client what got better, the supervisor how it is run, whoever takes over what waits. */
import { type Coverage, type Labels, type Outcomes, type Principle, principleFindings } from '../../src/index.js';
import { columns, type Print } from '../telling.js';

const one = (n: number | undefined): string => (n === undefined ? '' : n.toFixed(1));
const signed = (n: number | undefined): string => (n === undefined ? '' : `${n > 0 ? '+' : ''}${n.toFixed(1)}`);

/** Each instrument before and after, and whether that is more than chance. */
export const whatWasMeasured = (print: Print, { client: { measured } }: Outcomes): void => {
  const row = columns(print, 16, 10, 10, 10, 34);
  row('instrument', 'January', 'June', 'change', 'is it more than chance?');
  for (const { instrument, steps } of measured) {
    const total = steps.at(-1)?.sinceBaseline?.total;
    const judged = total?.judged ?? (total?.notJudged && 'not judged: no reliability known');
    row(instrument.id, one(steps[0]?.score), one(steps.at(-1)?.score), signed(total?.difference), judged ?? '');
  }
};

/** Goal attainment: one number, and beside it what it hides. */
export const howGoalsCameOut = (print: Print, { client: { goals } }: Outcomes): void => {
  for (const { score } of goals) {
    if (!score) continue;
    const { t, baselineT, change, rho } = score;
    print(`T-score ${one(t)}, from ${one(baselineT)} at the beginning (${signed(change)}); 50 is as expected, rho ${rho}.`);
    const levels = score.levels.filter((l) => l.goals > 0).map(({ level, goals: n }) => `${level > 0 ? '+' : ''}${level}: ${n}`);
    print(`Goals at each level: ${levels.join(', ')}.`);
  }
};

/** The five principles: each with its finding, why, and what to do. */
export const howItIsRun = (print: Print, principles: readonly Principle[]): void => {
  const row = columns(print, 30, 12, 76);
  row('principle', 'finding', 'because');
  for (const { label, finding, because, toDo } of principles) {
    const asked = new Set(toDo.map((t) => t.because));
    const telling = because.filter((b) => asked.has(b.code) || (b.weighs !== 'for' && b.weighs !== 'shown'));
    const [first, ...more] = (telling.length > 0 ? telling : because.slice(0, 1)).map((b) => b.text.en);
    row(label.en, principleFindings[finding].en, first ?? '');
    for (const words of more) row('', '', words);
    for (const { text } of toDo) row('', '', `-> ${text.en}`);
  }
};

/** Need by need: met, or not and why. */
export const whatIsMet = (print: Print, { needs }: Coverage, titles: Readonly<Record<string, string>>, labels: Labels): void => {
  const row = columns(print, 34, 16, 40);
  row('need', 'is', 'why');
  for (const { needId, state, why } of needs)
    row(titles[needId] ?? needId, state, why.map((w) => labels[`unmet-because.${w.code}`]?.en ?? w.code).join('; '));
};
