import type { CaseKit, EntryOf, KitTypes, RecordOf, Rules, SocialWork } from '../../src/index.js';
import * as builders from '../../src/testing/index.js';
import { story } from '../../src/testing/index.js';
import type { Start } from './walk.js';

/** A referral that the agency has taken on. */
const accepted = (rules: Rules) => {
  const sent = builders.aSentReferral({ rules });
  return sent
    .in({ by: { kind: 'agency', id: builders.agencyId } })
    .so({ type: 'referral.answer', input: { referralId: builders.referralId(sent), answer: 'accepted' } })
    .in({ by: builders.aWorker });
};
/** The same, and the consent that it rests on is gone. */
const withdrawn = (rules: Rules) => {
  const taken = accepted(rules);
  return taken.so({ type: 'consent.withdraw', input: { consentId: taken.last('consent.given').consent.id } });
};

/** Taken on, and put on hold without a word why. */
const held = (rules: Rules) => {
  const taken = accepted(rules);
  return taken
    .in({ by: { kind: 'agency', id: builders.agencyId } })
    .so({ type: 'referral.progress', input: { referralId: builders.referralId(taken), status: 'on-hold' } })
    .in({ by: builders.aWorker });
};
/** A referral that went out in a crisis before anybody could ask who pays, and that nobody has answered. */
const inHaste = (rules: Rules) => {
  const crisis = builders.anActiveCase({ rules }).withConsentToTell(builders.agencyId, 'general', 'contact').inCrisis('violence');
  const drafted = crisis.withReferral({ funding: 'client', skips: [{ item: 'funding', because: 'must leave tonight' }] });
  return drafted
    .so({ type: 'referral.send', input: { referralId: builders.referralId(drafted), ground: 'consent', told: ['general'] } })
    .later({ days: rules.limits.referralExpiryDays + 1 });
};

/** A walk sets out from the blank page and from every builder. Sections that an extension adds are empty at first. */
export const startsOf = <T extends KitTypes>(kit: CaseKit<T>, rules: Rules): readonly Start<T>[] =>
  [
    story({ rules }),
    builders.aReferredClient({ rules }),
    story({ rules }),
    builders.aClientInScreening({ rules }),
    builders.aReferredHousehold(undefined, { rules }),
    builders.anAdmittedClient({ rules }),
    builders.aClientInAssessment({ rules }),
    builders.aReferredHousehold(['adult-1', 'child-1'], { rules }),
    builders.aClientWithNeed({ rules }),
    builders.aClientInPlanning({ rules }),
    builders.aCompletePlan({ rules }),
    builders.anActiveCase({ rules }),
    builders.aSentReferral({ rules }),
    accepted(rules),
    withdrawn(rules),
    story({ rules }),
    builders.aCaseInEvaluation({ rules }),
    builders.aCaseInTransition({ rules }),
    withdrawn(rules),
    held(rules),
    inHaste(rules),
    inHaste(rules),
    builders.anUnaccompaniedClient({ rules }),
    story({ rules }),
    builders.anExitedClient({ rules }),
  ].map(({ record, entries, setting }) => ({
    record: { ...record, sections: { ...(kit.parts.empty() as object), ...record.sections } } as unknown as RecordOf<T>,
    entries: entries as readonly EntryOf<SocialWork>[] as unknown as readonly EntryOf<T>[],
    now: setting.now,
  }));
