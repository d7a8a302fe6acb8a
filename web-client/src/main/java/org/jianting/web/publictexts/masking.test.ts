// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { align, differences, mask, pieces, unmask, withMarks } from "./masking";

const RAW = "我叫王五，王五的电话是13812345678。";
const SUGGESTION = "我叫［姓名］，王五的电话是［电话］。";
const FOUND = [
  { kind: "NAME", words: "王五" },
  { kind: "PHONE", words: "13812345678" },
];

test("a suggestion is found again in the raw text, each stretch where it was masked", () => {
  const masked = align(RAW, SUGGESTION, FOUND);
  expect(masked.map((one) => [one.from, one.to, one.mark])).toEqual([
    [2, 4, "［姓名］"],
    [11, 22, "［电话］"],
  ]);
  expect(withMarks(RAW, masked)).toBe(SUGGESTION);
});

test("a name that the suggestion left alone the first time is masked where it was found", () => {
  const masked = align("王五说，王五来了", "王五说，［姓名］来了", [{ kind: "NAME", words: "王五" }]);
  expect(masked[0]).toMatchObject({ from: 4, to: 6 });
});

test("brackets that a person wrote are no mark", () => {
  expect(align("［注］王五", "［注］［姓名］", [{ kind: "NAME", words: "王五" }])[0]).toMatchObject({ from: 3, to: 5 });
});

test("the pieces are the whole raw text", () => {
  expect(pieces(RAW, align(RAW, SUGGESTION, FOUND)).map((piece) => piece.words).join("")).toBe(RAW);
});

test("what a new stretch overlaps becomes part of it, and a caret takes a stretch away", () => {
  const masked = mask(align(RAW, SUGGESTION, FOUND), 3, 8, "OTHER", "［隐去］");
  expect(withMarks(RAW, masked)).toBe("我叫［隐去］电话是［电话］。");
  expect(withMarks(RAW, unmask(masked, 12, 12))).toBe("我叫［隐去］电话是13812345678。");
});

test("differences are told stretch by stretch, and put together give both texts again", () => {
  const found = differences(RAW, SUGGESTION);
  expect(found.filter((one) => one.kind === "removed").map((one) => one.words)).toEqual(["王五", "13812345678"]);
  expect(found.filter((one) => one.kind !== "removed").map((one) => one.words).join("")).toBe(SUGGESTION);
  expect(found.filter((one) => one.kind !== "added").map((one) => one.words).join("")).toBe(RAW);
  expect(differences(RAW, RAW)).toEqual([{ kind: "same", words: RAW }]);
});

test("two long texts that have little in common are compared at once", () => {
  const found = differences("甲".repeat(9_000), "乙".repeat(9_000));
  expect(found.map((one) => one.kind)).toEqual(["removed", "added"]);
});
