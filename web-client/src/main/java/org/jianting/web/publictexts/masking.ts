// SPDX-License-Identifier: Apache-2.0
/** What is masked in a text. Pure, so that it can be tested without a page. */

/** A stretch of the raw text, from its first character to behind its last, and what stands in its place. */
export interface Masked {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly mark: string;
}

/** A piece of a text; `masked` where something was put in its place. */
export interface Piece {
  readonly words: string;
  readonly masked?: Masked;
}

/** Finds where in the raw text the suggestion masked what it says it masked. */
export function align(raw: string, suggestion: string, found: readonly { kind: string; words: string }[]): Masked[] {
  const masked: Masked[] = [];
  let at = 0;
  let behind = 0;
  for (const { kind, words } of found) {
    while (at < raw.length && !(suggestion[behind] === "［" && raw[at] !== "［" && raw.startsWith(words, at))) {
      at++;
      behind++;
    }
    const end = suggestion.indexOf("］", behind) + 1;
    if (at >= raw.length || end === 0) {
      break;
    }
    masked.push({ from: at, to: at + words.length, kind, mark: suggestion.slice(behind, end) });
    at += words.length;
    behind = end;
  }
  return masked;
}

/** The raw text in pieces. */
export function pieces(raw: string, masked: readonly Masked[]): Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const one of masked) {
    if (one.from > at) {
      all.push({ words: raw.slice(at, one.from) });
    }
    all.push({ words: raw.slice(one.from, one.to), masked: one });
    at = one.to;
  }
  if (at < raw.length) {
    all.push({ words: raw.slice(at) });
  }
  return all;
}

/** The text with its marks in place. */
export function withMarks(raw: string, masked: readonly Masked[]): string {
  return pieces(raw, masked).map((piece) => piece.masked?.mark ?? piece.words).join("");
}

/** One more stretch; what it overlaps becomes part of it. */
export function mask(masked: readonly Masked[], from: number, to: number, kind: string, mark: string): Masked[] {
  const overlapped = masked.filter((one) => one.from < to && one.to > from);
  const whole = {
    from: Math.min(from, ...overlapped.map((one) => one.from)),
    to: Math.max(to, ...overlapped.map((one) => one.to)),
    kind,
    mark,
  };
  return [...masked.filter((one) => !overlapped.includes(one)), whole].sort((one, other) => one.from - other.from);
}

/** Without the stretches that a selection touches; a caret touches the one in which it stands. */
export function unmask(masked: readonly Masked[], from: number, to: number): Masked[] {
  return masked.filter((one) => one.to < from || one.from > to);
}

/** A stretch that both texts have, that only the raw one has, or that only the proposed one has. */
export interface Difference {
  readonly kind: "same" | "removed" | "added";
  readonly words: string;
}

const MOST_COMPARISONS = 4_000_000;

/** What differs between the raw and the proposed text, character by character. */
export function differences(raw: string, proposed: string): Difference[] {
  const before = [...raw];
  const after = [...proposed];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  return joined([
    { kind: "same", words: before.slice(0, start).join("") },
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    { kind: "same", words: before.slice(before.length - end).join("") },
  ]);
}

function middle(before: readonly string[], after: readonly string[]): Difference[] {
  if (before.length * after.length > MOST_COMPARISONS) {
    // Two long texts that have little in common are read as two texts.
    return [
      { kind: "removed", words: before.join("") },
      { kind: "added", words: after.join("") },
    ];
  }
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      found.push({ kind: "same", words: before[i]! });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      found.push({ kind: "removed", words: before[i]! });
      i++;
    } else {
      found.push({ kind: "added", words: after[j]! });
      j++;
    }
  }
  return found;
}

function joined(differences: readonly Difference[]): Difference[] {
  const all: Difference[] = [];
  for (const one of differences) {
    const last = all.at(-1);
    if (one.words !== "" && last?.kind === one.kind) {
      all[all.length - 1] = { kind: one.kind, words: last.words + one.words };
    } else if (one.words !== "") {
      all.push(one);
    }
  }
  return all;
}
