// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { disposition, Drafts, missing, NOTHING, type Draft, type Finding } from "./drafts";
import { queryOf } from "./filter";
import { actionOf } from "./keys";
import { Points } from "./points";
import { conflicts, preview, requests } from "./proposal";
import { reveal, seen, Table, type Columns, type Mark } from "./table";

const LONG = "财力暂时不足，以后再研究。";
const noted: Finding = { ...NOTHING, kind: "NOTED", reason: LONG };
const draft = (points: Points, more: Partial<Draft> = {}): Draft => ({ points, finding: noted, seen: 5, ...more });
const theirs: Mark = { rulingId: "rul_1", kind: "NOTED", unit: { code: "jt", name: "交通局" }, by: "stf_other", at: "" };

test("neighbours are one range, and taking one out leaves two", () => {
  const many = Points.covered({ ranges: [{ from: 1, to: 50_000 }], parts: [{ number: 60_000, part: 2 }] });
  expect(many.size).toBe(50_001);
  expect(many.without(Points.of("7")).coverage().ranges).toEqual([{ from: 1, to: 6 }, { from: 8, to: 50_000 }]);
  expect(Points.of("3", "1", "2").key).toBe("1:3");
  expect(many.has("60000-2")).toBe(true);
  expect(many.has("60000-1")).toBe(false);
});

test("who names a submission as a whole names each point of it", () => {
  const whole = Points.of("12");
  expect(whole.has("12-2")).toBe(true);
  expect(Points.of("12-1", "13-1").within(whole).key).toBe("12-1");
});

test("a point is in one draft, the latest", () => {
  const drafts = new Drafts();
  drafts.put(draft(Points.covered({ ranges: [{ from: 1, to: 10 }], parts: [] })), "a");
  drafts.put(draft(Points.of("5")), "b");
  expect(drafts.all.map((each) => each.points.size)).toEqual([9, 1]);
  expect(drafts.naming("5")?.points.key).toBe("5:5");
  expect(drafts.points).toBe(10);
});

test("each step is taken back, letter by letter in one, until it is proposed", () => {
  const drafts = new Drafts();
  drafts.put(draft(Points.of("1")), "kind");
  drafts.put(draft(Points.of("1"), { finding: { ...noted, reason: "财" } }), "reason");
  drafts.put(draft(Points.of("1"), { finding: { ...noted, reason: "财力" } }), "reason");
  expect(drafts.undo()).toBe(true);
  expect(drafts.all[0]!.finding.reason).toBe(LONG);
  expect(drafts.undo()).toBe(true);
  expect(drafts.all).toEqual([]);
  expect(drafts.undo()).toBe(false);
  drafts.put(draft(Points.of("1")), "kind");
  drafts.proposed(Points.of("1"));
  expect(drafts.canUndo).toBe(false);
});

test("what was kept is read again, and rubbish is nothing", () => {
  const drafts = new Drafts();
  drafts.put(draft(Points.of("1", "12-2")), "kind");
  expect(Drafts.read(drafts.write()).all[0]!.points.key).toBe("1:1,12-2");
  expect(Drafts.read("{").all).toEqual([]);
  expect(Drafts.read(null).all).toEqual([]);
});

test("a finding says what it lacks, by its kind", () => {
  expect(missing(NOTHING, 10)).toEqual(["kind", "reason"]);
  expect(missing(noted, 10)).toEqual([]);
  expect(missing({ ...noted, kind: "ADOPTED" }, 10)).toEqual(["changes"]);
  expect(missing({ ...noted, kind: "NOT_ADOPTED" }, 10)).toEqual(["reasonCode"]);
  expect(missing({ ...noted, reason: "太短" }, 10)).toEqual(["reason"]);
});

test("a finding is sent as the API names its fields", () => {
  expect(disposition({ ...noted, kind: "KEPT_FOR_STUDY", more: { ownerCode: "jt", ownerName: "交通局", citation: "x" } })).toEqual({
    disposition: "KEPT_FOR_STUDY",
    reason: LONG,
    owner: { code: "jt", name: "交通局" },
  });
  const changes = [{ clause: "c-2", kind: "CHANGED", words: "三十分钟" }];
  expect(disposition({ ...noted, kind: "ADOPTED", changes })).toEqual({ disposition: "ADOPTED", reason: LONG, changes });
});

test("a preview counts what has a ruling already, by unit, and what is not complete", () => {
  const all = [draft(Points.covered({ ranges: [{ from: 1, to: 214 }], parts: [] })), draft(Points.of("300"), { finding: NOTHING })];
  const now = preview(all, (name) => (Number(name) <= 12 ? theirs : undefined), 10);
  expect(now.points).toBe(215);
  expect(now.taken.map(({ unit, points }) => [unit, points.size])).toEqual([["交通局", 12]]);
  expect(now.lacking).toHaveLength(1);
});

