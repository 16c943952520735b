import type { CaseKit, EntryOf, KitTypes, RecordOf, Rules, SocialWork } from '../../src/index.js';
import * as builders from '../../src/testing/index.js';
import { story } from '../../src/testing/index.js';
import type { Start } from './walk.js';

/** A walk sets out from the blank page and from every builder. Sections that an extension adds are empty at first. */
export const startsOf = <T extends KitTypes>(kit: CaseKit<T>, rules: Rules): readonly Start<T>[] =>
  [
    story({ rules }),
    builders.aReferredClient({ rules }),
    story({ rules }),
    builders.aClientInScreening({ rules }),
    story({ rules }),
    builders.anAdmittedClient({ rules }),
    builders.aClientInAssessment({ rules }),
    story({ rules }),
    builders.aClientWithNeed({ rules }),
    builders.aClientInPlanning({ rules }),
    builders.aCompletePlan({ rules }),
    builders.anActiveCase({ rules }),
    builders.aSentReferral({ rules }),
    story({ rules }),
    builders.aCaseInEvaluation({ rules }),
    builders.aCaseInTransition({ rules }),
    story({ rules }),
    builders.anUnaccompaniedClient({ rules }),
    story({ rules }),
    builders.anExitedClient({ rules }),
  ].map(({ record, entries, setting }) => ({
    record: { ...record, sections: { ...(kit.parts.empty() as object), ...record.sections } } as unknown as RecordOf<T>,
    entries: entries as readonly EntryOf<SocialWork>[] as unknown as readonly EntryOf<T>[],
    now: setting.now,
  }));
