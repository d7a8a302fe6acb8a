// SPDX-License-Identifier: Apache-2.0

/** The work that the server gave: salt, hash, signature and the most that the number can be, with blanks between. */
export interface Work {
  readonly salt: string;
  readonly challenge: string;
  readonly most: number;
}

const TOGETHER = 256;

export function unpacked(packed: string): Work | null {
  const [salt, challenge, , most] = packed.split(" ");
  return salt !== undefined && challenge !== undefined && most !== undefined
    ? { salt, challenge, most: Number(most) }
    : null;
}

/** Whether this browser can do the work: only where the connection is safe does it have what is needed. */
export function canWork(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** The number that makes the hash; none when it is not below the most. Stops between bundles, so that the page stays alive. */
export async function solve(work: Work): Promise<number | null> {
  const text = new TextEncoder();
  const wanted = bytes(work.challenge);
  for (let from = 0; from <= work.most; from += TOGETHER) {
    const hashes = await Promise.all(
      Array.from({ length: Math.min(TOGETHER, work.most - from + 1) }, (_, place) =>
        crypto.subtle.digest("SHA-256", text.encode(work.salt + String(from + place)))),
    );
    const found = hashes.findIndex((hash) => same(new Uint8Array(hash), wanted));
    if (found >= 0) {
      return from + found;
    }
  }
  return null;
}

function bytes(hexadecimal: string): Uint8Array {
  return Uint8Array.from(hexadecimal.match(/../g) ?? [], (digits) => parseInt(digits, 16));
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
