// SPDX-License-Identifier: Apache-2.0
/** Rows of a list in a form: a button adds one more, with the next number in its names. */
export class MoreRows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      if ((event.target as HTMLElement).dataset["act"] === "more") {
        this.more();
      }
    });
  }

  private more(): void {
    const rows = this.querySelector(".rows")!;
    const number = rows.children.length;
    const row = rows.lastElementChild!.cloneNode(true) as HTMLElement;
    row.querySelectorAll("input").forEach((input) => {
      input.name = input.name.replace(/\[\d+\]/, `[${number}]`);
      input.id = input.id.replace(/\d+$/, String(number));
      input.value = "";
    });
    row.querySelectorAll("label").forEach((label) => (label.htmlFor = label.htmlFor.replace(/\d+$/, String(number))));
    rows.append(row);
    row.querySelector("input")!.focus();
  }
}

customElements.define("more-rows", MoreRows);
