// SPDX-License-Identifier: Apache-2.0
/** What is looked for, as it stands in the fields above the table. */
export interface Filter {
  readonly text: string;
  readonly clause: string;
  readonly channel: string;
  /** A kind of finding, or `unruled`, or `mine`, or `unit:CODE`. */
  readonly ruling: string;
}

/** As the server takes it; what is empty excludes nothing and is left out. */
export function queryOf(filter: Filter, me: string): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value !== "") {
      query.set(name, value);
    }
  };
  set("text", filter.text.trim());
  set("clause", filter.clause);
  set("channel", filter.channel);
  if (filter.ruling === "unruled") {
    query.set("unruled", "only");
  } else if (filter.ruling === "mine") {
    query.set("by", me);
  } else if (filter.ruling.startsWith("unit:")) {
    query.set("unit", filter.ruling.slice("unit:".length));
  } else {
    set("ruling", filter.ruling);
  }
  return query;
}
