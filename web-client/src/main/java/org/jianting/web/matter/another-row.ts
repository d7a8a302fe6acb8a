// SPDX-License-Identifier: Apache-2.0
/**
 * Rows of fields of which there may be several: its button adds one more like the first, empty, with names and ids of its own.
 * What is left empty is not sent.
 */
export class AnotherRow extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      if (event.target instanceof HTMLElement && event.target.closest("button[type=button]")) {
        this.add();
      }
    });
  }

  private add(): void {
    const rows = this.querySelectorAll<HTMLElement>(".row");
    const row = rows[0]!.cloneNode(true) as HTMLElement;
    numbered(row, rows.length);
    rows[rows.length - 1]!.after(row);
    row.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }
}

function numbered(row: HTMLElement, number: number): void {
  row.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("input, select, textarea").forEach((field) => {
    field.name = field.name.replace("[0]", `[${number}]`);
    field.id = field.id.replace(/0$/, String(number));
    field.value = "";
  });
  row.querySelectorAll("label").forEach((label) => {
    label.htmlFor = label.htmlFor.replace(/0$/, String(number));
  });
}

customElements.define("another-row", AnotherRow);
