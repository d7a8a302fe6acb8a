// SPDX-License-Identifier: Apache-2.0
/** What a form says, as the JSON that the desk's API takes. Pure, so that it can be tested without a page. */

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** One field as it stands in the form. */
export interface Field {
  /** Where the value goes: `title`, `period.length`, `channels[0].owner.code`, or `numbers[]` for one more in a list. */
  readonly name: string;
  readonly value: string;
  /** `text` unless the field's `data-type` says otherwise. */
  readonly type: "text" | "number" | "boolean" | "instant" | "lines" | "json";
  /** Sent although it is empty (`data-empty="send"`). */
  readonly sentEmpty?: boolean;
  /** The zone of a date and time that names none, for `instant`: an offset such as `+08:00`. */
  readonly offset?: string;
}

export function formJson(fields: readonly Field[]): { [name: string]: Json } {
  const whole: { [name: string]: Json } = {};
  for (const field of fields) {
    if (field.value === "" && !field.sentEmpty) {
      continue;
    }
    put(whole, steps(field.name), valueOf(field));
  }
  return withoutHoles(whole) as { [name: string]: Json };
}

function valueOf(field: Field): Json {
  switch (field.type) {
    case "text":
      return field.value;
    case "number":
      // What is no number goes as it is: the API says better than we could what it wants there.
      return Number.isFinite(Number(field.value)) ? Number(field.value) : field.value;
    case "boolean":
      return field.value === "true" || field.value === "on";
    case "instant":
      return instant(field.value, field.offset ?? "Z");
    case "lines":
      return field.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    case "json":
      return JSON.parse(field.value) as Json;
  }
}

function instant(local: string, offset: string): string {
  const moment = new Date((/T\d\d:\d\d$/.test(local) ? `${local}:00` : local) + offset);
  return Number.isNaN(moment.getTime()) ? local : moment.toISOString().replace(".000Z", "Z");
}

type Step = string | number | "[]";

function steps(name: string): Step[] {
  return [...name.matchAll(/([^.[\]]+)|\[(\d*)\]/g)].map((found) =>
    found[1] !== undefined ? found[1] : found[2] === "" ? "[]" : Number(found[2]),
  );
}

function put(into: { [name: string]: Json }, path: readonly Step[], value: Json): void {
  let at: any = into;
  path.forEach((step, index) => {
    const key = step === "[]" ? at.length : step;
    const next = path[index + 1];
    if (next === undefined) {
      at[key] = value;
    } else {
      at[key] ??= next === "[]" || typeof next === "number" ? [] : {};
      at = at[key];
    }
  });
}

/** A row of a list whose fields were all left empty is no row. */
function withoutHoles(json: Json): Json {
  if (Array.isArray(json)) {
    return json.filter((item) => item !== undefined && item !== null).map(withoutHoles);
  }
  if (json !== null && typeof json === "object") {
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withoutHoles(value)]));
  }
  return json;
}
