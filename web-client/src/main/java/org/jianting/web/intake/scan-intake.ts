// SPDX-License-Identifier: Apache-2.0
import { OUR_PAGE, type Problem } from "../desk/desk-form";
import type { ScanView } from "./scan-view";

/** What the API answers for a scan that is kept. */
export interface KeptScan {
  readonly evidence: string;
  readonly mediaType: string;
  readonly entries: readonly string[];
}

/**
 * Sends a scan as soon as it is chosen, and shows it as it is kept, so that what the clerk types from is what the second person
 * will see. Emits `kept` with the answer.
 */
export class ScanIntake extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", (event) => {
      const file = (event.target as HTMLInputElement).files?.[0];
      if (file) {
        void this.send(file);
      }
    });
  }

  /** As at the beginning, for the next letter. */
  clear(): void {
    this.input.value = "";
    this.say("");
    this.view.show("", true);
  }

  /** Shows again what was kept before the page was left. */
  restore(evidence: string, isImage: boolean): void {
    this.view.show(this.addressOf(evidence), isImage);
    this.say(this.dataset["kept"] ?? "");
  }

  private get input(): HTMLInputElement {
    return this.querySelector("input")!;
  }

  private get view(): ScanView {
    return this.querySelector("scan-view") as ScanView;
  }

  private addressOf(evidence: string): string {
    return `${this.dataset["address"]}/${evidence}`;
  }

  private async send(file: File): Promise<void> {
    this.view.show("", true);
    if (file.size > Number(this.dataset["largest"])) {
      this.say(this.dataset["tooLarge"] ?? "", true);
      return;
    }
    this.say(this.dataset["sending"] ?? "");
    try {
      const answer = await fetch(this.dataset["address"]!, {
        method: "POST",
        headers: { ...OUR_PAGE, Accept: "application/json", "Content-Type": file.type || "application/octet-stream" },
        body: file,
      });
      await this.answered(answer);
    } catch {
      this.say(this.dataset["outage"] ?? "", true);
    }
  }

  private async answered(answer: Response): Promise<void> {
    if (answer.status === 401) {
      this.say(this.dataset["expired"] ?? "", true);
      return;
    }
    const body: unknown = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      this.say(worded(body as Problem), true);
      return;
    }
    const kept = body as KeptScan;
    this.view.show(this.addressOf(kept.evidence), kept.mediaType !== "application/pdf");
    const words = [this.dataset["kept"] ?? "", kept.entries.length > 0 ? (this.dataset["again"] ?? "") : ""];
    this.say(words.join(" ").trim());
    this.dispatchEvent(new CustomEvent("kept", { detail: kept, bubbles: true }));
  }

  private say(words: string, isWrong = false): void {
    const status = this.querySelector<HTMLElement>(".status")!;
    status.textContent = words;
    status.classList.toggle("notice", words !== "");
    this.input.toggleAttribute("aria-invalid", isWrong);
  }
}

/** A refusal in the language of the page, in one paragraph. */
export function worded(problem: Problem): string {
  const isEnglish = document.documentElement.lang.startsWith("en");
  const words = isEnglish
    ? [problem.titleEn ?? problem.title, problem.detailEn ?? problem.detail, problem.whatYouCanDoEn]
    : [problem.title, problem.detail, problem.whatYouCanDo];
  return words
    .filter((word) => word)
    .map((word) => (/[.。:：]$/.test(word!) ? word : word + (isEnglish ? "." : "。")))
    .join(" ");
}

customElements.define("scan-intake", ScanIntake);
