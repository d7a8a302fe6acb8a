// SPDX-License-Identifier: Apache-2.0
/** Points by their numbers: `12` is a whole submission, `12-2` the second point of one that was split. */

export interface Coverage {
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  readonly parts: readonly { readonly number: number; readonly part: number }[];
}

/** A set of points. It never changes; each step makes another. Fifty thousand neighbours are one range. */
export class Points {
  static readonly NONE = new Points([], new Set());

  private constructor(
    private readonly runs: readonly (readonly [number, number])[],
    private readonly parts: ReadonlySet<string>,
  ) {}

  static of(...names: readonly string[]): Points {
    const wholes = names.filter((name) => !name.includes("-")).map(Number);
    return new Points(joined(wholes.map((number) => [number, number])), new Set(names.filter((name) => name.includes("-"))));
  }

  static covered(coverage: Coverage): Points {
    return new Points(
      joined(coverage.ranges.map(({ from, to }) => [from, to])),
      new Set(coverage.parts.map(({ number, part }) => `${number}-${part}`)),
    );
  }

  get size(): number {
    return this.runs.reduce((sum, [from, to]) => sum + to - from + 1, this.parts.size);
  }

  /** Whether a point is named, by itself or as one of a submission that is named as a whole. */
  has(name: string): boolean {
    const number = Number(name.split("-")[0]);
    return this.parts.has(name) || this.runs.some(([from, to]) => from <= number && number <= to);
  }

  and(others: Points): Points {
    return new Points(joined([...this.runs, ...others.runs]), new Set([...this.parts, ...others.parts]));
  }

  without(others: Points): Points {
    const runs = this.runs.flatMap(([from, to]) =>
      others.runs.reduce<(readonly [number, number])[]>((left, [a, b]) => left.flatMap((run) => cut(run, a, b)), [[from, to]]),
    );
    return new Points(runs, new Set([...this.parts].filter((part) => !others.has(part))));
  }

  /** The points of this set that the other names as well. */
  within(others: Points): Points {
    return this.without(this.without(others));
  }

  with(name: string): Points {
    return this.and(Points.of(name));
  }

  equals(others: Points): boolean {
    return this.key === others.key;
  }

  /** The same points are always the same text. */
  get key(): string {
    return [...this.runs.map(([from, to]) => `${from}:${to}`), ...[...this.parts].sort()].join(",");
  }

  *names(): Generator<string> {
    for (const [from, to] of this.runs) {
      for (let number = from; number <= to; number++) {
        yield String(number);
      }
    }
    yield* this.parts;
  }

  coverage(): Coverage {
    return {
      ranges: this.runs.map(([from, to]) => ({ from, to })),
      parts: [...this.parts].map((name) => {
        const [number, part] = name.split("-").map(Number);
        return { number: number!, part: part! };
      }),
    };
  }

  /** As people write them, the first few: `3–17, 45, 12-2`. */
  toString(): string {
    const written = [...this.runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)), ...this.parts];
    return written.length > 10 ? `${written.slice(0, 10).join(", ")} …` : written.join(", ");
  }
}

function joined(runs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const all: [number, number][] = [];
  for (const [from, to] of [...runs].sort((one, other) => one[0] - other[0])) {
    const last = all.at(-1);
    if (last && from <= last[1] + 1) {
      last[1] = Math.max(last[1], to);
    } else {
      all.push([from, to]);
    }
  }
  return all;
}

function cut([from, to]: readonly [number, number], a: number, b: number): (readonly [number, number])[] {
  if (b < from || a > to) {
    return [[from, to]];
  }
  return [[from, a - 1] as const, [b + 1, to] as const].filter(([start, end]) => start <= end);
}
