import { createHash } from 'node:crypto';
import { programmes, type RecordOf, type SocialWork, socialWork } from '../../src/index.js';
import { random } from './random.js';
import { startsOf } from './starts.js';
import { nothingSeen, walk } from './walk.js';

/** The journal of some walks as bytes, in short: the same seed must give the same, wherever the process runs. */
const journal = (site: string): string => {
  const hash = createHash('sha256');
  const seen = nothingSeen();
  for (const [n, start] of startsOf(socialWork, programmes.fullSupport).entries()) {
    const { access } = start.record.sections;
    const record: RecordOf<SocialWork> = access.site
      ? { ...start.record, sections: { ...start.record.sections, access: { ...access, site: { id: 'site-1', timeZone: site } } } }
      : start.record;
    for (const { decision, command } of walk(
      socialWork,
      { ...start, record },
      { ...programmes.fullSupport, timeZone: site },
      60,
      random(n),
      seen,
      `j${n}`,
    )) {
      hash.update(JSON.stringify(decision.refused ? [command, decision.because] : [command, decision.fact, decision.record.state]));
    }
  }
  return hash.digest('hex');
};

/** Run by the test in a process of its own: only there does TZ reach the platform. */
for (const zone of process.argv.slice(2)) {
  process.env['TZ'] = zone;
  const sites = ['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York'].map(journal);
  process.stdout.write(`${JSON.stringify({ zone, clock: new Date('2026-07-01T12:00:00Z').getHours(), sites })}\n`);
}
