// SPDX-License-Identifier: Apache-2.0
import { disposition, missing, type Draft, type Finding } from "./drafts";
import { Points } from "./points";
import type { Mark } from "./table";

/** Rulings in one request; the API takes no more. */
export const AT_ONCE = 500;

/** Points that have a ruling, by whose it is. */
export interface Taken {
  readonly unit: string;
  readonly points: Points;
}

/** What proposing would do, before it is done. */
export interface Preview {
  readonly rulings: number;
  readonly points: number;
  readonly taken: readonly Taken[];
  /** Drafts that lack something, and what. */
  readonly lacking: readonly { readonly draft: Draft; readonly fields: readonly string[] }[];
}

export function preview(drafts: readonly Draft[], markOf: (point: string) => Mark | undefined, shortest: number): Preview {
  const taken = new Map<string, Points>();
  for (const draft of drafts.filter((each) => each.because === undefined)) {
    const byUnit = new Map<string, string[]>();
    for (const name of draft.points.names()) {
      const unit = markOf(name)?.unit.name;
      if (unit !== undefined) {
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), name]);
      }
    }
    byUnit.forEach((names, unit) => taken.set(unit, (taken.get(unit) ?? Points.NONE).and(Points.of(...names))));
  }
  return {
    rulings: drafts.length,
    points: drafts.reduce((sum, draft) => sum + draft.points.size, 0),
    taken: [...taken].map(([unit, points]) => ({ unit, points })),
    lacking: drafts
      .map((draft) => ({ draft, fields: missing(draft.finding, shortest) }))
      .filter(({ fields }) => fields.length > 0),
  };
}

/** One request to the API. */
export interface Request {
  readonly path: "/rulings" | "/rulings/supersede";
  readonly body: object;
  readonly points: Points;
}

/**
 * The requests that propose what is complete. What has a ruling already is left out, or its ruling is replaced where the draft,
 * or `because` for all of them, says why; it is never overwritten in silence.
 */
export function requests(
  drafts: readonly Draft[],
  round: number,
  markOf: (point: string) => Mark | undefined,
  because: string,
  shortest: number,
): Request[] {
  const fresh: { readonly points: Points; readonly finding: Finding }[] = [];
  const replacing: Request[] = [];
  for (const draft of drafts.filter((each) => missing(each.finding, shortest).length === 0)) {
    const taken = Points.of(...[...draft.points.names()].filter((name) => markOf(name) !== undefined));
    const free = draft.points.without(taken);
    const why = (draft.because ?? because).trim();
    if (free.size > 0) {
      fresh.push({ points: free, finding: draft.finding });
    }
    if (taken.size > 0 && why !== "") {
      const body = { round, coverage: taken.coverage(), disposition: disposition(draft.finding), reason: why };
      replacing.push({ path: "/rulings/supersede", body, points: taken });
    }
  }
  const proposing: Request[] = [];
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE);
    const rulings = some.map(({ points, finding }) => ({ coverage: points.coverage(), disposition: disposition(finding) }));
    const points = some.reduce((sum, each) => sum.and(each.points), Points.NONE);
    proposing.push({ path: "/rulings", body: { round, rulings }, points });
  }
  return [...proposing, ...replacing];
}

/** A draft for points on which somebody else has ruled since its author last saw them. */
export interface Conflict {
  readonly draft: Draft;
  readonly points: Points;
  readonly theirs: Mark;
}

export function conflicts(
  drafts: readonly Draft[],
  ruled: { readonly position: number; readonly ruling: Mark; readonly coverage: Parameters<typeof Points.covered>[0] },
  me: string,
): Conflict[] {
  if (ruled.ruling.by === me) {
    return [];
  }
  const theirs = Points.covered(ruled.coverage);
  return drafts
    .filter((draft) => draft.seen < ruled.position)
    .map((draft) => ({ draft, points: draft.points.within(theirs), theirs: ruled.ruling }))
    .filter(({ points }) => points.size > 0);
}
