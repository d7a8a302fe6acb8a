// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from "vitest";
import { find, forgetOld, keep, KEPT_FOR, nameOf, read } from "./drafts";
import type { Draft } from "./drafts";

const draft: Draft = { key: "key-1", text: "意见", clause: "c-1", source: "", at: 1_000, sending: false };

describe("a kept draft", () => {
  beforeEach(() => window.localStorage.clear());

  it("is there for less than a day", () => {
    const kept = JSON.stringify(draft);
    expect(read(kept, 1_000 + KEPT_FOR - 1)).toEqual(draft);
    expect(read(kept, 1_000 + KEPT_FOR)).toBeNull();
  });

  it("that cannot be read is none", () => {
    expect(read("{", 0)).toBeNull();
    expect(read("{\"text\":7}", 0)).toBeNull();
    expect(read(null, 0)).toBeNull();
  });

  it("goes when any page is opened after a day, and nothing else goes", () => {
    keep("cns_old", { ...draft, at: Date.now() - KEPT_FOR });
    keep("cns_new", { ...draft, at: Date.now() });
    window.localStorage.setItem("other", "stays");
    forgetOld();
    expect(window.localStorage.getItem(nameOf("cns_old"))).toBeNull();
    expect(find("cns_new")?.text).toBe("意见");
    expect(window.localStorage.getItem("other")).toBe("stays");
  });
});
