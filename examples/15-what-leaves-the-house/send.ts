/** One request. It counts as delivered when the receiver has said so, and not before. */

// #region send
/** Resolves when it is acknowledged. Everything else throws, and is tried again later under the same key. */
export type Send = (key: string, body: object) => Promise<void>;

export const sendTo =
  (url: string): Send =>
  async (key, body) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${key}"` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`not acknowledged: ${answer.status}`);
  };
// #endregion
