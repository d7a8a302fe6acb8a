// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from "vitest";
import { find, keep, keyOfSent } from "./drafts";
import "./kept-draft";
import "../receipt/comment-sent";

async function form(text: string): Promise<HTMLElement> {
  document.body.innerHTML = `<kept-draft data-consultation="cns_1" data-restored="Put back" data-forgotten="Forgotten">
    <form action="/c/cns_1/comment"><input type="hidden" name="key" value="key-new">
    <div class="field"><textarea name="text">${text}</textarea><button type="button" data-forget>Forget</button><span data-said></span></div>
    <select name="clause"><option value=""></option><option value="c-1">1</option></select>
    <select name="source"><option value=""></option><option value="DEPUTY">D</option></select></form></kept-draft>`;
  await Promise.resolve();
  return document.querySelector<HTMLElement>("kept-draft")!;
}

function value(name: string): string {
  return document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
}

beforeEach(() => {
  window.localStorage.clear();
  keep("cns_1", { key: "key-old", text: "意见", clause: "", source: "DEPUTY", at: Date.now(), sending: false });
});

test("an empty form gets what was typed before, and the key under which it was typed", async () => {
  await form("");
  expect([value("text"), value("source"), value("key")]).toEqual(["意见", "DEPUTY", "key-old"]);
  expect(document.querySelector("[data-said]")!.textContent).toBe("Put back");
});

test("what came back from the server is newer than what is kept", async () => {
  await form("后来写的");
  expect([value("text"), value("key")]).toEqual(["后来写的", "key-new"]);
});

test("a press makes this device forget it", async () => {
  (await form("")).querySelector<HTMLElement>("[data-forget]")!.click();
  expect(value("text")).toBe("");
  expect(find("cns_1")).toBeNull();
});

test("the receipt clears what was on its way and nothing else", () => {
  document.body.innerHTML = `<comment-sent data-consultation="cns_1"></comment-sent>`;
  expect(find("cns_1")).not.toBeNull();
  keep("cns_1", { ...find("cns_1")!, sending: true });
  document.body.innerHTML = `<comment-sent data-consultation="cns_1"></comment-sent>`;
  expect(find("cns_1")).toBeNull();
  // Who goes back and sends the same again sends it under the same key.
  expect(keyOfSent("cns_1", "意见")).toBe("key-old");
  expect(keyOfSent("cns_1", "另一件")).toBeNull();
});
