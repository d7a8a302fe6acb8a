// SPDX-License-Identifier: Apache-2.0
import { OUR_PAGE, type Problem } from "../desk/desk-form";
import type { Clause } from "./blocks";

export interface Imported {
  readonly title: string;
  readonly text: string;
  readonly original: string;
  readonly clauses: readonly Clause[];
  readonly remarks: readonly { readonly zh: string; readonly en: string }[];
}

const TYPES: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown",
  markdown: "text/markdown",
  txt: "text/plain",
};

/** By what a file is called; what it is, the server finds out. */
export function typeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

/**
 * Reads a file's text: shows its clauses and what was left out, and only then, when somebody says so, puts the text into the
 * field that `data-into` names, and emits `imported`.
 */
export class TextImport extends HTMLElement {
  private found: Imported | null = null;

  connectedCallback(): void {
    this.addEventListener("change", (event) => {
      const input = event.target as HTMLInputElement;
      if (input.type === "file" && input.files?.[0]) {
        event.stopPropagation();
        void this.read(input.files[0]);
      }
    });
    this.addEventListener("click", (event) => {
      const act = (event.target as HTMLElement).dataset["act"];
      if (act === "take") {
        this.take();
      } else if (act === "drop") {
        this.clear();
      }
    });
  }

  private async read(file: File): Promise<void> {
    this.one(".found").hidden = true;
    this.one(".errors").hidden = true;
    const type = typeOf(file.name);
    if (type === undefined || file.size > Number(this.dataset["largest"])) {
      this.refuse([this.dataset[type === undefined ? "kind" : "tooLarge"] ?? ""]);
      return;
    }
    const status = this.one(".status");
    status.textContent = status.dataset["reading"] ?? "";
    try {
      const answer = await fetch(this.dataset["action"] ?? "", {
        method: "POST",
        headers: { ...OUR_PAGE, Accept: "application/json", "Content-Type": type },
        body: file,
      });
      await this.answered(answer);
    } catch {
      this.refuse([this.dataset["outage"] ?? ""]);
    } finally {
      status.textContent = "";
    }
  }

  private async answered(answer: Response): Promise<void> {
    if (answer.status === 401) {
      this.refuse([this.dataset["expired"] ?? ""]);
    } else if (answer.ok) {
      this.show((await answer.json()) as Imported);
    } else {
      const problem = (await answer.json()) as Problem;
      const isEnglish = document.documentElement.lang.startsWith("en");
      this.refuse(
        isEnglish
          ? [problem.titleEn ?? problem.title, problem.detailEn ?? problem.detail, problem.whatYouCanDoEn ?? ""]
          : [problem.title, problem.detail, problem.whatYouCanDo ?? ""],
      );
    }
  }

  private refuse(words: readonly string[]): void {
    const summary = this.one(".errors");
    summary.querySelector("ul")!.replaceChildren(...words.filter((word) => word).map((word) => line(word)));
    summary.hidden = false;
    summary.focus();
  }

  private show(imported: Imported): void {
    this.found = imported;
    const isEnglish = document.documentElement.lang.startsWith("en");
    const count = this.one(".count");
    count.textContent = (count.dataset["pattern"] ?? "")
      .replace("#", String(imported.clauses.length))
      .replace("%", String([...imported.text].length));
    this.one(".told").hidden = imported.remarks.length === 0;
    this.one(".remarks").replaceChildren(...imported.remarks.map((remark) => line(isEnglish ? remark.en : remark.zh)));
    this.one(".clauses").replaceChildren(...imported.clauses.map(clauseLine));
    const found = this.one(".found");
    found.hidden = false;
    found.focus();
  }

  private take(): void {
    const imported = this.found;
    if (!imported) {
      return;
    }
    const into = document.getElementById(this.dataset["into"] ?? "");
    if (into instanceof HTMLTextAreaElement) {
      into.value = imported.text;
      into.dispatchEvent(new Event("input", { bubbles: true }));
      into.focus();
    }
    this.clear();
    this.querySelector("details")!.open = false;
    this.dispatchEvent(new CustomEvent<Imported>("imported", { detail: imported, bubbles: true }));
  }

  private clear(): void {
    this.found = null;
    this.one(".found").hidden = true;
    const input = this.querySelector<HTMLInputElement>("input[type=file]")!;
    input.value = "";
    input.focus();
  }

  private one(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }
}

function line(words: string): HTMLLIElement {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

function clauseLine(clause: Clause): HTMLLIElement {
  const item = document.createElement("li");
  item.className = clause.kind.toLowerCase();
  const label = document.createElement("b");
  label.textContent = clause.label ?? "";
  item.append(label, ` ${clause.text}`);
  return item;
}

customElements.define("text-import", TextImport);
