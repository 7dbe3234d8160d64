// Bytes, and the numbers and signs they stand for.

export const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const bytesOf = (text) => new TextEncoder().encode(text);

export const hexOf = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export const fromHex = (hex) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

export const numberOf = (bytes) => BigInt("0x0" + hexOf(bytes));

export function together(...parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const same = (one, other) =>
  one.length === other.length && one.every((byte, place) => byte === other[place]);

// The number in base 32, that many symbols long.
export function symbolsOf(number, count) {
  let symbols = "";
  for (let place = count - 1; place >= 0; place -= 1) {
    symbols += CROCKFORD[Number((number >> BigInt(5 * place)) & 31n)];
  }
  return symbols;
}
