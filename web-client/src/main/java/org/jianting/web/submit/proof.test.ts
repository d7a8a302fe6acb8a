// SPDX-License-Identifier: Apache-2.0
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { solve, unpacked } from "./proof";

const salt = "ab12?expires=1&";

function challenge(number: number): string {
  return createHash("sha256").update(salt + String(number)).digest("hex");
}

describe("a piece of work", () => {
  it("is read as the server packs it", () => {
    expect(unpacked("salt hash sign 50000")).toEqual({ salt: "salt", challenge: "hash", most: 50_000 });
    expect(unpacked("")).toBeNull();
  });

  it.each([0, 255, 256, 700])("is done when the number %d is found", async (number) => {
    expect(await solve({ salt, challenge: challenge(number), most: 700 })).toBe(number);
  });

  it("cannot be done when the number is above the most", async () => {
    expect(await solve({ salt, challenge: challenge(701), most: 700 })).toBeNull();
  });
});
