// SPDX-License-Identifier: Apache-2.0
import type { KeptScan, ScanIntake } from "./scan-intake";

const DRAFT = "entry:";

/** What a half-typed entry keeps in this window: nothing that says whose it is. */
const KEPT = ["evidence", "channel", "way", "arrived", "kind", "text", "source"] as const;

interface Entered {
  readonly receipt: { readonly code: string };
  readonly late: boolean;
  readonly position: number;
  readonly warnings: readonly { readonly zh: string; readonly en: string }[];
}

/**
 * The clerk's form beside the scan: says by which rule the time of receipt is found, warns when it is a late one, keeps a half-typed
 * entry in this window, shows the receipt, and makes the next entry of a stack a quick one.
 */
export class EntryForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("kept", (event) => this.rest((event as CustomEvent<KeptScan>).detail));
    this.addEventListener("input", () => this.changed());
    this.addEventListener("change", (event) => {
      const id = (event.target as HTMLElement).id;
      if (id === "channel") {
        this.offerWays();
      }
      if (id === "channel" || id === "way") {
        this.explain(true);
      }
      this.changed();
    });
    this.addEventListener("sent", (event) => {
      event.preventDefault();
      this.entered((event as CustomEvent<Entered>).detail);
    });
    this.addEventListener("click", (event) => {
      if ((event.target as Element).closest("[data-next-entry]")) {
        this.another();
      }
    });
    queueMicrotask(() => {
      const kept = this.restore();
      this.offerWays();
      this.control("way").value = kept["way"] ?? this.control("way").value;
      this.explain(kept["kind"] === undefined);
      this.warnIfLate();
    });
  }

  private control(id: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`#${id}`)!;
  }

  private get ways(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>("#way")!;
  }

  private rest(scan: KeptScan): void {
    this.control("evidence").value = scan.evidence;
    this.dataset["pdf"] = scan.mediaType === "application/pdf" ? "yes" : "no";
    this.changed();
  }

  /** Only the ways in which something comes by this channel. */
  private offerWays(): void {
    const channel = this.control("channel").value;
    let first: HTMLOptionElement | null = null;
    for (const option of this.ways.options) {
      option.hidden = option.dataset["channel"] !== channel;
      option.disabled = option.hidden;
      first ??= option.hidden ? null : option;
    }
    if (this.ways.selectedOptions[0]?.disabled && first) {
      first.selected = true;
    }
  }

  private explain(namesEvidence: boolean): void {
    const way = this.ways.selectedOptions[0];
    this.querySelector("#way-rule")!.textContent = way?.dataset["rule"] ?? "";
    const kind = this.control("kind");
    const suggested = [...this.ways.options].some((option) => option.dataset["evidence"] === kind.value);
    if (namesEvidence && (kind.value === "" || suggested)) {
      kind.value = way?.dataset["evidence"] ?? "";
    }
  }

  private changed(): void {
    this.warnIfLate();
    const draft: Record<string, string> = { pdf: this.dataset["pdf"] ?? "no" };
    KEPT.forEach((id) => (draft[id] = this.control(id).value));
    keep(this.dataset["draft"]!, JSON.stringify(draft));
  }

  private warnIfLate(): void {
    const arrived = new Date(this.control("arrived").value + ":00" + this.dataset["offset"]);
    this.querySelector<HTMLElement>("#late")!.hidden = !(arrived >= new Date(this.dataset["closes"]!));
  }

  private restore(): Record<string, string | undefined> {
    const kept = JSON.parse(sessionStorage.getItem(this.dataset["draft"]!) ?? "{}") as Record<string, string>;
    for (const id of KEPT) {
      const value = kept[id];
      if (value) {
        this.control(id).value = value;
      }
    }
    if (kept["evidence"]) {
      this.dataset["pdf"] = kept["pdf"] ?? "no";
      this.scan.restore(kept["evidence"], kept["pdf"] !== "yes");
    }
    return kept;
  }

  private get scan(): ScanIntake {
    return this.querySelector("scan-intake") as ScanIntake;
  }

  private entered(entry: Entered): void {
    sessionStorage.removeItem(this.dataset["draft"]!);
    const done = this.querySelector<HTMLElement>(".done")!;
    done.querySelector("[data-fill=code]")!.textContent = entry.receipt.code;
    done.querySelector<HTMLElement>("[data-fill=late]")!.hidden = !entry.late;
    done.querySelector("[data-fill=warnings]")!.replaceChildren(
      ...entry.warnings.map((warning) => {
        const line = document.createElement("li");
        line.className = "notice";
        line.textContent = document.documentElement.lang.startsWith("en") ? warning.en : warning.zh;
        return line;
      }),
    );
    const list = done.querySelector<HTMLAnchorElement>("[data-list]")!;
    list.href = `${list.dataset["list"]}?after=${entry.position}`;
    this.querySelector<HTMLElement>("desk-form")!.hidden = true;
    done.hidden = false;
    done.focus();
  }

  /** A stack of letters came in one bag: the channel and the time stay, what belongs to one letter goes. */
  private another(): void {
    ["evidence", "text", "name", "contact"].forEach((id) => (this.control(id).value = ""));
    this.querySelectorAll<HTMLInputElement>("#clauses input").forEach((box) => (box.checked = false));
    this.querySelector<HTMLSelectElement>("#source")!.value = "UNSTATED";
    this.scan.clear();
    this.querySelector<HTMLElement>(".done")!.hidden = true;
    const form = this.querySelector<HTMLElement>("desk-form")!;
    form.hidden = false;
    form.querySelector<HTMLElement>(".errors")!.hidden = true;
    this.control("scan-file").focus();
  }
}

/** A device that is full keeps no draft, and the entry can be made all the same. */
function keep(key: string, draft: string): void {
  try {
    sessionStorage.setItem(key, draft);
  } catch {
    sessionStorage.removeItem(key);
  }
}

/** Whoever signs out leaves nothing half-typed for the next person at the machine. */
export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(DRAFT))
    .forEach((key) => sessionStorage.removeItem(key));
}

document.addEventListener("submit", (event) => {
  if ((event.target as HTMLFormElement).action.endsWith("/desk/sign-out")) {
    forgetDrafts();
  }
});

customElements.define("entry-form", EntryForm);
