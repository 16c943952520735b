import { agree } from './agree.js';
import { close } from './close.js';
import type { AnyDirectoryCommand, DirectoryCommandOf } from './command.js';
import { endAgreement } from './end-agreement.js';
import { recordCapacity } from './record-capacity.js';
import { reopen } from './reopen.js';
import { saveAgency } from './save-agency.js';
import { saveService } from './save-service.js';
import { verify } from './verify.js';

type All = readonly [
  typeof saveAgency,
  typeof saveService,
  typeof recordCapacity,
  typeof verify,
  typeof agree,
  typeof endAgreement,
  typeof close,
  typeof reopen,
];
/** The commands of the directory. */
export const directoryCommands: All = [saveAgency, saveService, recordCapacity, verify, agree, endAgreement, close, reopen];

// biome-ignore lint/suspicious/noExplicitAny: inference positions
type AsSent<C> = C extends DirectoryCommandOf<infer T, infer I, any, any, any> ? { readonly type: T; readonly input: I } : never;
/** What a host sends: `{ type: 'directory.recordCapacity', input: { … } }`. */
export type DirectoryCommand = AsSent<All[number]>;

const byType: ReadonlyMap<string, AnyDirectoryCommand> = new Map(directoryCommands.map((c) => [c.type, c]));
export const directoryCommandOf = (type: string): AnyDirectoryCommand | undefined => byType.get(type);
