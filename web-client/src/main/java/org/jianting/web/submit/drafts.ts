// SPDX-License-Identifier: Apache-2.0
// What somebody has typed and not sent yet, on their own device and for a day at most. Who they are is never among it.

export interface Draft {
  readonly key: string;
  readonly text: string;
  readonly clause: string;
  readonly source: string;
  /** When it was last changed, in milliseconds. */
  readonly at: number;
  /** Set while it is on its way; whoever then sees the receipt knows that it has arrived. */
  readonly sending: boolean;
}

const PREFIX = "comment:";
export const KEPT_FOR = 24 * 60 * 60 * 1000;

export function nameOf(consultation: string): string {
  return PREFIX + consultation;
}

// A browser may forbid to keep anything, or have no room; the form works all the same.
function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function read(kept: string | null, now: number): Draft | null {
  if (kept === null) {
    return null;
  }
  try {
    const draft = JSON.parse(kept) as Partial<Draft>;
    return typeof draft.text === "string" && typeof draft.key === "string" && typeof draft.at === "number"
      && now - draft.at < KEPT_FOR
      ? {
          key: draft.key,
          text: draft.text,
          clause: draft.clause ?? "",
          source: draft.source ?? "",
          at: draft.at,
          sending: draft.sending === true,
        }
      : null;
  } catch {
    return null;
  }
}

export function find(consultation: string): Draft | null {
  return read(store()?.getItem(nameOf(consultation)) ?? null, Date.now());
}

export function keep(consultation: string, draft: Draft): void {
  try {
    store()?.setItem(nameOf(consultation), JSON.stringify(draft));
  } catch {
    // No room: what is on the page is still there.
  }
}

export function forget(consultation: string): void {
  store()?.removeItem(nameOf(consultation));
}

/** On every page that is opened: a shared device is not to keep anything for longer than a day. */
export function forgetOld(): void {
  const kept = store();
  if (kept === null) {
    return;
  }
  for (const name of Object.keys(kept).filter((known) => known.startsWith(PREFIX))) {
    if (read(kept.getItem(name), Date.now()) === null) {
      kept.removeItem(name);
    }
  }
}
