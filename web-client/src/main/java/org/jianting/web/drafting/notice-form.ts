// SPDX-License-Identifier: Apache-2.0
import type { DeskForm } from "../desk/desk-form";
import { forget, keep, kept } from "./device";
import { fragment, put } from "./fragment";

const AFTER_TYPING_MS = 250;

/** The notice: says when the period would end while it is chosen, opens the channels that are offered, and shows it as the public will see it. */
export class NoticeForm extends HTMLElement {
  private waiting = 0;
  private asked = 0;

  connectedCallback(): void {
    queueMicrotask(() => this.begin());
    this.addEventListener("input", (event) => this.typed(event.target as HTMLInputElement));
    this.addEventListener("change", (event) => this.chosen(event.target as HTMLInputElement));
    this.addEventListener("click", (event) => this.act((event.target as HTMLElement).dataset["act"]));
    this.addEventListener("sent", () => forget(this.key()));
  }

  private begin(): void {
    const before = kept<Record<string, string>>(this.key());
    for (const control of this.controls()) {
      const value = before?.[control.id];
      if (value === undefined) {
        continue;
      }
      if (["checkbox", "radio"].includes(control.type)) {
        (control as HTMLInputElement).checked = value === "yes";
      } else {
        control.value = value;
      }
    }
    this.querySelectorAll<HTMLInputElement>(".channel input[type=checkbox]").forEach(open);
    if (before !== null) {
      void this.count();
    }
    this.stand();
  }

  private typed(target: HTMLInputElement): void {
    this.keep();
    if (target.name.startsWith("period.")) {
      clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => void this.count(), AFTER_TYPING_MS);
    }
  }

  private chosen(target: HTMLInputElement): void {
    if (target.type === "checkbox") {
      // The portal is always one of the channels.
      target.checked ||= target.dataset["always"] === "yes";
      open(target);
    }
    this.keep();
  }

  private keep(): void {
    const values = this.controls().map((control) => [
      control.id,
      ["checkbox", "radio"].includes(control.type) ? ((control as HTMLInputElement).checked ? "yes" : "no") : control.value,
    ]);
    keep(this.key(), Object.fromEntries(values));
  }

  private async count(): Promise<void> {
    const number = ++this.asked;
    const query = new URLSearchParams({ length: this.value("length"), unit: this.value("unit") });
    const answer = await fragment(`${this.dataset["period"]}?${query}`);
    // An answer that comes after a later one is about what was typed before.
    if (answer.kind === "drawn" && number === this.asked) {
      put(this.one("#counted"), answer.html);
      this.stand();
    }
  }

  /** The reason is asked for where there has to be one. */
  private stand(): void {
    const standing = this.querySelector<HTMLElement>(".counted")?.dataset["standing"];
    const reason = this.querySelector<HTMLTextAreaElement>("#reason");
    const place = this.querySelector<HTMLElement>("#shortening");
    if (reason && place) {
      place.hidden = standing !== "NEEDS_A_REASON" && reason.value.trim() === "";
      reason.toggleAttribute("required", standing === "NEEDS_A_REASON");
    }
  }

  private act(act: string | undefined): void {
    const preview = this.querySelector<HTMLElement>(".preview")!;
    if (act === "preview") {
      void this.preview(preview);
    } else if (act === "close") {
      preview.hidden = true;
      this.one("[data-act=preview]").focus();
    } else if (act === "narrow") {
      const button = this.one("[data-act=narrow]");
      const isNarrow = preview.classList.toggle("narrow");
      button.setAttribute("aria-pressed", String(isNarrow));
    }
  }

  private async preview(section: HTMLElement): Promise<void> {
    const status = this.one(".status");
    const answer = await fragment(this.dataset["preview"] ?? "", this.querySelector<DeskForm>("desk-form")!.json());
    status.textContent = "";
    if (answer.kind === "drawn") {
      section.querySelector("iframe")!.srcdoc = answer.html;
      section.hidden = false;
      section.focus();
    } else {
      status.textContent = this.dataset[answer.kind === "expired" ? "expired" : "outage"] ?? "";
    }
  }

  private controls(): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
    return [...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      "form [id][name]:not([type=hidden])",
    )];
  }

  private value(id: string): string {
    return this.querySelector<HTMLInputElement>(`#${id}`)?.value ?? "";
  }

  private key(): string {
    return this.dataset["kept"] ?? "jianting.notice";
  }

  private one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

/** What belongs to a channel can be filled in, and is sent, while the channel is offered. */
function open(channel: HTMLInputElement): void {
  const row = channel.closest(".channel")!.querySelector<HTMLElement>(".row")!;
  row.hidden = !channel.checked;
  row.querySelectorAll("input").forEach((input) => (input.disabled = !channel.checked));
}

customElements.define("notice-form", NoticeForm);
