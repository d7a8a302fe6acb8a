// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from "vitest";
import "./copy-address";

test("a press puts the whole address of the place on the clipboard and says so", async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  document.body.innerHTML = `<copy-address data-done="Copied"><a href="#c-12">Address</a></copy-address>`;
  document.querySelector("a")!.click();
  await vi.waitFor(() => expect(document.querySelector("[role=status]")!.textContent).toBe("Copied"));
  expect(writeText).toHaveBeenCalledWith(document.querySelector("a")!.href);
});
