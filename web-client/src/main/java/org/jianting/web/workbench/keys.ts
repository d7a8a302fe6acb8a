// SPDX-License-Identifier: Apache-2.0
export type Action =
  | { readonly does: "next" | "previous" | "pageDown" | "pageUp" | "first" | "last" }
  | { readonly does: "select" | "reason" | "clause" | "group" | "propose" | "undo" | "search" | "help" | "all" | "leave" }
  | { readonly does: "kind"; readonly place: number };

const ACTIONS: Readonly<Record<string, Action["does"]>> = {
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  PageDown: "pageDown",
  PageUp: "pageUp",
  Home: "first",
  End: "last",
  x: "select",
  " ": "select",
  r: "reason",
  c: "clause",
  g: "group",
  Enter: "propose",
  u: "undo",
  "/": "search",
  "?": "help",
  a: "all",
  Escape: "leave",
};

/** Single letters that somebody may have turned off: who speaks to the machine would press them by talking. */
const LETTERS = /^[a-z0-9/?]$/;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does outside of a field; nothing where it belongs to the browser. */
export function actionOf(pressed: Pressed, letters: boolean): Action | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || (!letters && LETTERS.test(pressed.key))) {
    return undefined;
  }
  if (/^[1-9]$/.test(pressed.key)) {
    return { does: "kind", place: Number(pressed.key) - 1 };
  }
  const does = ACTIONS[pressed.key];
  return does === undefined ? undefined : ({ does } as Action);
}
