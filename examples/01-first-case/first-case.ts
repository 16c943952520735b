import type { Language } from '../../src/index.js';
import { directory, ending, sources } from './frame.js';
import { readFhir } from './read-fhir.js';
import { areaOf } from './read-pantries.js';
import type { Screen } from './screen.js';
import { storyOf } from './story.js';
import { tell } from './tell.js';
import { createWorld, tenant, type World } from './world.js';

/** The whole of it, screen by screen: what it is made of, the case, and what is kept. */
export async function* firstCase(data: string, lang: Language, world?: World): AsyncGenerator<Screen> {
  const here = world ?? (await createWorld(data));
  const facts = readFhir(`${data}/sdohcc`);
  const [pantry, ...others] = await here.directory.find(tenant, {
    domain: 'food-insecurity',
    area: areaOf('OH', 'Windham'),
    activeOnly: true,
  });
  if (!pantry) throw new Error('no pantry of this town is in the sample');

  yield sources(here, facts, lang);
  yield directory(here, facts, [pantry, ...others], lang);
  yield* tell(here, storyOf(facts, [pantry, ...others]), lang);
  yield await ending(here, lang);
}
