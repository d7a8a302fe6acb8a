// SPDX-License-Identifier: Apache-2.0
/** What is written on this device until it is registered: through a closed window, a crash, an expired session. */

/** Nothing where nothing readable is kept. */
export function kept<T>(key: string): T | null {
  try {
    const written = localStorage.getItem(key);
    return written === null ? null : (JSON.parse(written) as T);
  } catch {
    return null;
  }
}

/** False when the device has no room, or keeps nothing at all. */
export function keep(key: string, what: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(what));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
