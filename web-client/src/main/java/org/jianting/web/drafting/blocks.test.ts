// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { blocksOf, moved, textOf } from "./blocks";

const clause = (kind: string, source: string) => ({ kind, text: source, source });

test("an article stands with its items, a heading alone", () => {
  expect(
    blocksOf([
      clause("TITLE", "办法\n\n"),
      clause("CHAPTER", "第一章　总则\n\n"),
      clause("ARTICLE", "第一条　甲：\n\n"),
      clause("ITEM", "（一）子。\n\n"),
      clause("ARTICLE", "第二条　乙。\n"),
    ]),
  ).toEqual(["办法", "第一章　总则", "第一条　甲：\n\n（一）子。", "第二条　乙。"]);
});

test("the text is the blocks with a blank line between them, and an empty block is none", () => {
  expect(textOf(["办法", " ", "第一条　甲。"])).toBe("办法\n\n第一条　甲。\n");
  expect(textOf([""])).toBe("");
});

test("a block moves by one place and never out of the document", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
});
