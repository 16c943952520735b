/** As many as the engine takes for arguments. */
const atOnce = 8_192;

export type Bytes = Uint8Array<ArrayBuffer>;
export const toBase64 = (bytes: Bytes): string => {
  let binary = '';
  for (let i = 0; i < bytes.length; i += atOnce) binary += String.fromCharCode(...bytes.subarray(i, i + atOnce));
  return btoa(binary);
};
export const fromBase64 = (base64: string): Bytes => {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
};
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;
