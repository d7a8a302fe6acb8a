// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "./desk-form";

const fetched = vi.fn();

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
  document.documentElement.lang = "zh-Hans";
  document.body.innerHTML = `
    <desk-form data-outage="没有连上">
      <form action="/api/v1/desk/consultations">
        <div class="errors" tabindex="-1" hidden><ul></ul></div>
        <input id="title" name="title" value="办法">
        <button type="submit">提交</button>
      </form>
    </desk-form>`;
});

afterEach(() => fetched.mockReset());

const press = () => document.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
const errors = () => document.querySelector<HTMLElement>(".errors")!;

test("a refusal stands above the fields, leads to the field that it names, and what was typed stays", async () => {
  fetched.mockResolvedValue(
    new Response(
      JSON.stringify({ status: 422, title: "标题太短", detail: "要 4 字", detailEn: 'The "title" is too short', whatYouCanDo: "写长些" }),
      { status: 422 },
    ),
  );
  press();
  await vi.waitFor(() => expect(errors().hidden).toBe(false));
  expect(errors().textContent).toContain("标题太短");
  expect(errors().textContent).toContain("写长些");
  expect(errors().querySelector("a")!.getAttribute("href")).toBe("#title");
  expect(document.querySelector("input")!.value).toBe("办法");
});

test("two presses send once, with the header that only our pages can send", async () => {
  let answer: (response: Response) => void = () => {};
  fetched.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  document.querySelector("desk-form")!.addEventListener("sent", (event) => event.preventDefault());
  press();
  await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
  press();
  await Promise.resolve();
  answer(new Response("{}", { status: 201 }));
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(fetched.mock.calls[0]![1].headers["X-Jianting-Page"]).toBe("1");
  expect(fetched.mock.calls[0]![1].body).toBe('{"title":"办法"}');
});

test("a connection that fails says so and loses nothing", async () => {
  fetched.mockRejectedValue(new TypeError("offline"));
  press();
  await vi.waitFor(() => expect(errors().textContent).toContain("没有连上"));
  expect(document.querySelector("input")!.value).toBe("办法");
});
