// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from "vitest";
import { valueAt } from "./shown-once";

beforeEach(() => {
  document.body.innerHTML = `
    <shown-once>
      <desk-form></desk-form>
      <div id="now" data-when="token" hidden><code data-from="token"></code></div>
      <div id="later" data-when="waiting.number" hidden><b data-from="waiting.number"></b></div>
      <div id="codes" data-when="recoveryCodes" hidden><ol data-from="recoveryCodes"></ol></div>
    </shown-once>`;
});

const send = (detail: unknown) => {
  const event = new CustomEvent("sent", { detail, bubbles: true, cancelable: true });
  document.querySelector("desk-form")!.dispatchEvent(event);
  return event;
};
const isShown = (id: string) => !document.querySelector<HTMLElement>(`#${id}`)!.hidden;

test("a token stands on the page in the place of the form, and nowhere else", () => {
  expect(send({ staff: "stf_1", token: "<b>secret</b>" }).defaultPrevented).toBe(true);
  expect(isShown("now")).toBe(true);
  expect(isShown("later")).toBe(false);
  expect(document.querySelector("#now code")!.textContent).toBe("<b>secret</b>");
  expect(document.querySelector("#now b")).toBeNull();
  expect(document.querySelector("desk-form")!.hasAttribute("hidden")).toBe(true);
});

test("what waits for a second administrator is shown by its number", () => {
  send({ waiting: { number: 7 }, half: null });
  expect(isShown("later")).toBe(true);
  expect(document.querySelector("#later b")!.textContent).toBe("7");
});

test("codes become a list", () => {
  send({ recoveryCodes: ["aaaa-bbbb", "cccc-dddd"] });
  expect([...document.querySelectorAll("#codes li")].map((line) => line.textContent)).toEqual(["aaaa-bbbb", "cccc-dddd"]);
});

test("an answer that has nothing to show goes on as usual", () => {
  expect(send({ id: "stf_1" }).defaultPrevented).toBe(false);
  expect(isShown("now")).toBe(false);
});

test("a value is found by its path, and null is none", () => {
  expect(valueAt({ a: { b: 0 } }, "a.b")).toBe(0);
  expect(valueAt({ a: null }, "a")).toBeUndefined();
  expect(valueAt({ a: "x" }, "a.b")).toBeUndefined();
});
