// SPDX-License-Identifier: Apache-2.0
import { find, keep } from "./drafts";
import { canWork, solve, unpacked } from "./proof";
import { sendOnce } from "./reach";

/** Does the work that the form asks for while its sender reads, and sends the form once. */
class SendOnce extends HTMLElement {
  private work: Promise<void> | null = null;

  connectedCallback(): void {
    // The fields may come after the element itself.
    window.requestAnimationFrame(() => this.begin());
    sendOnce(this, async (button) => {
      if (button.value === "send") {
        await this.finish();
      }
    });
  }

  private field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  private begin(): Promise<void> {
    return (this.work ??= this.solve());
  }

  private async solve(): Promise<void> {
    const work = unpacked(this.field("work")?.value ?? "");
    const number = this.field("number");
    if (work !== null && number !== null && canWork()) {
      const found = await solve(work);
      number.value = found === null ? "" : String(found);
    }
  }

  private async finish(): Promise<void> {
    const working = this.querySelector<HTMLElement>("[data-working]");
    if (working !== null) {
      working.hidden = false;
    }
    await this.begin();
    if (working !== null) {
      working.hidden = true;
    }
    this.markOnItsWay();
  }

  private markOnItsWay(): void {
    const consultation = this.dataset["consultation"] ?? "";
    const draft = find(consultation);
    if (draft !== null && draft.key === this.field("key")?.value) {
      keep(consultation, { ...draft, sending: true });
    }
  }
}

customElements.define("send-once", SendOnce);
