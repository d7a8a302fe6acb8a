// SPDX-License-Identifier: Apache-2.0
import { Points, type Coverage } from "./points";

/** A ruling as the mark beside a point shows it. */
export interface Mark {
  readonly rulingId: string;
  readonly kind: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly by: string;
  readonly at: string;
}

/** Some rows of the table as the server answers them, column by column. */
export interface Columns {
  readonly position: number;
  readonly total: number;
  readonly from: number;
  readonly points: readonly string[];
  readonly clauses: readonly string[];
  readonly channels: readonly string[];
  readonly marks: readonly number[];
  readonly rulings: readonly Mark[];
  readonly words: readonly string[];
}

export interface Row {
  readonly point: string;
  readonly clauses: readonly string[];
  readonly channel: string;
  readonly words: string;
  readonly mark: Mark | undefined;
}

export const PAGE = 100;
const MOST_PAGES = 40;

/** The rows that were fetched, a hundred to a page; the pages that were looked at longest ago go first. */
export class Table {
  total = 0;
  private readonly pages = new Map<number, readonly Row[]>();
  private readonly ruled: { readonly points: Points; readonly mark: Mark; readonly position: number }[] = [];

  clear(): void {
    this.pages.clear();
  }

  put(columns: Columns): void {
    this.total = columns.total;
    const rows = columns.points.map((point, index) => this.marked({
      point,
      clauses: columns.clauses[index]!.split(",").filter((clause) => clause !== ""),
      channel: columns.channels[index]!,
      words: columns.words[index]!,
      mark: columns.rulings[columns.marks[index]!],
    }, columns.position));
    const page = Math.floor(columns.from / PAGE);
    this.pages.delete(page);
    this.pages.set(page, rows);
    if (this.pages.size > MOST_PAGES) {
      this.pages.delete(this.pages.keys().next().value!);
    }
  }

  /** A window that was on its way when a ruling came is older than that ruling. */
  private marked(row: Row, position: number): Row {
    const newer = this.ruled.findLast((ruling) => ruling.position > position && ruling.points.has(row.point));
    return newer ? { ...row, mark: newer.mark } : row;
  }

  row(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  indexOf(point: string): number {
    for (const [page, rows] of this.pages) {
      const index = rows.findIndex((row) => row.point === point);
      if (index >= 0) {
        return page * PAGE + index;
      }
    }
    return -1;
  }

  /** The pages with these rows that are not here yet. */
  lacking(first: number, last: number): number[] {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (!this.pages.has(page) && page * PAGE < this.total) {
        pages.push(page);
      }
    }
    return pages;
  }

  /** A ruling that came after the rows were fetched. */
  rule(coverage: Coverage, mark: Mark, position: number): void {
    const points = Points.covered(coverage);
    this.ruled.push({ points, mark, position });
    if (this.ruled.length > 500) {
      this.ruled.shift();
    }
    for (const [page, rows] of this.pages) {
      this.pages.set(page, rows.map((row) => (points.has(row.point) ? { ...row, mark } : row)));
    }
  }
}

/** Browsers draw nothing taller than some seventeen million pixels; a longer table is scrolled in larger steps. */
const TALLEST = 10_000_000;

export interface View {
  readonly first: number;
  readonly last: number;
  /** How tall the whole is. */
  readonly height: number;
  /** Where the first of the drawn rows stands in it. */
  readonly top: number;
}

/** Which rows are seen at a place of the scroll bar, and where they are drawn; a few more on both sides. */
export function seen(total: number, row: number, scrolled: number, tall: number, more = 6): View {
  const whole = total * row;
  const height = Math.min(whole, TALLEST);
  const reach = Math.max(1, height - tall);
  const at = height < whole ? (scrolled / reach) * Math.max(0, whole - tall) : scrolled;
  const first = Math.max(0, Math.min(total - 1, Math.floor(at / row)) - more);
  const last = Math.max(0, Math.min(total - 1, Math.ceil((at + tall) / row) + more));
  return { first, last, height, top: scrolled + (first * row - at) };
}

/** Where to scroll so that a row is seen whole; where it is seen already, nowhere else. */
export function reveal(index: number, total: number, row: number, scrolled: number, tall: number): number {
  const whole = total * row;
  const height = Math.min(whole, TALLEST);
  const scale = height < whole ? Math.max(1, height - tall) / Math.max(1, whole - tall) : 1;
  const at = scrolled / scale;
  if (index * row < at) {
    return index * row * scale;
  }
  return (index + 1) * row > at + tall ? ((index + 1) * row - tall) * scale : scrolled;
}
