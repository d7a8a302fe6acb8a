// SPDX-License-Identifier: Apache-2.0
import { Points, type Coverage } from "./points";

export const KINDS = [
  "ADOPTED",
  "PARTIALLY_ADOPTED",
  "NOT_ADOPTED",
  "ALREADY_COVERED",
  "KEPT_FOR_STUDY",
  "EXPLAINED",
  "NOTED",
  "REFERRED",
  "OUT_OF_SCOPE",
] as const;

export type Kind = (typeof KINDS)[number];

export interface ClauseChange {
  readonly clause: string;
  readonly kind: string;
  readonly words: string;
}

/** A finding while it is made: any of it may still be missing. */
export interface Finding {
  readonly kind?: Kind;
  readonly reason: string;
  readonly changes: readonly ClauseChange[];
  /** The further fields of a kind, by the names that the API has for them. */
  readonly more: Readonly<Record<string, string>>;
}

export const NOTHING: Finding = { reason: "", changes: [], more: {} };

/** Which further fields a kind has to have. */
export const DEMANDED: Readonly<Record<Kind, readonly string[]>> = {
  ADOPTED: [],
  PARTIALLY_ADOPTED: ["adoptedPart", "notAdoptedPart"],
  NOT_ADOPTED: ["reasonCode"],
  ALREADY_COVERED: ["citation"],
  KEPT_FOR_STUDY: ["ownerCode", "ownerName"],
  EXPLAINED: [],
  NOTED: [],
  REFERRED: ["receivingBody", "referredOn"],
  OUT_OF_SCOPE: [],
};

export const citesChanges = (kind: Kind | undefined): boolean => kind === "ADOPTED" || kind === "PARTIALLY_ADOPTED";

/** What a finding lacks before it may be proposed, by field. */
export function missing(finding: Finding, shortestReason: number): string[] {
  const lacks: string[] = finding.kind === undefined ? ["kind"] : [];
  if ([...finding.reason.trim()].length < shortestReason) {
    lacks.push("reason");
  }
  if (citesChanges(finding.kind) && finding.changes.length === 0) {
    lacks.push("changes");
  }
  const demanded = finding.kind === undefined ? [] : DEMANDED[finding.kind];
  return [...lacks, ...demanded.filter((field) => (finding.more[field] ?? "").trim() === "")];
}

/** The finding as the API takes it. */
export function disposition(finding: Finding): Record<string, unknown> {
  const { kind, reason, changes, more } = finding;
  const whole: Record<string, unknown> = { disposition: kind, reason: reason.trim() };
  if (citesChanges(kind)) {
    whole["changes"] = changes;
  }
  if (kind === "KEPT_FOR_STUDY") {
    whole["owner"] = { code: more["ownerCode"], name: more["ownerName"] };
    if (more["nextDate"]) {
      whole["nextDate"] = more["nextDate"];
    }
  } else if (kind !== undefined) {
    DEMANDED[kind].forEach((field) => (whole[field] = more[field]));
  }
  return whole;
}

/**
 * A ruling that was typed and not proposed.
 *
 * @property because why it takes the place of a ruling that stands; without it, the points have none
 * @property seen the position up to which its author had seen what others ruled
 */
export interface Draft {
  readonly points: Points;
  readonly finding: Finding;
  readonly because?: string;
  readonly seen: number;
}

/** All of them, and each state before this one, so that every step can be taken back until they are proposed. */
export class Drafts {
  private past: { readonly step: string; readonly before: readonly Draft[] }[] = [];

  constructor(private now: readonly Draft[] = []) {}

  get all(): readonly Draft[] {
    return this.now;
  }

  get points(): number {
    return this.now.reduce((sum, draft) => sum + draft.points.size, 0);
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** The draft about exactly these points. */
  about(points: Points): Draft | undefined {
    return this.now.find((draft) => draft.points.equals(points));
  }

  /** The draft that a point is in. */
  naming(point: string): Draft | undefined {
    return this.now.find((draft) => draft.points.has(point));
  }

  /** A point is in one draft: what is typed last takes it out of the others. `step` names what belongs to one step back. */
  put(draft: Draft, step: string): void {
    this.become(
      [
        ...this.now.flatMap((other) => {
          const points = other.points.without(draft.points);
          return points.size === 0 ? [] : [{ ...other, points }];
        }),
        draft,
      ],
      `${step} ${draft.points.key}`,
    );
  }

  drop(points: Points): void {
    this.become(
      this.now.flatMap((draft) => {
        const left = draft.points.without(points);
        return left.size === 0 ? [] : [{ ...draft, points: left }];
      }),
      `drop ${points.key}`,
    );
  }

  undo(): boolean {
    const last = this.past.pop();
    if (last) {
      this.now = last.before;
    }
    return last !== undefined;
  }

  /** What was proposed stands on the record and is not taken back here. */
  proposed(points: Points): void {
    this.drop(points);
    this.past = [];
  }

  private become(next: readonly Draft[], step: string): void {
    // Letter by letter is one step.
    if (this.past.at(-1)?.step !== step) {
      this.past.push({ step, before: this.now });
    }
    this.now = next;
  }

  write(): string {
    return JSON.stringify(this.now.map((draft) => ({ ...draft, points: draft.points.coverage() })));
  }

  /** What was written, or nothing where that cannot be read. */
  static read(written: string | null): Drafts {
    try {
      const all = JSON.parse(written ?? "[]") as (Omit<Draft, "points"> & { points: Coverage })[];
      return new Drafts(all.map((draft) => ({ ...draft, points: Points.covered(draft.points) })));
    } catch {
      return new Drafts();
    }
  }
}
