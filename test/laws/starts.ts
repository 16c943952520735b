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
    accepted(rules),
    builders.anUnaccompaniedClient({ rules }),
    story({ rules }),
    builders.anExitedClient({ rules }),
  ].map(({ record, entries, setting }) => ({
    record: { ...record, sections: { ...(kit.parts.empty() as object), ...record.sections } } as unknown as RecordOf<T>,
    entries: entries as readonly EntryOf<SocialWork>[] as unknown as readonly EntryOf<T>[],
    now: setting.now,
  }));
