// SPDX-License-Identifier: Apache-2.0
import { forget, keep, kept } from "./device";

/** Keeps what is written in a form's long text on the device until it is sent, and brings it back. */
export class KeptText extends HTMLElement {
  connectedCallback(): void {
    queueMicrotask(() => this.restore());
    this.addEventListener("input", (event) => {
      const field = event.target;
      if (field instanceof HTMLTextAreaElement) {
        keep(this.dataset["kept"] ?? "", field.value);
      }
    });
    this.addEventListener("sent", () => forget(this.dataset["kept"] ?? ""));
  }

  private restore(): void {
    const before = kept<string>(this.dataset["kept"] ?? "");
    const field = this.querySelector("textarea");
    if (before !== null && field) {
      field.value = before;
    }
  }
}

customElements.define("kept-text", KeptText);
