// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from "vitest";
import { sentence } from "./live-figure";

test("a figure is written as its language counts", () => {
  expect(sentence(1, "1 submission", "[n] submissions", "en")).toBe("1 submission");
  expect(sentence(12345, "1 submission", "[n] submissions", "en")).toBe("12,345 submissions");
  expect(sentence(1, "已收到 1 件", "已收到 [n] 件", "zh-Hans")).toBe("已收到 1 件");
});

test("the sentence of the page stands until a figure comes, and then says the figure", () => {
  const listeners = new Map<string, (event: unknown) => void>();
  vi.stubGlobal(
    "EventSource",
    class {
      addEventListener(name: string, heard: (event: unknown) => void): void {
        listeners.set(name, heard);
      }
      close(): void {}
    },
  );
  document.documentElement.lang = "zh-Hans";
  document.body.innerHTML = `<live-figure data-source="/live" data-event="tally" data-field="received"
    data-one="已收到 [n] 件" data-other="已收到 [n] 件">已收到 60 件</live-figure>`;
  const figure = document.querySelector("live-figure")!;
  expect(figure.textContent).toBe("已收到 60 件");
  listeners.get("tally")!({ data: '{"received":61}' });
  expect(figure.textContent).toBe("已收到 61 件");
  listeners.get("tally")!({ data: '{"received":"many"}' });
  expect(figure.textContent).toBe("已收到 61 件");
});
