// SPDX-License-Identifier: Apache-2.0
import type { Change, Changes, Workbench } from "./answers";
import { get, isAborted, Refused } from "./api";
import { drawnMark, element, filled } from "./marks";
import { Points } from "./points";

const AT_ONCE = 50;

/**
 * What was ruled since somebody looked, for whoever approves it or sends it back. The browser keeps a single number: the place
 * in the record up to which this person has looked.
 */
class RulingReview extends HTMLElement {
  private readonly phrases = new Map<string, string>();
  private now: Workbench | undefined;
  private last = 0;
  private isMore = false;

  connectedCallback(): void {
    this.querySelectorAll<HTMLElement>(".bench-phrases li").forEach((each) =>
      this.phrases.set(each.dataset["name"]!, each.textContent ?? ""),
    );
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.querySelectorAll(".review-since input").forEach((each) => each.addEventListener("change", () => void this.start()));
    this.one(".review-more").addEventListener("click", () => void this.more());
    this.one(".review-seen").addEventListener("click", () => this.seen());
    void this.start();
  }

  private one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  private say(name: string, ...values: readonly (string | number)[]): string {
    return filled(this.phrases.get(name) ?? name, ...values);
  }

  private get api(): string {
    return `/api/v1/desk/consultations/${this.dataset["consultation"]}/workbench`;
  }

  private get shelf(): string {
    return `jianting.looked/${this.dataset["consultation"]}/${this.dataset["staff"]}`;
  }

  private since(): number {
    switch (this.querySelector<HTMLInputElement>("[name=since]:checked")?.value) {
      case "looked":
        return Number(localStorage.getItem(this.shelf) ?? 0);
      case "returned":
        return this.now?.returned?.position ?? 0;
      default:
        return 0;
    }
  }

  private async start(): Promise<void> {
    try {
      this.now = await get<Workbench>(this.api);
      this.showNow(this.now);
      this.one(".review-list").replaceChildren();
      this.last = this.since();
      await this.more();
    } catch (failure) {
      this.failed(failure);
    }
  }

  private async more(): Promise<void> {
    try {
      const changes = await get<Changes>(`${this.api}/findings?after=${this.last}&limit=${AT_ONCE}`);
      this.one(".review-list").append(...changes.rulings.map((change) => this.item(change)));
      this.last = changes.rulings.at(-1)?.position ?? this.last;
      this.isMore = changes.more;
      this.one(".review-more").hidden = !changes.more;
      const shown = this.items().length;
      this.one(".review-count").textContent =
        shown === 0 ? this.say("review.told.none") : this.say("review.told.changes", this.isMore ? `${shown}+` : shown);
      this.dataset["shown"] = String(shown);
    } catch (failure) {
      this.failed(failure);
    }
  }

  private name(id: string): string {
    return this.phrases.get(id) ?? id;
  }

  private moment(at: string): string {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  }

  private showNow(now: Workbench): void {
    this.one(".review-proposers").textContent =
      now.proposedBy.map((each) => this.say("review.told.proposers", this.name(each.by), each.unit.name)).join("、") || "—";
    this.one(".review-approver").textContent = now.approved
      ? this.say("review.told.approved", this.name(now.approved.by), this.moment(now.approved.at))
      : this.say("review.told.approved.none");
    this.one(".review-progress").textContent = this.say("review.told.progress", now.points - now.unruled, now.points, now.unruled);
    const returned = this.one(".review-returned");
    returned.hidden = now.returned === undefined;
    returned.textContent = now.returned ? this.say("review.told.returned", now.returned.reason) : "";
  }

  private item(change: Change): HTMLElement {
    const { ruling, finding } = change;
    const points = Points.covered(change.coverage);
    const item = element(
      "li",
      "review-item",
      element("p", "review-kind", drawnMark(ruling.kind), element("b", "", this.say(ruling.kind)), ` ${this.say("review.told.points", points.toString(), change.points)}`),
      element("p", "", finding?.reason ?? ""),
      ...(finding?.changes ?? []).map((each) =>
        element("p", "review-change", this.say("review.told.clause", this.clauseName(each.clause), this.say(each.kind), each.words)),
      ),
      ...change.instead.map((each) => element("p", "soft", this.say("review.told.instead", this.say(each.kind), change.because ?? ""))),
      element("p", "soft", this.say("review.told.proposed", ruling.unit.name, this.name(ruling.by)), ` · ${this.moment(ruling.at)}`),
    );
    item.tabIndex = -1;
    if (this.items().length === 0 && this.one(".review-list").childElementCount === 0) {
      item.tabIndex = 0;
    }
    return item;
  }

  private clauseName(clause: string): string {
    return this.now?.clauses.find((each) => each.id === clause)?.label ?? clause;
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".review-item")];
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest("dialog") || target.matches("textarea, select, input:not([type=radio])")) {
      return;
    }
    const steps: Record<string, () => void> = {
      j: () => this.move(1),
      k: () => this.move(-1),
      s: () => this.seen(),
      p: () => this.querySelector<HTMLElement>(".review-approve button[type=submit]")?.focus(),
      r: () => this.querySelector<HTMLElement>("#review-reason")?.focus(),
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      step();
    }
  }

  private move(by: number): void {
    const items = this.items();
    const at = items.findIndex((item) => item === document.activeElement);
    const to = items[Math.max(0, Math.min(items.length - 1, at + by))];
    items.forEach((item) => (item.tabIndex = item === to ? 0 : -1));
    to?.focus();
    if (this.isMore && to === items.at(-1)) {
      void this.more();
    }
  }

  private seen(): void {
    localStorage.setItem(this.shelf, String(this.last));
    void this.start();
  }

  private failed(failure: unknown): void {
    if (isAborted(failure)) {
      return;
    }
    if (failure instanceof Refused && failure.problem.status === 401) {
      this.querySelector<HTMLDialogElement>("dialog.again")?.showModal();
    } else if (failure instanceof Refused) {
      this.one(".review-count").textContent = failure.words.join(" ");
    } else {
      this.one(".review-count").textContent = this.say("review.told.outage");
    }
  }
}

customElements.define("ruling-review", RulingReview);
