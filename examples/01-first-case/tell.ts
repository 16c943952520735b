import { caseworkRefusals, type Language, type Reason, type Text } from '../../src/index.js';
import { chapters } from './chapters.js';
import { composed, type Line, type Step } from './line.js';
import type { Row, Screen } from './screen.js';
import { words } from './words.js';
import { asWorker, type World } from './world.js';

export const caseId = 'first-case';

/** The library's labels and the example's own words, in one language. */
export const speech = ({ casework: { kit } }: World, lang: Language) => {
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

/** A word at the left, and what there is to it, each on a line of its own. */
const entries = (text: string, found: readonly string[], none: string): Row[] =>
  (found.length > 0 ? found : [none]).map((side, n) => ({ mark: 'foot', text: n === 0 ? text : '', side }));

/** Run one line, and say what came of it. What is printed as refused was refused by the service just now. */
const run = async ({ casework, at }: World, { does, at: moment, by, id }: Line) => {
  if (moment !== undefined) at(moment);
  const call = { ...asWorker, ...(by && { actor: by }), ...(id !== undefined && { commandId: id }) };
  return 'type' in does ? casework.run(caseId, does, call) : casework.open({ ...does, caseId }, call);
};

/** Run the steps in their order; each gives a screen: where it came from, what was decided, what was refused and why, what is due. */
export async function* tell(world: World, story: readonly Step[], lang: Language): AsyncGenerator<Screen> {
  const { say, label, reason } = speech(world, lang);
  const { casework } = world;
  let stage = '';

  for (const [n, { name, at, lines, worklist }] of story.entries()) {
    world.at(at);
    const rows: Row[] = [];
    const before = worklist ? await casework.due({ worker: asWorker.actor.id }, asWorker) : undefined;
    const listed = before && !before.refused ? await Promise.all(before.rows.map((row) => casework.dueIn(row.caseId, asWorker))) : [];
    const over = listed.flatMap((rows) => (rows.refused ? [] : rows.rows)).filter((d) => d.daysOver > 0);
    const overdue = [...new Set(over.map((d) => `${d.due}  ${label(d.rule)} (${d.daysOver} ${say(words.daysOver)})`))].slice(0, 3);
    if (worklist) rows.push(...entries(say(words.worklist), overdue, say(words.nothing)));

    for (const [k, line] of lines.entries()) {
      const answer = await run(world, line);
      if (line.origin !== lines[k - 1]?.origin)
        rows.push({ mark: 'from', text: line.origin === composed ? say(words.composed) : line.origin });
      const text = label('type' in line.does ? line.does.type : 'access.open');
      const shown = (line.shows ?? []).map(label).join(' · ');
      if (!answer.refused) rows.push({ mark: 'done', text, side: shown });
      else rows.push({ mark: 'refused', text: `${text}: ${say(words.refused)}`, side: shown }, ...answer.because.map(reason));
    }

    const [next, due] = [await casework.whatNext(caseId, asWorker), await casework.dueIn(caseId, asWorker)];
    const now = next.refused ? '' : label(`stage.${next.stage}`);
    const moves = next.refused
      ? []
      : next.next.filter((m) => m.moves && !['crisis', 'client'].includes(m.room) && m.command !== 'termination.endEarly');
    const counted = moves.map((m) => label(m.command) + (m.missing.length > 0 ? ` (${m.missing.length} ${say(words.missing)})` : ''));
    const soon = due.refused ? [] : due.rows.slice(0, 2).map((d) => `${d.due}  ${label(d.rule)}`);
    yield {
      title: `${n + 1}  ${say(chapters[name].title)}`,
      side: [...new Set([at, ...lines.flatMap((line) => line.at ?? [])].map((moment) => moment.slice(0, 10)))].join('  '),
      why: say(chapters[name].why),
      rows,
      foot: [
        { mark: 'foot', text: say(words.stage), side: stage === '' || stage === now ? now : `${stage} → ${now}` },
        ...entries(say(words.due), soon, say(words.nothing)),
        { mark: 'foot', text: say(words.next), side: counted.join(' · ') || say(words.nothing) },
      ],
    };
    stage = now;
  }
}
