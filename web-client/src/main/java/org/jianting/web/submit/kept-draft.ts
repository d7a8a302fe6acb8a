// SPDX-License-Identifier: Apache-2.0
import { find, forget, forgetOld, keep, keyOfSent, nameOf } from "./drafts";
import { sendOnce } from "./reach";

const PAUSE = 300;

type Field = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;

/** Keeps what is typed into the form on this device, and puts it back when the page is opened again. */
class KeptDraft extends HTMLElement {
  private waiting: number | undefined;
  private isSentElsewhere = false;

  connectedCallback(): void {
    forgetOld();
    this.addEventListener("input", () => {
      this.isSentElsewhere = false;
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => this.keep(), PAUSE);
    });
    this.addEventListener("click", (event) => {
      if ((event.target as HTMLElement).matches("[data-forget]")) {
        this.forget();
      }
    });
    this.addEventListener("change", (event) => {
      if ((event.target as Field).name === "clause") {
        void this.quote(this.value("clause"));
      }
    });
    sendOnce(this, async () => {
      const sent = keyOfSent(this.consultation, this.value("text"));
      if (sent !== null) {
        this.put("key", sent);
      }
      this.keep();
    });
    window.addEventListener("pagehide", () => this.keep());
    window.addEventListener("storage", (event) => this.changedElsewhere(event));
    // The fields may come after the element itself.
    queueMicrotask(() => this.restore());
  }

  private get consultation(): string {
    return this.dataset["consultation"] ?? "";
  }

  private field(name: string): Field | null {
    return this.querySelector<Field>(`[name="${name}"]`);
  }

  private value(name: string): string {
    return this.field(name)?.value ?? "";
  }

  private say(words: string | undefined): void {
    const said = this.querySelector<HTMLElement>("[data-said]");
    if (said !== null) {
      said.textContent = words ?? "";
    }
  }

  private keep(): void {
    window.clearTimeout(this.waiting);
    if (this.value("text") === "" || this.isSentElsewhere) {
      return;
    }
    keep(this.consultation, {
      key: this.value("key"),
      text: this.value("text"),
      clause: this.value("clause"),
      source: this.value("source"),
      at: Date.now(),
      sending: false,
    });
  }

  /** What the server sent along is newer than what is kept: it comes from the same person's last press. */
  private restore(): void {
    const draft = find(this.consultation);
    if (draft === null || this.value("text") !== "") {
      return;
    }
    this.put("text", draft.text);
    this.put("source", draft.source);
    // Whoever follows the link of another clause means that one.
    if (!new URLSearchParams(window.location.search).has("clause")) {
      this.put("clause", draft.clause);
      void this.quote(draft.clause);
    }
    // Under the same key: two windows with one draft make one comment.
    this.put("key", draft.key);
    this.say(this.dataset["restored"]);
  }

  private put(name: string, value: string): void {
    const field = this.field(name);
    if (field !== null) {
      field.value = value;
    }
  }

  /** The clause that was chosen, quoted above the box as the server quotes it; nothing where it cannot be had. */
  private async quote(clause: string): Promise<void> {
    const quoted = this.querySelector(".quoted");
    const page = new URL(window.location.pathname, window.location.href);
    page.searchParams.set("clause", clause);
    const answer = clause === "" ? "" : await fetch(page).then((found) => found.text(), () => "");
    if (clause !== this.value("clause")) {
      return;
    }
    const found = new DOMParser().parseFromString(answer, "text/html").querySelector(".quoted");
    quoted?.remove();
    if (found !== null) {
      this.querySelector(".field")?.before(document.importNode(found, true));
    }
  }

  private forget(): void {
    window.clearTimeout(this.waiting);
    forget(this.consultation);
    this.put("text", "");
    this.say(this.dataset["forgotten"]);
    this.field("text")?.focus();
  }

  private changedElsewhere(event: StorageEvent): void {
    if (event.key !== nameOf(this.consultation) || event.newValue !== null || event.oldValue === null) {
      return;
    }
    const gone = JSON.parse(event.oldValue) as { text?: string; sending?: boolean };
    if (gone.sending === true && gone.text === this.value("text")) {
      this.isSentElsewhere = true;
      this.say(this.dataset["elsewhere"]);
    }
  }
}

customElements.define("kept-draft", KeptDraft);
