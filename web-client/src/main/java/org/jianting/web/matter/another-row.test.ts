// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import "./another-row";

test("one more row is empty and has names and ids of its own", () => {
  document.body.innerHTML = `<another-row><div class="row"><label for="q-0">Q</label><input id="q-0" name="questions[0].question" value="Why?"></div><button type="button">More</button></another-row>`;
  document.querySelector("button")!.click();
  const fields = [...document.querySelectorAll("input")];
  expect(fields.map((field) => field.name)).toEqual(["questions[0].question", "questions[1].question"]);
  expect(fields.map((field) => field.value)).toEqual(["Why?", ""]);
  expect(document.querySelectorAll("label")[1]!.htmlFor).toBe("q-1");
  expect(document.activeElement).toBe(fields[1]);
});
