// SPDX-License-Identifier: Apache-2.0

const STEP = 1.25;
const SMALLEST = 0.5;
const LARGEST = 6;

/**
 * Shows a scan: an image that grows by `+`, `-` and `0` as well as by its buttons, and is moved about by the arrow keys; a PDF in
 * the browser's own reader, which has keys of its own.
 */
export class ScanView extends HTMLElement {
  private zoom = 1;

  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-zoom]");
      if (button) {
        this.change(button.dataset["zoom"]!);
      }
    });
    this.addEventListener("keydown", (event) => {
      const to = { "+": "in", "=": "in", "-": "out", "0": "fit" }[event.key];
      if (to && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.change(to);
      }
    });
    queueMicrotask(() => this.show(this.dataset["src"] ?? "", this.dataset["image"] !== "no"));
  }

  /** Nothing to show hides it all. */
  show(address: string, isImage: boolean): void {
    const sheet = this.querySelector<HTMLElement>(".sheet");
    if (!sheet) {
      return;
    }
    this.hidden = address === "";
    sheet.replaceChildren();
    if (address === "") {
      return;
    }
    this.querySelectorAll<HTMLElement>("[data-zoom]").forEach((tool) => (tool.hidden = !isImage));
    this.querySelector<HTMLAnchorElement>(".alone")!.href = address;
    sheet.append(isImage ? this.image(address) : this.paper(address));
    this.change("fit");
  }

  private image(address: string): HTMLImageElement {
    const image = document.createElement("img");
    image.alt = this.dataset["alt"] ?? "";
    image.src = address;
    return image;
  }

  private paper(address: string): HTMLIFrameElement {
    const paper = document.createElement("iframe");
    paper.title = this.dataset["alt"] ?? "";
    paper.src = address;
    return paper;
  }

  private change(to: string): void {
    const factor = to === "in" ? STEP : 1 / STEP;
    this.zoom = to === "fit" ? 1 : Math.min(LARGEST, Math.max(SMALLEST, this.zoom * factor));
    const image = this.querySelector("img");
    if (image) {
      image.style.width = `${Math.round(this.zoom * 100)}%`;
    }
  }
}

customElements.define("scan-view", ScanView);
