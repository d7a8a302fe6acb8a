// SPDX-License-Identifier: Apache-2.0
/**
 * Shows in place what an answer holds and nothing will show again: a one-time token, recovery codes. Each part marked
 * `data-when="path"` appears when the answer has that value; what stands in it at `data-from="path"` is filled in, a list as
 * items. Where no part fits, the form goes on as forms do.
 */
export class ShownOnce extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("sent", (event) => {
      const answer: unknown = (event as CustomEvent).detail;
      const parts = [...this.querySelectorAll<HTMLElement>("[data-when]")];
      const fitting = parts.filter((part) => valueAt(answer, part.dataset["when"]!) !== undefined);
      if (fitting.length === 0) {
        return;
      }
      event.preventDefault();
      fitting.forEach((part) => this.show(part, answer));
      this.querySelector("desk-form")?.setAttribute("hidden", "");
      fitting[0]!.focus();
    });
  }

  private show(part: HTMLElement, answer: unknown): void {
    part.querySelectorAll<HTMLElement>("[data-from]").forEach((place) => {
      const value = valueAt(answer, place.dataset["from"]!);
      if (Array.isArray(value)) {
        place.replaceChildren(...value.map((each) => item(String(each))));
      } else {
        place.textContent = String(value ?? "");
      }
    });
    part.hidden = false;
    part.tabIndex = -1;
  }
}

function item(text: string): HTMLLIElement {
  const line = document.createElement("li");
  const code = document.createElement("code");
  code.textContent = text;
  line.append(code);
  return line;
}

/** The value at a path such as `waiting.number`; undefined where there is none, or null stands there. */
export function valueAt(answer: unknown, path: string): unknown {
  let at: unknown = answer;
  for (const name of path.split(".")) {
    if (at === null || typeof at !== "object") {
      return undefined;
    }
    at = (at as Record<string, unknown>)[name];
  }
  return at ?? undefined;
}

customElements.define("shown-once", ShownOnce);
