// SPDX-License-Identifier: Apache-2.0
import { blocksOf, moved, textOf } from "./blocks";
import { forget, keep, kept } from "./device";
import { fragment, put } from "./fragment";
import type { Imported } from "./text-import";

/** What the device keeps of a draft that is being written. */
interface Kept {
  readonly base: number;
  readonly blocks: readonly string[];
  readonly title: string;
  readonly original: string;
  readonly at: string;
}

const MOST_UNDONE = 100;

/**
 * A draft, clause by clause: every clause is a field of its own, moved, inserted and deleted by keyboard or by button. What is
 * written is kept on the device until it is registered, and nothing is registered before its changes were looked at.
 */
export class DraftEditor extends HTMLElement {
  private readonly past: string[][] = [];
  private isWritten = false;

  connectedCallback(): void {
    // The children may come later than the element.
    queueMicrotask(() => this.begin());
    this.addEventListener("click", (event) => this.act((event.target as HTMLElement).closest<HTMLElement>("[data-act]")));
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("input", (event) => this.typed(event.target as HTMLElement));
    this.addEventListener("imported", (event) => this.imported((event as CustomEvent<Imported>).detail));
    this.addEventListener("sent", () => forget(this.keptAs()));
    this.addEventListener("focusin", (event) => this.reach(event.target as HTMLElement));
  }

  private begin(): void {
    if (!this.querySelector(".blocks")) {
      document.addEventListener("DOMContentLoaded", () => this.begin(), { once: true });
      return;
    }
    const texts = [...this.list.children].map((block) => (block as HTMLElement).dataset["text"] ?? "");
    this.draw(texts.length === 0 ? [""] : texts);
    const before = kept<Kept>(this.keptAs());
    if (before !== null) {
      this.offer(before);
    }
  }

  private offer(before: Kept): void {
    const notice = this.one(".kept");
    notice.querySelector(".when")!.textContent = new Date(before.at).toLocaleString(document.documentElement.lang);
    notice.querySelector<HTMLElement>(".older")!.hidden = String(before.base) === this.dataset["base"];
    notice.hidden = false;
  }

  private act(button: HTMLElement | null): void {
    const block = button?.closest<HTMLElement>(".block");
    const at = block ? [...this.list.children].indexOf(block) : this.list.children.length - 1;
    switch (button?.dataset["act"]) {
      case "up":
        return this.move(at, -1, "up");
      case "down":
        return this.move(at, 1, "down");
      case "before":
        return this.insert(at);
      case "after":
        return this.insert(at + 1);
      case "append":
        return this.insert(this.list.children.length);
      case "delete":
        return this.drop(at);
      case "undo":
        return this.undo();
      case "resume":
        return this.resume();
      case "forget":
        forget(this.keptAs());
        this.one(".kept").hidden = true;
        return;
      case "review":
        return void this.review();
      case "renumber":
        return void this.renumber();
      case "take-numbers":
        return this.takeNumbers();
      case "leave-numbers":
        this.one(".renumbering").hidden = true;
        return this.button("renumber").focus();
    }
  }

  private key(event: KeyboardEvent): void {
    const block = (event.target as HTMLElement).closest<HTMLElement>(".block");
    if (!event.altKey || event.ctrlKey || event.metaKey || !block) {
      return;
    }
    const at = [...this.list.children].indexOf(block);
    const acts: Record<string, () => void> = {
      ArrowUp: () => this.move(at, -1),
      ArrowDown: () => this.move(at, 1),
      Enter: () => this.insert(event.shiftKey ? at : at + 1),
      Delete: () => this.drop(at),
      KeyZ: () => this.undo(),
    };
    const act = acts[event.key] ?? acts[event.code];
    if (act) {
      event.preventDefault();
      act();
    }
  }

  private move(at: number, by: number, button?: string): void {
    if (at + by < 0 || at + by >= this.list.children.length) {
      return;
    }
    const texts = this.texts();
    this.remember(texts);
    this.draw(moved(texts, at, by));
    this.changed();
    this.say("moved", at + by);
    this.focusOn(at + by, button);
  }

  private insert(at: number): void {
    const texts = this.texts();
    this.remember(texts);
    this.draw([...texts.slice(0, at), "", ...texts.slice(at)]);
    this.say("inserted", at);
    this.focusOn(at);
  }

  private drop(at: number): void {
    const texts = this.texts();
    this.remember(texts);
    const left = texts.filter((_, index) => index !== at);
    this.draw(left.length === 0 ? [""] : left);
    this.changed();
    this.say("deleted", at);
    this.focusOn(Math.min(at, this.list.children.length - 1));
  }

  private undo(): void {
    const before = this.past.pop();
    if (before) {
      this.draw(before);
      this.changed();
      this.say("undone", 0);
      this.focusOn(0);
    }
    this.button("undo").toggleAttribute("disabled", this.past.length === 0);
  }

  private remember(texts: string[]): void {
    this.past.push(texts);
    this.past.splice(0, this.past.length - MOST_UNDONE);
    this.button("undo").removeAttribute("disabled");
  }

  private imported(imported: Imported): void {
    this.remember(this.texts());
    this.draw(blocksOf(imported.clauses));
    this.field("original").value = imported.original;
    if (imported.title !== "" && this.field("title").value === "") {
      this.field("title").value = imported.title;
    }
    this.changed();
    this.focusOn(0);
  }

  private resume(): void {
    const before = kept<Kept>(this.keptAs());
    this.one(".kept").hidden = true;
    if (before) {
      this.remember(this.texts());
      this.draw([...before.blocks]);
      this.field("title").value = before.title;
      this.field("original").value = before.original;
      this.dataset["base"] = String(before.base);
      this.changed();
      this.focusOn(0);
    }
  }

