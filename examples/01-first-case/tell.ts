import { caseworkRefusals, type Language, type Reason, type Text } from '../../src/index.js';
import { chapters } from './chapters.js';
import { composed, type Line, type Step } from './line.js';
import type { Row, Screen } from './screen.js';
import { words } from './words.js';
import { asWorker, type World } from './world.js';

export const caseId = 'first-case';

/** The library's labels and the example's own words, in one language. */
export const speechOf = ({ casework: { kit } }: World, lang: Language) => {
  const labels: Readonly<Record<string, Text>> = { ...caseworkRefusals, ...kit.labels() };
  const say = (words: Text) => words[lang];
  const label = (code: string | Text) => (typeof code === 'string' ? (labels[code]?.[lang] ?? code) : code[lang]);
  /** A requirement says what should be so; a refusal says what is wrong. */
  const reason = ({ code, ids = [] }: Reason): Row => ({
    mark: 'why',
    text: `${say(kit.parts.requirement.has(code) ? words.notYet : words.because)}: ${label(code)}`,
    side: [code, ...(ids.length > 0 ? [`[${ids.join(', ')}]`] : [])].join(' '),
  });
  return { say, label, reason };
};
type Speech = ReturnType<typeof speechOf>;

/** A word at the left, and what there is to it, each on a line of its own. */
const entries = (text: string, found: readonly string[], none: string): Row[] =>
  (found.length > 0 ? found : [none]).map((side, n) => ({ mark: 'foot', text: n === 0 ? text : '', side }));

/** Run one line. What is printed as refused was refused by the service just now. */
const run = async ({ casework }: World, { does, by, id }: Line, place: string) => {
  const call = { ...asWorker, ...(by && { actor: by }), commandId: id ?? place };
  return 'type' in does ? casework.run(caseId, does, call) : casework.open({ ...does, caseId }, call);
};

/** What is overdue for the worker, before anything is done. */
const overdue = async ({ casework }: World, { say, label }: Speech): Promise<Row[]> => {
  const due = await casework.due({ worker: asWorker.actor.id }, asWorker);
  const listed = due.refused ? [] : await Promise.all(due.rows.map((row) => casework.dueIn(row.caseId, asWorker)));
  const over = listed.flatMap((rows) => (rows.refused ? [] : rows.rows)).filter((d) => d.daysOver > 0);
  const lines = [...new Set(over.map((d) => `${d.due}  ${label(d.rule)} (${d.daysOver} ${say(words.daysOver)})`))].slice(0, 3);
  return entries(say(words.worklist), lines, say(words.nothing));
};

/** What a line's answer looks like. */
const answered = async (world: World, line: Line, place: string, { say, label, reason }: Speech): Promise<Row[]> => {
  const answer = await run(world, line, place);
  const text = label('type' in line.does ? line.does.type : 'access.open');
  const side = (line.shows ?? []).map(label).join(' · ');
  if (!answer.refused) return [{ mark: 'done', text, side }];
  return [{ mark: 'refused', text: `${text}: ${say(words.refused)}`, side }, ...answer.because.map(reason)];
};

/** Where the case stands now, what is due soon, and what may come next. */
const standing = async ({ casework }: World, { say, label }: Speech) => {
  const [next, due] = [await casework.whatNext(caseId, asWorker), await casework.dueIn(caseId, asWorker)];
  const moves = next.refused
    ? []
    : next.next.filter((m) => m.moves && !['crisis', 'client'].includes(m.room) && m.command !== 'termination.endEarly');
  return {
    stage: next.refused ? '' : label(`stage.${next.stage}`),
    soon: due.refused ? [] : due.rows.slice(0, 2).map((d) => `${d.due}  ${label(d.rule)}`),
    moves: moves.map((m) => label(m.command) + (m.missing.length > 0 ? ` (${m.missing.length} ${say(words.missing)})` : '')),
  };
};

/** Run the steps in their order; each gives a screen: where it came from, what was decided, what was refused and why, what is due. */
export async function* tell(world: World, story: readonly Step[], lang: Language): AsyncGenerator<Screen> {
  const speech = speechOf(world, lang);
  const { say } = speech;
  const { once } = world.notebook;
  let stage = '';

  for (const [n, { name, at, lines, worklist }] of story.entries()) {
    world.at(at);
    const rows: Row[] = worklist ? [...(await once(`${n + 1} worklist`, () => overdue(world, speech)))] : [];
    for (const [k, line] of lines.entries()) {
      if (line.at !== undefined) world.at(line.at);
      if (line.origin !== lines[k - 1]?.origin)
        rows.push({ mark: 'from', text: line.origin === composed ? say(words.composed) : line.origin });
      const place = `${n + 1}.${k + 1}`;
      rows.push(...(await once(place, () => answered(world, line, place, speech))));
    }
    const now = await once(`${n + 1} standing`, () => standing(world, speech));
    yield {
      title: `${n + 1}  ${say(chapters[name].title)}`,
      side: [...new Set([at, ...lines.flatMap((line) => line.at ?? [])].map((moment) => moment.slice(0, 10)))].join('  '),
      why: say(chapters[name].why),
      rows,
      foot: [
        { mark: 'foot', text: say(words.stage), side: stage === '' || stage === now.stage ? now.stage : `${stage} → ${now.stage}` },
        ...entries(say(words.due), now.soon, say(words.nothing)),
        { mark: 'foot', text: say(words.next), side: now.moves.join(' · ') || say(words.nothing) },
      ],
    };
    stage = now.stage;
  }
}
