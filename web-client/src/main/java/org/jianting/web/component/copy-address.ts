// SPDX-License-Identifier: Apache-2.0
/**
 * A link that leads to a place on its page also puts that place's whole address on the clipboard, and says so.
 * `<copy-address data-done="…"><a href="#c-12">…</a></copy-address>`; without a script the link is a link.
 */
export class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (link) {
        // The clipboard is missing on pages that came unencrypted from another machine; the link works all the same.
        void navigator.clipboard?.writeText(link.href).then(() => this.say(this.dataset["done"] ?? ""));
      }
    });
  }

  private say(words: string): void {
    const said = this.querySelector("[role=status]") ?? this.appendChild(document.createElement("span"));
    said.setAttribute("role", "status");
    said.textContent = words;
  }
}

customElements.define("copy-address", CopyAddress);
