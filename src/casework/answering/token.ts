/** What a link carries: a part to look it up by, which is no secret, and the secret. */
export interface Token {
  readonly id: string;
  readonly secret: string;
}

const idLength = 16;
const shape = /^[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{43}$/;
const tokenLength = 60;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** So many random bytes of the platform, as text that an address can carry. */
export const drawn = (bytes: number): string => base64url(crypto.getRandomValues(new Uint8Array(bytes)));

/** SHA-256 of several texts as base64url; as JSON, so that no two lists of texts are hashed as one. */
export const digest = async (...texts: readonly string[]): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(texts)))));

/** A new token: an id of 96 and a secret of 256 random bits. Its last character is a letter or a digit, which no mail program cuts off. */
export const newToken = (): Token => ({ id: drawn(12), secret: drawn(32) });

export const written = ({ id, secret }: Token): string => `${id}.${secret}`;

/** A token as it came in; `undefined` where it cannot be one, whatever it is and however long. */
export const tokenIn = (given: unknown): Token | undefined =>
  typeof given === 'string' && given.length === tokenLength && shape.test(given)
    ? { id: given.slice(0, idLength), secret: given.slice(idLength + 1) }
    : undefined;

/** What is kept in its place. The tenant and the id are hashed with it: a row that is copied to another place fits no token. */
export const hashOf = (tenant: string, { id, secret }: Token): Promise<string> => digest('answer-link', tenant, id, secret);

/** The one command id of a token: whatever is submitted with it, one command comes of it at most. It does not show the token's id. */
export const commandIdOf = (tenant: string, id: string): Promise<string> => digest('answer-link.command', tenant, id);

/**
 * The token of the next step, derived from this one and from the id of the submission, which only its sender knows: the same submission
 * again gets the same token, though no secret is kept, and whoever finds the old link alone cannot work it out.
 */
export const tokenAfter = async (tenant: string, { id, secret }: Token, submissionId: string): Promise<Token> => {
  const [next, nextSecret] = await Promise.all([
    digest('answer-link.next-id', tenant, id, secret, submissionId),
    digest('answer-link.next-secret', tenant, id, secret, submissionId),
  ]);
  return { id: next.slice(0, idLength), secret: nextSecret };
};

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export const isSame = (one: string, other: string): boolean => {
  let differing = one.length ^ other.length;
  for (let i = 0; i < one.length; i += 1) differing |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return differing === 0;
};
