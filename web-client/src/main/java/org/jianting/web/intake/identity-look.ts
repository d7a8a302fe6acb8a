// SPDX-License-Identifier: Apache-2.0

interface Identity {
  readonly name?: string;
  readonly contact?: string;
  readonly position: number;
}

/** Shows who sent something in the place of the question, and nowhere else: a page that is loaded anew has to ask again. */
export class IdentityLook extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("sent", (event) => {
      event.preventDefault();
      this.show((event as CustomEvent<Identity>).detail);
    });
  }

  private show(identity: Identity): void {
    const seen = this.querySelector<HTMLElement>(".seen")!;
    this.fill(seen, "name", identity.name);
    this.fill(seen, "contact", identity.contact);
    this.fill(seen, "position", String(identity.position));
    this.querySelector<HTMLElement>("desk-form")!.hidden = true;
    seen.hidden = false;
    seen.focus();
  }

  private fill(seen: HTMLElement, what: string, words: string | undefined): void {
    const place = seen.querySelector<HTMLElement>(`[data-fill=${what}]`)!;
    place.textContent = words || (place.dataset["none"] ?? "");
  }
}

customElements.define("identity-look", IdentityLook);
