// SPDX-License-Identifier: Apache-2.0

/** A button that prints; only a script can, so without one it is not there. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("click", () => window.print());
  }
}

customElements.define("print-page", PrintPage);
