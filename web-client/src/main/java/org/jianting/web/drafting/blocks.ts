// SPDX-License-Identifier: Apache-2.0
/** A document as it is edited: one text for each heading and each article with all that is in it. Pure. */

export interface Clause {
  readonly kind: string;
  readonly label?: string;
  readonly text: string;
  readonly source: string;
}

const HEADS = ["PART", "CHAPTER", "SECTION", "ARTICLE"];

export function blocksOf(clauses: readonly Clause[]): string[] {
  const blocks: string[] = [];
  for (const clause of clauses) {
    if (blocks.length === 0 || HEADS.includes(clause.kind)) {
      blocks.push("");
    }
    blocks[blocks.length - 1] += clause.source;
  }
  return blocks.map((block) => block.trim());
}

export function textOf(blocks: readonly string[]): string {
  const written = blocks.map((block) => block.trim()).filter((block) => block !== "");
  return written.length === 0 ? "" : `${written.join("\n\n")}\n`;
}

/** The same blocks with one of them moved by so many places; unchanged where there is no such place. */
export function moved(blocks: readonly string[], from: number, by: number): string[] {
  const to = from + by;
  const result = [...blocks];
  if (to < 0 || to >= blocks.length) {
    return result;
  }
  const [block] = result.splice(from, 1);
  result.splice(to, 0, block ?? "");
  return result;
}
