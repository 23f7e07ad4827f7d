// CRC-32, as zip and gzip have it. `crypto.subtle` is not there on plain http nor in frames of an opaque origin, and takes
// no stream; four bytes at a time this costs some 2 ms a megabyte while the next bytes arrive.

const tables = new Int32Array(4 * 256);
for (let i = 0; i < 256; i++) {
  tables[i] = i;
  for (let bit = 0; bit < 8; bit++) tables[i] = (tables[i] >>> 1) ^ (tables[i] & 1 ? 0xedb88320 : 0);
}
for (let i = 256; i < tables.length; i++) tables[i] = (tables[i - 256] >>> 8) ^ tables[tables[i - 256] & 255];

/**
 * The checksum of all bytes so far.
 * @param {Uint8Array} bytes the next ones
 * @param {number} [before] the checksum of those before them
 */
export function crc32(bytes, before = 0) {
  let crc = ~before;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    crc = tables[768 + (crc & 255)] ^ tables[512 + ((crc >>> 8) & 255)] ^ tables[256 + ((crc >>> 16) & 255)] ^ tables[crc >>> 24];
  }
  for (; i < bytes.length; i++) crc = tables[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