  private typed(target: HTMLElement): void {
    if (target instanceof HTMLTextAreaElement && target.closest(".block")) {
      fit(target);
      this.changed();
    } else if (target.id === "title") {
      this.save();
    }
  }

  /** What was looked at is no longer what would be registered. */
  private changed(): void {
    this.isWritten = true;
    this.one(".review").hidden = true;
    this.one(".renumbering").hidden = true;
    this.save();
  }

  private save(): void {
    if (!this.isWritten) {
      return;
    }
    const what: Kept = {
      base: Number(this.dataset["base"]),
      blocks: this.texts(),
      title: this.field("title").value,
      original: this.field("original").value,
      at: new Date().toISOString(),
    };
    this.one(".editing .status").textContent = this.dataset[keep(this.keptAs(), what) ? "saved" : "unsaved"] ?? "";
  }

  /** Shows what would change, and only then the button that registers it. */
  private async review(): Promise<void> {
    const text = textOf(this.texts());
    const drawn = await this.ask(this.dataset["changes"] ?? "", text);
    if (drawn === null) {
      return;
    }
    const section = this.one(".review");
    const result = section.querySelector<HTMLElement>(".result")!;
    put(result, drawn);
    const said = result.querySelector<HTMLElement>(".fragment")?.dataset;
    const latest = said?.["latest"] ?? "0";
    const meanwhile = result.querySelector<HTMLElement>(".meanwhile");
    if (meanwhile) {
      meanwhile.hidden = latest === this.dataset["base"];
    }
    this.field("text").value = text;
    // What was looked at is the newest version, and it is what this text would follow.
    this.field("basedOn").value = latest;
    section.querySelector<HTMLElement>(".registering")!.hidden = said?.["fit"] !== "true";
    section.hidden = false;
    section.focus();
  }

  private async renumber(): Promise<void> {
    const drawn = await this.ask(this.dataset["renumbered"] ?? "", textOf(this.texts()));
    if (drawn !== null) {
      const section = this.one(".renumbering");
      const result = section.querySelector<HTMLElement>(".result")!;
      put(result, drawn);
      const none = result.querySelector<HTMLElement>(".fragment")?.dataset["changes"] === "0";
      this.button("take-numbers").hidden = none;
      section.hidden = false;
      section.focus();
    }
  }

  private takeNumbers(): void {
    const texts = [...this.querySelectorAll(".renumbered pre")].map((block) => block.textContent ?? "");
    this.remember(this.texts());
    this.draw(texts);
    this.changed();
    this.say("renumberedWords", 0);
    this.focusOn(0);
  }

  private async ask(address: string, text: string): Promise<string | null> {
    const answer = await fragment(address, { text });
    if (answer.kind === "expired") {
      this.querySelector<HTMLDialogElement>("dialog.again")!.showModal();
    } else if (answer.kind === "outage") {
      this.one(".editing .status").textContent = this.dataset["outage"] ?? "";
    }
    return answer.kind === "drawn" ? answer.html : null;
  }

  private draw(texts: readonly string[]): void {
    const template = this.querySelector<HTMLTemplateElement>(".block-template")!;
    this.list.replaceChildren(...texts.map((text, at) => block(template, text, at, texts.length)));
    this.list.querySelectorAll("textarea").forEach(fit);
  }

  /** The buttons of the clause that has the focus can be reached by Tab; five for each clause would be hundreds. */
  private reach(target: HTMLElement): void {
    const current = target.closest(".block");
    if (current) {
      this.list.querySelectorAll<HTMLElement>(".block:has(button[tabindex='0'])").forEach((other) => tabbable(other, false));
      tabbable(current as HTMLElement, true);
    }
  }

  private focusOn(at: number, button?: string): void {
    const block = this.list.children[at];
    const target = button ? block?.querySelector<HTMLElement>(`[data-act="${button}"]`) : block?.querySelector("textarea");
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }

  private say(what: string, at: number): void {
    const words = (this.dataset[what] ?? "")
      .replace("#", String(at + 1))
      .replace("%", String(this.list.children.length));
    this.one(".editing .status").textContent = words;
  }

  private texts(): string[] {
    return [...this.list.querySelectorAll("textarea")].map((field) => field.value);
  }

  private get list(): HTMLElement {
    return this.one(".blocks");
  }

  private keptAs(): string {
    return this.dataset["kept"] ?? "jianting.draft";
  }

  private field(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`desk-form [name="${name}"]`)!;
  }

  private button(act: string): HTMLElement {
    return this.one(`[data-act="${act}"]`);
  }

  private one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

function block(template: HTMLTemplateElement, text: string, at: number, of: number): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "block";
  item.append(template.content.cloneNode(true));
  const field = item.querySelector("textarea")!;
  field.value = text;
  const name = (field.getAttribute("aria-label") ?? "").replace("#", String(at + 1)).replace("%", String(of));
  field.setAttribute("aria-label", name);
  item.querySelector(".tools")!.setAttribute("aria-label", `${item.querySelector(".tools")!.getAttribute("aria-label")} ${at + 1}`);
  tabbable(item, false);
  return item;
}

function tabbable(block: HTMLElement, is: boolean): void {
  block.querySelectorAll<HTMLElement>("button").forEach((button) => (button.tabIndex = is ? 0 : -1));
}

/** As high as its text, where the style sheet cannot say so. */
function fit(field: HTMLTextAreaElement): void {
  if (!CSS.supports("field-sizing", "content")) {
    field.rows = Math.max(1, field.value.split("\n").length + Math.floor(field.value.length / 40));
  }
}

customElements.define("draft-editor", DraftEditor);
