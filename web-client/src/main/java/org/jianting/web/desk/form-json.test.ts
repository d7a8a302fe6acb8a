// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { formJson, type Field } from "./form-json";

const text = (name: string, value: string): Field => ({ name, value, type: "text" });

test("names with points and brackets make nested objects and lists", () => {
  expect(
    formJson([
      text("title", "办法"),
      { name: "period.length", value: "30", type: "number" },
      text("channels[0].kind", "WEB"),
      text("channels[0].owner.code", "jt"),
      text("channels[1].kind", "PAPER"),
      { name: "numbers[]", value: "12", type: "number" },
      { name: "numbers[]", value: "37", type: "number" },
    ]),
  ).toEqual({
    title: "办法",
    period: { length: 30 },
    channels: [{ kind: "WEB", owner: { code: "jt" } }, { kind: "PAPER" }],
    numbers: [12, 37],
  });
});

test("what was left empty is not sent, unless the form says that nothing is an answer", () => {
  expect(formJson([text("note", ""), { ...text("reason", ""), sentEmpty: true }])).toEqual({ reason: "" });
});

test("a row of a list that was left out leaves no hole", () => {
  expect(formJson([text("channels[0].kind", ""), text("channels[1].kind", "WEB")])).toEqual({
    channels: [{ kind: "WEB" }],
  });
});

test("a time of the clock on the wall becomes a moment", () => {
  const at: Field = { name: "until", value: "2026-12-05T24:00", type: "instant", offset: "+08:00" };
  expect(formJson([{ ...at, value: "2026-12-05T08:30" }])).toEqual({ until: "2026-12-05T00:30:00Z" });
  expect(formJson([{ ...at, value: "soon" }])).toEqual({ until: "soon" });
});

test("a list may be typed line by line", () => {
  expect(formJson([{ name: "summaries", value: " 一 \n\n二\n", type: "lines" }])).toEqual({ summaries: ["一", "二"] });
});
