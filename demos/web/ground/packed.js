// Files that stand inside a page: gzip, written as base64. gzip ends with a checksum, so no damage passes unseen.

/**
 * The bytes of a packed file, as they come. The stream fails where a character or the checksum is wrong.
 * @param {string} text
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>}
 */
export function unpack(text) {
  const decode = /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */ (/** @type {unknown} */ (Uint8Array)).fromBase64;
  const packed = new Response(decode ? decode(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))).body;
  return /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (packed).pipeThrough(new DecompressionStream("gzip"));
}
