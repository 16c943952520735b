import { describe, expect, test } from 'vitest';
import { missingDomains } from '../../../src/case/assessment/domains.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInAssessment, aClientInPlanning, aClientWithNeed, aCompletePlan, aSupervisor, needId } from '../../../src/testing/index.js';

const noBaseline = { type: 'assessment.stateNoBaseline', input: { why: 'the client would not be measured' } } as const;
const complete = { type: 'assessment.complete', input: {} } as const;
const voids = (entryId = '') => ({ type: 'assessment.voidEntry', input: { entryId, reason: 'wrong client' } }) as const;

describe('[A4.1] needs are this client’s, not a programme’s', () => {
  const bare = () =>
    aClientInAssessment().so({
      type: 'assessment.nameNeed',
      input: { domain: 'hiv-care', title: 'help with doses', findingIds: [], service: 'wanted' },
    });
  const rest = (needId: string, ...findingIds: string[]) => ({ type: 'assessment.restNeed', input: { needId, findingIds } }) as const;
  const finding = {
    type: 'assessment.recordFinding',
    input: { domain: 'hiv-care', source: 'client', bears: 'limit', found: 'misses doses' },
  } as const;

  test('[A4.1] a need that rests on nothing found of the client is named before the assessment is complete', () => {
    expect(aClientWithNeed().missing('assessment.complete')).not.toContain('assessment.needs-rest-on-findings');
    const asked = bare()
      .whatNext()
      .find((n) => n.command === 'assessment.complete');
    expect(asked?.missing).toContainEqual({ code: 'assessment.needs-rest-on-findings', ids: [needId(bare())] });
  });

  test('[A4.1] it is rested on a finding later, and keeps those it rested on', () => {
    const s = bare().so(finding);
    const { id } = s.last('assessment.findingRecorded').finding;
    const rested = s.when(rest(needId(s), id, id)).then('assessment.needRested', { findingIds: [id] });
    expect(rested.missing('assessment.complete')).not.toContain('assessment.needs-rest-on-findings');
    const more = rested.so(finding);
    const second = more.last('assessment.findingRecorded').finding.id;
    expect(more.so(rest(needId(s), second)).record.sections.assessment.needs[0]?.findingIds).toEqual([id, second]);
    s.when(rest('none', 'nothing')).thenRefused('assessment.need-unknown', 'assessment.finding-unknown');
  });

  test('[A4.1] a need that is no longer there asks for nothing', () => {
    const closed = bare().so({ type: 'assessment.closeNeed', input: { needId: needId(bare()), how: 'gone' } });
    expect(closed.missing('assessment.complete')).not.toContain('assessment.needs-rest-on-findings');
    closed.when(rest(needId(bare()), 'none')).thenRefused('assessment.need-closed', 'assessment.finding-unknown');
  });
});

describe('[A3.3] the domains of life that the programme names', () => {
  const rules = { ...programmes.fullSupport, domains: ['food-insecurity', 'safety', 'housing-instability'] };
  const aside = (domain: 'safety' | 'housing-instability') =>
    ({ type: 'assessment.setAsideDomain', input: { domain, why: 'plays no part' } }) as const;
  const missing = (s: ReturnType<typeof aClientWithNeed>) =>
    s
      .whatNext()
      .find((n) => n.command === 'assessment.complete')
      ?.missing.find((m) => m.code === 'assessment.domains-covered')?.ids;

  test('[A3.3] those at which nobody looked are named, until they are looked at or deliberately set aside', () => {
    const begun = aClientWithNeed({ rules }).so(noBaseline);
    expect(missing(begun)).toEqual(['safety', 'housing-instability']);
    begun.when(complete).thenRefused('assessment.domains-covered');
    const looked = begun.so({
      type: 'assessment.recordFinding',
      input: { domain: 'safety', source: 'client', bears: 'strength', found: 'the neighbours watch' },
    });
    expect(missing(looked)).toEqual(['housing-instability']);
    const done = looked.so(aside('housing-instability'));
    expect(missing(done)).toBeUndefined();
    done.when(complete).then('assessment.completed');
    expect(missing(done.so(voids(done.last('assessment.domainSetAside').setAside.id)))).toEqual(['housing-instability']);
  });

  test('[A3.3] a programme that names none asks for none', () => {
    expect(missing(aClientWithNeed().so(noBaseline))).toBeUndefined();
    expect(missingDomains(aClientWithNeed().record.sections.assessment, [])).toEqual([]);
  });
});

describe('[A8.3] sign-off by a second person, where the programme asks for it', () => {
  const rules = {
    ...programmes.fullSupport,
    requirements: { ...programmes.fullSupport.requirements, 'assessment.signed-off': 'required' },
  } as const;
  const sign = { type: 'assessment.signOff', input: {} } as const;

  test('[A8.3] then no plan is in force before somebody else than who completed it has signed', () => {
    const planned = aCompletePlan({ rules });
    planned.when({ type: 'plan.putInForce', input: {} }).thenRefused('assessment.signed-off');
    planned.when(sign).thenRefused('assessment.same-person');
    planned
      .in({ by: { kind: 'agency', id: 'agency-1' } })
      .when(sign)
      .thenRefused('assessment.not-of-the-house');
    planned.in({ by: aSupervisor }).so(sign).when({ type: 'plan.putInForce', input: {} }).then('plan.versionPutInForce');
    aCompletePlan().when({ type: 'plan.putInForce', input: {} }).then('plan.versionPutInForce');
  });

  test('[A8.3] what is signed is a completed assessment; completed anew, it is signed anew', () => {
    aClientWithNeed({ rules }).in({ by: aSupervisor }).when(sign).thenRefused('assessment.not-complete');
    const signed = aClientInPlanning({ rules }).in({ by: aSupervisor }).so(sign);
    expect(signed.missing('plan.putInForce')).not.toContain('assessment.signed-off');
    const again = signed.so({ type: 'assessment.reopen', input: { reason: 'lost the house' } }, complete);
    expect(again.missing('plan.putInForce')).toContain('assessment.signed-off');
  });
});
