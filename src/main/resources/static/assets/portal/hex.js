// Bytes as people copy them.

/** @param {Uint8Array} bytes */
export function hex(bytes) {
  return [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
}