test("what has a ruling is left out, or takes its place with the reason why", () => {
  const all = [draft(Points.covered({ ranges: [{ from: 1, to: 20 }], parts: [] }))];
  const taken = (name: string) => (["3", "4"].includes(name) ? theirs : undefined);
  const left = requests(all, 1, taken, "", 10);
  expect(left).toHaveLength(1);
  expect(left[0]!.points.size).toBe(18);
  const both = requests(all, 1, taken, "重新研究", 10);
  expect(both.map(({ path, points }) => [path, points.size])).toEqual([["/rulings", 18], ["/rulings/supersede", 2]]);
  const own = requests([draft(Points.of("3", "9"), { because: "听取了说明" })], 1, taken, "", 10);
  expect(own.map(({ path, points }) => [path, points.key])).toEqual([["/rulings", "9:9"], ["/rulings/supersede", "3:3"]]);
});

test("more than five hundred rulings go in several requests, and what is not complete stays", () => {
  const all = Array.from({ length: 1001 }, (_, index) => draft(Points.of(String(index + 1))));
  expect(requests(all, 1, () => undefined, "", 10).map(({ points }) => points.size)).toEqual([500, 500, 1]);
  expect(requests([draft(Points.of("1"), { finding: NOTHING })], 1, () => undefined, "", 10)).toEqual([]);
});

test("somebody else's ruling on a drafted point is a conflict, my own and an older one is not", () => {
  const all = [draft(Points.of("7", "8"))];
  const ruled = { position: 9, ruling: theirs, coverage: Points.of("8", "9").coverage() };
  expect(conflicts(all, ruled, "stf_me").map(({ points }) => points.key)).toEqual(["8:8"]);
  expect(conflicts(all, { ...ruled, ruling: { ...theirs, by: "stf_me" } }, "stf_me")).toEqual([]);
  expect(conflicts(all, { ...ruled, position: 4 }, "stf_me")).toEqual([]);
});

const columns = (from: number, count: number): Columns => ({
  position: 5,
  total: 100_000,
  from,
  points: Array.from({ length: count }, (_, index) => String(from + index + 1)),
  clauses: Array.from({ length: count }, () => "c-1,c-2"),
  channels: Array.from({ length: count }, () => "WEB"),
  marks: Array.from({ length: count }, () => -1),
  rulings: [],
  words: Array.from({ length: count }, () => ""),
});

test("a table knows which pages it lacks and forgets those that were looked at longest ago", () => {
  const table = new Table();
  table.total = 100_000;
  expect(table.lacking(95, 105)).toEqual([0, 1]);
  table.put(columns(100, 100));
  expect(table.lacking(95, 105)).toEqual([0]);
  expect(table.row(100)?.point).toBe("101");
  expect(table.row(100)?.clauses).toEqual(["c-1", "c-2"]);
  for (let page = 2; page < 60; page++) {
    table.put(columns(page * 100, 100));
  }
  expect(table.row(100)).toBeUndefined();
});

test("a ruling marks the rows that are here and those whose window was on its way", () => {
  const table = new Table();
  table.put(columns(0, 100));
  table.rule({ ranges: [{ from: 2, to: 150 }], parts: [] }, theirs, 9);
  expect(table.row(0)?.mark).toBeUndefined();
  expect(table.row(1)?.mark).toBe(theirs);
  table.put(columns(100, 100));
  expect(table.row(110)?.mark).toBe(theirs);
  table.put({ ...columns(100, 100), position: 10 });
  expect(table.row(110)?.mark).toBeUndefined();
});

test("only what is seen is drawn, and the last of a million rows can be reached", () => {
  expect(seen(100_000, 64, 0, 640)).toMatchObject({ first: 0, last: 16, top: 0, height: 6_400_000 });
  const end = seen(1_000_000, 64, 10_000_000 - 640, 640);
  expect(end.height).toBe(10_000_000);
  expect(end.last).toBe(999_999);
  expect(seen(3, 64, 0, 640)).toMatchObject({ first: 0, last: 2, height: 192 });
});

test("a row that is seen does not move the table", () => {
  expect(reveal(5, 100, 64, 0, 640)).toBe(0);
  expect(reveal(10, 100, 64, 0, 640)).toBe(64);
  expect(reveal(0, 100, 64, 640, 640)).toBe(0);
});

test("keys do what the help says, and letters can be turned off", () => {
  const press = (key: string, letters = true) => actionOf({ key, ctrlKey: false, metaKey: false, altKey: false }, letters);
  expect(press("j")).toEqual({ does: "next" });
  expect(press("3")).toEqual({ does: "kind", place: 2 });
  expect(press("q")).toBeUndefined();
  expect(press("j", false)).toBeUndefined();
  expect(press("ArrowDown", false)).toEqual({ does: "next" });
  expect(actionOf({ key: "r", ctrlKey: true, metaKey: false, altKey: false }, true)).toBeUndefined();
});

test("what is not looked for is left out of the question", () => {
  expect(queryOf({ text: " 停车 ", clause: "", channel: "WEB", ruling: "unruled" }, "stf_me").toString()).toBe(
    new URLSearchParams({ text: "停车", channel: "WEB", unruled: "only" }).toString(),
  );
  expect(queryOf({ text: "", clause: "c-2", channel: "", ruling: "mine" }, "stf_me").toString()).toBe("clause=c-2&by=stf_me");
  expect(queryOf({ text: "", clause: "", channel: "", ruling: "unit:jt" }, "stf_me").toString()).toBe("unit=jt");
});
