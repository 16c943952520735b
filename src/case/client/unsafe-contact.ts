import { Kinds } from '../../vocabulary/entry.js';
import { Id, type Instant, type When, yesNo } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';

/** What every contact, search and visit says of whom it reached, and of its own safety. */
export const reachedFields = {
  /** The person of the support network who was asked, told, gone through, or picked up. */
  tieId: Id.optional(),
  /** What somebody other than the client was told. */
  told: Kinds.optional(),
  /** A message was left where another could hear or read it. */
  leftMessage: yesNo('contact').optional(),
  /** Made although it was not known to be safe for the client. Whoever records it has to say so, and a supervisor looks at it. */
  againstSafeContact: yesNo('contact').optional(),
};

interface Said {
  readonly againstSafeContact?: boolean | undefined;
}
interface Moment {
  readonly happenedAt: When;
  readonly now: Instant;
}

/**
 * What is not safe is refused. What was made all the same, at an earlier time and said to be so, is not undone by refusing to write it
 * down: it is kept with its mark. One answer for every reason, without an id: why it is not safe is not for everybody to know.
 */
export const notKept = (isSafe: boolean, { againstSafeContact }: Said, { happenedAt, now }: Moment): Refusal<'contact.not-safe'> | false =>
  !isSafe && !(againstSafeContact === true && happenedAt !== now) && refuse('contact.not-safe');

/** The entry with its mark where it was not safe, and without one where it was. */
export const asMade = <E extends Said>(isSafe: boolean, made: E): E => ({ ...made, againstSafeContact: isSafe ? undefined : true });
