// SPDX-License-Identifier: Apache-2.0
import { OUR_PAGE, type Problem } from "../desk/desk-form";
import { worded } from "../intake/scan-intake";
import { align, differences, mask, pieces, unmask, withMarks, type Masked } from "./masking";

interface Raw {
  readonly number: number;
  readonly text?: string;
  readonly proposal?: { readonly text?: string; readonly summaries: readonly string[]; readonly digest: string; readonly by: string };
}

interface Suggested {
  readonly number: number;
  readonly suggestion?: string;
  readonly masked: readonly { readonly kind: string; readonly words: string }[];
}

/** One submission on the bench. */
interface Item {
  readonly number: number;
  readonly button: HTMLButtonElement;
  raw: string | null;
  masked: Masked[];
  found: number;
  /** What somebody typed by hand, which no list of stretches describes any more. */
  typed: string | null;
  proposal: Raw["proposal"] | null;
}

const MARK = "［隐去］";

/**
 * Makes or approves public texts by keyboard: the raw text on one side, what the public will read on the other. Nothing of a text
 * is kept anywhere but in this page.
 */
export class TextBench extends HTMLElement {
  private items: Item[] = [];
  private at = 0;
  private isBusy = false;

  connectedCallback(): void {
    this.addEventListener("click", (event) => this.clicked(event.target as Element));
    this.addEventListener("input", (event) => this.edited(event.target as HTMLElement));
    // The raw text has a caret, so that the keyboard can select in it, and takes nothing that is typed.
    this.addEventListener("beforeinput", (event) => {
      if ((event.target as Element).closest(".raw")) {
        event.preventDefault();
      }
    });
    document.addEventListener("keydown", this.pressed);
    queueMicrotask(() => void this.load());
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.pressed);
  }

  private get approves(): boolean {
    return this.dataset["mode"] === "approve";
  }

  private get item(): Item {
    return this.items[this.at]!;
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector<T>(selector)!;
  }

  private word(name: string): string {
    return this.dataset[name] ?? "";
  }

  private async load(): Promise<void> {
    this.items = [...this.querySelectorAll<HTMLButtonElement>(".numbers button")].map((button) => ({
      number: Number(button.dataset["number"]),
      button,
      raw: null,
      masked: [],
      found: 0,
      typed: null,
      proposal: null,
    }));
    const numbers = this.items.map((item) => item.number);
    const round = Number(this.dataset["round"]);
    const read = (await this.post("/texts/read", { round, numbers })) as { texts: Raw[] } | null;
    const suggested = this.approves
      ? { suggestions: [] }
      : ((await this.post("/public-texts/suggest", { round, numbers })) as { suggestions: Suggested[] } | null);
    if (read && suggested) {
      this.fill(read.texts, suggested.suggestions);
      const first = this.items.findIndex((item) => this.isOpen(item));
      this.show(first < 0 ? 0 : first, false);
    }
  }

  private fill(texts: readonly Raw[], suggestions: readonly Suggested[]): void {
    const suggestionOf = new Map(suggestions.map((one) => [one.number, one]));
    for (const text of texts) {
      const item = this.items.find((one) => one.number === text.number);
      if (!item) {
        continue;
      }
      item.raw = text.text ?? null;
      item.proposal = text.proposal ?? null;
      const suggestion = suggestionOf.get(text.number);
      if (item.raw !== null && suggestion?.suggestion !== undefined) {
        item.masked = align(item.raw, suggestion.suggestion, suggestion.masked);
        item.found = suggestion.masked.length;
      }
      const proposed = item.proposal?.text;
      if (item.raw !== null && proposed !== undefined && proposed !== withMarks(item.raw, item.masked)) {
        item.typed = proposed;
      }
      if (item.button.dataset["state"] === "proposed" && !item.proposal) {
        // It was split since, which makes an earlier proposal void.
        item.button.dataset["state"] = "none";
      }
      item.button.querySelector(".begins")!.textContent = (item.raw ?? "").slice(0, 24);
    }
  }

  private textOf(item: Item): string {
    return item.typed ?? withMarks(item.raw ?? "", item.masked);
  }

  private stateOf(item: Item): string {
    return item.button.dataset["state"] ?? "none";
  }

  /** What this person can do something about. */
  private isOpen(item: Item): boolean {
    return this.approves
      ? this.stateOf(item) === "proposed" && item.proposal?.text !== undefined && item.proposal.by !== this.dataset["me"]
      : this.stateOf(item) === "none" && item.raw !== null;
  }

  private show(index: number, takesFocus = true): void {
    this.at = Math.min(Math.max(index, 0), this.items.length - 1);
    this.items.forEach((item, other) =>
      other === this.at ? item.button.setAttribute("aria-current", "true") : item.button.removeAttribute("aria-current"),
    );
    this.find(".errors").hidden = true;
    this.find("textarea.edit").hidden = true;
    this.find(".outward").hidden = false;
    this.find(".which").textContent = this.word("which").replace("{0}", String(this.item.number));
    this.draw();
    this.say(this.explained());
    const split = document.querySelector<HTMLInputElement>("#split-number");
    if (split) {
      split.value = String(this.item.number);
    }
    if (takesFocus) {
      this.find(".which").focus();
      this.item.button.scrollIntoView({ block: "nearest" });
    }
  }

  /** In one sentence: how it stands, and what was found. */
  private explained(): string {
    const item = this.item;
    switch (this.stateOf(item)) {
      case "approved":
        return this.word("approved");
      case "erased":
        return this.word("erased");
      case "proposed":
        return this.approves && item.proposal?.by === this.dataset["me"] ? this.word("own") : this.approves ? "" : this.word("waiting");
      default:
        if (this.approves) {
          return this.word("nothing");
        }
        return item.typed !== null ? this.word("free") : item.found > 0 ? this.word("found").replace("{0}", String(item.found)) : this.word("clean");
    }
  }

  private draw(): void {
    const item = this.item;
    const raw = this.find(".raw");
    const shown = this.find(".outward");
    const proposed = this.approves ? (item.proposal?.text ?? null) : item.raw === null ? null : this.textOf(item);
    if (item.raw === null) {
      raw.textContent = this.word("erased");
      shown.textContent = proposed ?? "";
    } else if (this.approves) {
      const found = proposed === null ? [{ kind: "same" as const, words: item.raw }] : differences(item.raw, proposed);
      raw.replaceChildren(...found.filter((one) => one.kind !== "added").map((one) => element(one.kind === "removed" ? "del" : "span", one.words)));
      shown.replaceChildren(...(proposed === null ? [] : found.filter((one) => one.kind !== "removed").map((one) => element(one.kind === "added" ? "ins" : "span", one.words))));
    } else {
      const parts = pieces(item.raw, item.typed === null ? item.masked : []);
      raw.replaceChildren(...parts.map((part) => (part.masked ? this.marked(part.words, part.masked) : element("span", part.words))));
      shown.replaceChildren(
        ...(item.typed === null
          ? parts.map((part) => element(part.masked ? "ins" : "span", part.masked?.mark ?? part.words))
          : differences(item.raw, item.typed).filter((one) => one.kind !== "removed").map((one) => element(one.kind === "added" ? "ins" : "span", one.words))),
      );
    }
    const summaries = item.proposal?.summaries ?? [];
    this.find(".summaries").hidden = summaries.length === 0;
    this.find(".summaries ol").replaceChildren(...summaries.map((words) => element("li", words)));
  }

  /** By shape and by word: what kind of thing it is stands before it. */
  private marked(words: string, masked: Masked): HTMLElement {
    const stretch = element("mark", words);
    const kind = this.querySelector(`.kinds [data-kind="${masked.kind}"]`)?.textContent ?? this.word("other");
    stretch.dataset["kind"] = kind;
    stretch.title = kind;
    return stretch;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || this.querySelector("dialog[open]")) {
      return;
    }
    if (target.matches("textarea.edit")) {
      if (event.key === "Escape") {
        event.preventDefault();
        this.leaveEditing();
      }
      return;
    }
    // Elsewhere on the page keys mean what they always mean: somebody types, or presses a button or a link.
    const isElsewhere = target !== document.body && !this.contains(target);
    if (isElsewhere || target.matches("input, select, textarea") || (event.key === "Enter" && target.matches("button, a"))) {
      return;
    }
    const todo = { j: "after", k: "before", a: "accept", e: "edit", m: "mask", u: "unmask", Enter: "next-saved", "?": "keys" }[event.key];
    if (todo && this.querySelector(`[data-do="${todo}"]`)) {
      event.preventDefault();
      void this.act(todo);
    }
  };

  private clicked(target: Element): void {
    const number = target.closest<HTMLButtonElement>("[data-number]");
    if (number) {
      this.show(this.items.findIndex((item) => item.button === number));
      return;
    }
    const todo = target.closest<HTMLElement>("[data-do]")?.dataset["do"];
    if (todo) {
      void this.act(todo);
    }
  }

  private async act(todo: string): Promise<void> {
    if (this.items.length === 0) {
      return;
    }
    switch (todo) {
      case "after":
        return this.show(this.at + 1);
      case "before":
        return this.show(this.at - 1);
      case "accept":
        await this.save([this.item]);
        return;
      case "next-saved":
        if (await this.save([this.item])) {
          this.next();
        }
        return;
      case "mask":
        return this.maskSelection();
      case "unmask":
        return this.unmaskSelection();
      case "edit":
        return this.edit();
      case "batch":
        return this.batch();
      case "keys":
        return this.find<HTMLDialogElement>("dialog.keys").showModal();
    }
  }

  private next(): void {
    const after = this.items.findIndex((item, index) => index > this.at && this.isOpen(item));
    const any = after < 0 ? this.items.findIndex((item) => this.isOpen(item)) : after;
    if (any < 0) {
      this.say(this.word("last"));
    } else {
      this.show(any);
    }
  }

  /** Proposes or approves; true when it is on the record. */
  private async save(items: readonly Item[]): Promise<boolean> {
    const settled = items.find((item) => ["approved", "erased"].includes(this.stateOf(item)));
    if (settled) {
      this.say(this.word("already"));
      return false;
    }
    if (this.approves && items.some((item) => !this.isOpen(item))) {
      this.say(this.explained());
      return false;
    }
    this.leaveEditing();
    const texts = items.map((item) =>
      this.approves ? { number: item.number, digest: item.proposal!.digest } : { number: item.number, text: this.textOf(item) },
    );
    const step = this.approves ? "/public-texts/approve" : "/public-texts/propose";
    const answer = await this.post(step, { round: Number(this.dataset["round"]), texts });
    if (answer === null) {
      return false;
    }
    items.forEach((item) => (item.button.dataset["state"] = this.approves ? "approved" : "proposed"));
    this.say(this.word(this.approves ? "approved" : "saved"));
    return true;
  }

  private selection(): { from: number; to: number } | null {
    const raw = this.find(".raw");
    const selected = document.getSelection();
    if (!selected?.anchorNode || !raw.contains(selected.anchorNode) || !raw.contains(selected.focusNode)) {
      return null;
    }
    const range = selected.getRangeAt(0);
    const before = document.createRange();
    before.selectNodeContents(raw);
    before.setEnd(range.startContainer, range.startOffset);
    const from = before.toString().length;
    return { from, to: from + range.toString().length };
  }

  private maskSelection(): void {
    const selected = this.selection();
    if (!this.isMaskable() || !selected || selected.to === selected.from) {
      this.say(this.word(this.item.typed === null ? "select" : "free"));
      this.find(".raw").focus();
      return;
    }
    this.item.masked = mask(this.item.masked, selected.from, selected.to, "OTHER", MARK);
    this.redraw();
  }

  private unmaskSelection(): void {
    const item = this.item;
    if (item.typed !== null && item.raw !== null) {
      // What was typed by hand is let go, and the marks are what they were.
      item.typed = null;
      this.redraw();
      return;
    }
    const selected = this.selection();
    if (!this.isMaskable() || !selected) {
      this.say(this.word("select"));
      this.find(".raw").focus();
      return;
    }
    item.masked = unmask(item.masked, selected.from, selected.to);
    this.redraw();
  }

  private isMaskable(): boolean {
    return this.item.raw !== null && this.item.typed === null;
  }

  private redraw(): void {
    const kept = this.selection();
    this.draw();
    this.changed();
    if (kept) {
      this.find(".raw").focus();
      this.caret(kept.from);
    }
    this.say(this.item.masked.length > 0 ? this.word("found").replace("{0}", String(this.item.masked.length)) : this.word("clean"));
  }

  /** What was proposed is not what stands here any more. */
  private changed(): void {
    if (this.stateOf(this.item) === "proposed") {
      this.item.button.dataset["state"] = "none";
    }
  }

  private caret(at: number): void {
    const walker = document.createTreeWalker(this.find(".raw"), NodeFilter.SHOW_TEXT);
    let left = at;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left <= length) {
        document.getSelection()?.collapse(node, left);
        return;
      }
      left -= length;
    }
  }

  private edit(): void {
    if (this.item.raw === null || this.approves) {
      return;
    }
    const area = this.find<HTMLTextAreaElement>("textarea.edit");
    area.value = this.textOf(this.item);
    area.hidden = false;
    this.find(".outward").hidden = true;
    area.focus();
    area.setSelectionRange(0, 0);
  }

  private edited(target: HTMLElement): void {
    if (target instanceof HTMLTextAreaElement && target.matches(".edit")) {
      const item = this.item;
      item.typed = target.value === withMarks(item.raw ?? "", item.masked) ? null : target.value;
      this.changed();
    }
  }

  private leaveEditing(): void {
    const area = this.find<HTMLTextAreaElement>("textarea.edit");
    if (!area.hidden) {
      area.hidden = true;
      this.find(".outward").hidden = false;
      this.draw();
      this.find(".which").focus();
    }
  }

  /** Those that need no reading side by side: nothing found, or nothing changed. */
  private batch(): void {
    const plain = this.items.filter(
      (item) => this.isOpen(item) && (this.approves ? item.proposal?.text === item.raw && item.proposal?.summaries.length === 0 : item.found === 0 && item.typed === null && item.masked.length === 0),
    );
    if (plain.length === 0) {
      this.say(this.word("same"));
      return;
    }
    const dialog = this.find<HTMLDialogElement>("dialog.batch");
    dialog.querySelector(".many b")!.textContent = String(plain.length);
    dialog.querySelector(".preview ol")!.replaceChildren(...plain.map((item) => element("li", `${item.number}　${item.raw}`)));
    dialog.addEventListener(
      "close",
      () => {
        if (dialog.returnValue === "yes") {
          void this.save(plain).then((saved) => saved && this.next());
        }
      },
      { once: true },
    );
    dialog.returnValue = "";
    dialog.showModal();
  }

  private say(words: string): void {
    this.find(".status").textContent = words;
  }

  private async post(step: string, body: object): Promise<object | null> {
    if (this.isBusy) {
      return null;
    }
    this.isBusy = true;
    this.find(".errors").hidden = true;
    try {
      const answer = await fetch(this.dataset["api"] + step, {
        method: "POST",
        headers: { ...OUR_PAGE, Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      const said = (await answer.json().catch(() => ({}))) as object;
      if (answer.ok) {
        return said;
      }
      this.refuse(answer.status === 401 ? this.word("expired") : worded(said as Problem), answer.status === 401);
    } catch {
      this.refuse(this.word("outage"), false);
    } finally {
      this.isBusy = false;
    }
    return null;
  }

  private refuse(words: string, isSignedOut: boolean): void {
    const errors = this.find(".errors");
    errors.querySelector("p")!.textContent = words;
    errors.querySelector<HTMLElement>(".again")!.hidden = !isSignedOut;
    errors.hidden = false;
    errors.focus();
  }
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

customElements.define("text-bench", TextBench);
