// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from "./points";
import type { Mark } from "./table";

/** How far ruling has come, as the server tells it. */
export interface Workbench {
  readonly round: number;
  readonly sealed: boolean;
  readonly submissions: number;
  readonly points: number;
  readonly position: number;
  readonly readable: number;
  readonly unruled: number;
  readonly clauses: readonly { readonly id: string; readonly label: string }[];
  readonly proposedBy: readonly Mark[];
  readonly returned?: { readonly reason: string; readonly by: string; readonly at: string; readonly position: number };
  readonly approved?: { readonly by: string; readonly at: string; readonly position: number };
}

export interface Finding {
  readonly disposition: string;
  readonly reason: string;
  readonly changes?: readonly { readonly clause: string; readonly kind: string; readonly words: string }[];
}

export interface Change {
  readonly position: number;
  readonly ruling: Mark;
  readonly coverage: Coverage;
  readonly points: number;
  readonly because?: string;
  readonly instead: readonly Mark[];
  readonly finding?: Finding;
}

export interface Changes {
  readonly now: Workbench;
  readonly splits: number;
  readonly rulings: readonly Change[];
  readonly more: boolean;
}

/** Many points at once, as runs that one ruling, or none, answers. */
export interface Selection {
  readonly points: number;
  readonly runs: readonly { readonly from: number; readonly to: number; readonly mark: number }[];
  readonly parts: readonly { readonly number: number; readonly part: number; readonly mark: number }[];
  readonly rulings: readonly Mark[];
}

export interface Like {
  readonly group: Selection;
  readonly nearest: readonly { readonly point: string; readonly percent: number; readonly words: string; readonly mark: number }[];
  readonly rulings: readonly Mark[];
}

export interface Clauses {
  readonly finalVersion?: number;
  readonly clauses: readonly Clause[];
}

export interface Clause {
  readonly clause: string;
  readonly label: string;
  readonly change?: string;
  readonly draftWords?: string;
  readonly finalWords?: string;
}

/** A submission as the register has it. */
export interface Registered {
  readonly number: number;
  readonly submissionId: string;
  readonly receivedAt: string;
  readonly channel: string;
  readonly sourceKind: string;
  readonly clauses: readonly string[];
  readonly publicText?: { readonly text?: string };
  readonly points: readonly { readonly point: string; readonly summary?: string }[];
}
