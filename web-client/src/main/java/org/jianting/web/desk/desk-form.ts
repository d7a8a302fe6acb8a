// SPDX-License-Identifier: Apache-2.0
import { formJson, type Field } from "./form-json";

/** A refusal as the API words it (RFC 9457), in both languages. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly titleEn?: string;
  readonly detail: string;
  readonly detailEn?: string;
  readonly whatYouCanDo?: string;
  readonly whatYouCanDoEn?: string;
  readonly rule?: string;
}

/** Tells the server that a request came from one of our own pages; another site cannot send this header. */
export const OUR_PAGE = { "X-Jianting-Page": "1" } as const;

/**
 * A form of the desk: sends its fields as JSON to the API under the session's cookie, shows a refusal above the fields and
 * keeps what was typed, then goes to `data-next` (or loads the page anew). Emits `sent` with the answer, which a listener
 * may prevent in order to do something else.
 */
export class DeskForm extends HTMLElement {
  private isBusy = false;

  connectedCallback(): void {
    // On the element, not on the form: it may be connected before its children are.
    this.addEventListener("submit", (event) => {
      if (event.target === this.form) {
        event.preventDefault();
        void this.send();
      }
    });
  }

  get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  /** What would be sent now. */
  json(): object {
    return formJson(fieldsOf(this.form));
  }

  private async send(): Promise<void> {
    // A double click sends once.
    if (this.isBusy || !(await this.isMeant())) {
      return;
    }
    this.isBusy = true;
    this.form.setAttribute("aria-busy", "true");
    try {
      const method = this.dataset["method"] ?? "POST";
      const json = this.json();
      const answer = await fetch(this.form.action, {
        method,
        headers: { ...OUR_PAGE, Accept: "application/json", "Content-Type": "application/json" },
        body: JSON.stringify(json),
      });
      await this.answered(answer);
    } catch {
      this.show([this.dataset["outage"] ?? ""]);
    } finally {
      this.isBusy = false;
      this.form.removeAttribute("aria-busy");
    }
  }

  private async answered(answer: Response): Promise<void> {
    if (answer.status === 401) {
      this.querySelector<HTMLDialogElement>("dialog.again")?.showModal();
      return;
    }
    const body: unknown = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
    if (!answer.ok) {
      this.refused(body as Problem);
      return;
    }
    const sent = new CustomEvent("sent", { detail: body, bubbles: true, cancelable: true });
    if (this.dispatchEvent(sent)) {
      this.go(body as Record<string, unknown>);
    }
  }

  /** `{name}` in the address is filled in from the answer: what was just made gets its own page. */
  private go(body: Record<string, unknown>): void {
    const next = this.dataset["next"];
    if (next === undefined || next === "") {
      location.reload();
    } else {
      location.assign(next.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(body[name] ?? ""))));
    }
  }

  private refused(problem: Problem): void {
    const isEnglish = document.documentElement.lang.startsWith("en");
    const words = isEnglish
      ? [problem.titleEn ?? problem.title, problem.detailEn ?? problem.detail, problem.whatYouCanDoEn ?? ""]
      : [problem.title, problem.detail, problem.whatYouCanDo ?? ""];
    this.show(words.filter((word) => word), this.fieldNamedIn(problem.detailEn ?? ""));
  }

  /** The API names a field in quotation marks; the summary leads there. */
  private fieldNamedIn(detail: string): HTMLElement | null {
    for (const [, name] of detail.matchAll(/"([\w.[\]]+)"/g)) {
      const field = this.form.querySelector<HTMLElement>(`[name="${name}"], [name$=".${name}"]`);
      if (field) {
        return field;
      }
    }
    return null;
  }

  private show(words: readonly string[], field: HTMLElement | null = null): void {
    const summary = this.querySelector<HTMLElement>(".errors")!;
    const list = summary.querySelector("ul")!;
    list.replaceChildren(...words.map((word, index) => line(word, index === 0 ? field : null)));
    this.form.querySelectorAll("[aria-invalid]").forEach((wrong) => wrong.removeAttribute("aria-invalid"));
    field?.setAttribute("aria-invalid", "true");
    summary.hidden = false;
    summary.focus();
  }

  /** What cannot be taken back is asked about once more, in a dialog that the page brings along. */
  private isMeant(): Promise<boolean> {
    const dialog = this.querySelector<HTMLDialogElement>("dialog.sure");
    if (!dialog) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
      dialog.returnValue = "";
      dialog.showModal();
    });
  }
}

function line(words: string, field: HTMLElement | null): HTMLLIElement {
  const item = document.createElement("li");
  if (field?.id) {
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.textContent = words;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.focus();
    });
    item.append(link);
  } else {
    item.textContent = words;
  }
  return item;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields of a form that say something: named, not disabled, and chosen where there is a choice. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements]
    .filter((element): element is Control => "name" in element && "value" in element && element.tagName !== "BUTTON")
    .filter((control) => control.name !== "" && !control.disabled && isChosen(control))
    .map((control) => ({
      name: control.name,
      value: control.value,
      type: (control.dataset["type"] ?? "text") as Field["type"],
      sentEmpty: control.dataset["empty"] === "send",
      ...(control.dataset["offset"] === undefined ? {} : { offset: control.dataset["offset"] }),
    }));
}

function isChosen(control: Control): boolean {
  return !(control instanceof HTMLInputElement) || !["checkbox", "radio"].includes(control.type) || control.checked;
}

customElements.define("desk-form", DeskForm);
