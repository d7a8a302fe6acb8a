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

/** Tells one text from another without keeping it. */
export function print(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return `${text.length}-${hash}`;
}

/** In this window, for as long as it is open: who goes back and sends the same again gets the same receipt. */
export function rememberSent(consultation: string, draft: Draft): void {
  try {
    window.sessionStorage.setItem(`sent:${consultation}`, JSON.stringify({ key: draft.key, print: print(draft.text) }));
  } catch {
    // Then a second press may make a second comment, as without a script.
  }
}

/** The key under which this very text was sent from this window. */
export function keyOfSent(consultation: string, text: string): string | null {
  try {
    const sent = JSON.parse(window.sessionStorage.getItem(`sent:${consultation}`) ?? "{}") as { key?: string; print?: string };
    return sent.key !== undefined && sent.print === print(text) ? sent.key : null;
  } catch {
    return null;
  }
}
