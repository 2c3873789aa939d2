/** Base64 with the alphabet for addresses, without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

/** The bytes, or undefined where the text is not base64; that of a text cut off within a byte has its last letter left out. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  if (!/^[\w-]*$/u.test(whole)) return undefined;
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
