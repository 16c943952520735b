import type { Language } from '../../src/index.js';
import type { Published } from './read-fhir.js';
import type { Near } from './read-pantries.js';
import { files } from './resources.js';
import type { Screen } from './screen.js';
import { caseId, speechOf } from './tell.js';
import { words } from './words.js';
import { asWorker, stranger, tenant, type World } from './world.js';

/** Before the case: the resources it is made of, and the answers from which everything follows. */
export const sources = (world: World, facts: Published, lang: Language): Screen => {
  const { say } = speechOf(world, lang);
  return {
    title: say(words.sources),
    side: 'kasus',
    why: say(words.sourcesWhy),
    rows: [
      ...Object.values(files).map((file) => ({ mark: 'from' as const, text: file })),
      { mark: 'plain', text: '' },
      ...facts.said.map(({ question, display }) => ({ mark: 'plain' as const, text: question, side: display })),
    ],
    foot: [
      {
        mark: 'foot',
        text: say(words.score),
        side: `Hunger Vital Sign ${facts.score} / 2${facts.disagree ? `: ${say(words.disagree)}` : ''}`,
      },
    ],
  };
};

/** The pantries near the client, the first choice first. */
export const directory = (world: World, facts: Published, near: Near, lang: Language): Screen => {
  const { say } = speechOf(world, lang);
  return {
    title: say(words.directory),
    side: `${world.pantries.length} ${say(words.inDirectory)}`,
    why: `${say(words.directoryWhy)} ${facts.home?.city}, ${facts.home?.state}.`,
    rows: near.flatMap((pantry, n) => [
      { mark: 'from' as const, text: `hsds/pantries.json#${pantry.id}` },
      { mark: 'plain' as const, text: `${pantry.agencyName}: ${pantry.name}`, side: say(n === 0 ? words.chosen : words.alternative) },
      ...pantry.requirements.map((text) => ({ mark: 'plain' as const, text })),
    ]),
    foot: [],
  };
};

/** After the case: what others see of it, and what is kept. */
export const ending = async (world: World, lang: Language): Promise<Screen> => {
  const { say, reason } = speechOf(world, lang);
  const { casework, audit } = world;
  const asStranger = { ...asWorker, actor: stranger };
  const [theirs, none] = [await casework.read(caseId, asStranger), await casework.read('no-such-case', asStranger)];
  const [history, replayed] = [await casework.history(caseId, asWorker), await casework.replay(caseId, asWorker)];
  const denied = (answer: typeof theirs) => (answer.refused ? answer.because.map(reason) : []);
  return {
    isLast: true,
    title: say(words.end),
    side: '',
    why: say(words.endWhy),
    rows: [
      { mark: 'plain', text: say(words.policy), side: 'onlyTheResponsible' },
      { mark: 'refused', text: say(words.thisCase) },
      ...denied(theirs),
      { mark: 'refused', text: say(words.noCase) },
      ...denied(none),
    ],
    foot: [
      { mark: 'foot', text: String(history.refused ? 0 : history.facts.length), side: say(words.journal) },
      { mark: 'foot', text: String((await audit.entries(tenant)).length), side: say(words.audit) },
      { mark: 'foot', text: say(!replayed.refused && replayed.agrees ? words.yes : words.no), side: say(words.replay) },
      { mark: 'foot', text: '', side: say(words.tryIt) },
    ],
  };
};
