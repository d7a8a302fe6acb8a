// SPDX-License-Identifier: Apache-2.0
/**
 * A sentence with one figure that follows what happens: `<live-figure data-source="…/tally/live" data-event="tally"
 * data-field="received" data-one="1 submission so far" data-other="[n] submissions so far">60 submissions so far</live-figure>`.
 * Without a script, and while nothing comes, the sentence of the page stands.
 */
export class LiveFigure extends HTMLElement {
  private source: EventSource | undefined;

  connectedCallback(): void {
    const address = this.dataset["source"];
    if (!address || typeof EventSource === "undefined") {
      return;
    }
    // A page in the background asks for nothing: phones have batteries, and the server has other readers.
    document.addEventListener("visibilitychange", this.follow);
    this.follow();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.follow);
    this.stop();
  }

  private readonly follow = (): void => {
    if (document.visibilityState === "hidden") {
      this.stop();
    } else if (!this.source) {
      this.source = new EventSource(this.dataset["source"]!);
      this.source.addEventListener(this.dataset["event"] ?? "message", (event) => this.say((event as MessageEvent<string>).data));
    }
  };

  private stop(): void {
    this.source?.close();
    this.source = undefined;
  }

  private say(data: string): void {
    const figure = (JSON.parse(data) as Record<string, unknown>)[this.dataset["field"] ?? ""];
    if (typeof figure === "number") {
      const words = sentence(figure, this.dataset["one"] ?? "[n]", this.dataset["other"] ?? "[n]", document.documentElement.lang);
      if (this.textContent !== words) {
        this.textContent = words;
      }
    }
  }
}

/** The sentence for a figure, in the language's own way of counting and writing numbers. */
export function sentence(figure: number, one: string, other: string, language: string): string {
  const form = new Intl.PluralRules(language).select(figure) === "one" ? one : other;
  return form.replace("[n]", new Intl.NumberFormat(language).format(figure));
}

customElements.define("live-figure", LiveFigure);
