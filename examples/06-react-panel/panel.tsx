/**
 * A panel for a case in a React host: where it stands, what may be done next, and what is missing. The actor moves the screen at
 * once; what counts is what the service commits under the same id. The persons of its test are composed.
 */
import { useActorRef, useSelector } from '@xstate/react';
import type { ReactElement } from 'react';
import type { ActorRefFrom } from 'xstate';
import {
  type Actor,
  type Command,
  caseMachine,
  type Language,
  type RecordOf,
  type Rules,
  type SocialWork,
  socialWork,
} from '../../src/index.js';

interface About {
  /** The record as it was read last. */
  readonly record: RecordOf<SocialWork>;
  readonly rules: Rules;
  readonly by: Actor;
  readonly now: string;
  readonly language: Language;
  /** Commands whose forms are filled in: each becomes a button. */
  readonly filled: readonly Filled[];
  /** The host's `casework.run(record.id, command, { …by, commandId })`. */
  readonly commit: (filled: Filled) => void;
}
interface Filled {
  /** What the screen and the record make of a command has the same ids. */
  readonly commandId: string;
  readonly command: Command;
}

/** The panel with an actor of its own, started from the record. */
export const CasePanel = (about: About): ReactElement => {
  const actor = useActorRef(caseMachine, { snapshot: socialWork.snapshot(about.record) });
  return <Standing {...about} actor={actor} />;
};

/** The same on an actor that lives elsewhere in the host. */
export const Standing = ({
  actor,
  record,
  rules,
  by,
  now,
  language,
  filled,
  commit,
}: About & { readonly actor: ActorRefFrom<typeof caseMachine> }): ReactElement => {
  const snapshot = useSelector(actor, (s) => s);
  const present = socialWork.after(record, snapshot);
  const under = (commandId: string) => socialWork.given(present, { now, by, commandId, rules });
  const say = (code: string) => socialWork.labels()[code]?.[language] ?? code;
  const next = socialWork.whatNext(present, under('asked')).filter((n) => n.moves);
  return (
    <section>
      <h2>{say(`stage.${present.state.stage}`)}</h2>
      <ul>
        {next.map(({ command, label, missing }) => (
          <li key={command}>
            {label[language]}
            {missing.length > 0 && (
              <ul>
                {missing.map(({ code }) => (
                  <li key={code}>{say(code)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {filled.map((one) => {
        const event = { ...one.command, at: under(one.commandId) };
        const send = () => {
          actor.send(event);
          commit(one);
        };
        return (
          <button key={one.commandId} type="button" disabled={!snapshot.can(event)} onClick={send}>
            {say(one.command.type)}
          </button>
        );
      })}
    </section>
  );
};
