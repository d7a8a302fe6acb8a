// SPDX-License-Identifier: Apache-2.0
/** How a finding is drawn: by shape first, so that it is told apart without colour. */
const SHAPES: Readonly<Record<string, string>> = { ADOPTED: "filled", PARTIALLY_ADOPTED: "half", NOT_ADOPTED: "outlined" };

export function drawnMark(kind: string): HTMLElement {
  const mark = document.createElement("span");
  mark.className = `mark ${SHAPES[kind] ?? "dash"}`;
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

/** A phrase with its {0}, {1} … filled in. */
export function filled(phrase: string, ...values: readonly (string | number)[]): string {
  return phrase.replace(/\{(\d)\}/g, (_, place: string) => {
    const value = values[Number(place)] ?? "";
    return typeof value === "number" ? value.toLocaleString(document.documentElement.lang) : value;
  });
}

/** An element with words in it. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...inside: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...inside);
  return made;
}
