// SPDX-License-Identifier: Apache-2.0
import type { Change, Changes, Clauses, Finding as Told, Like, Registered, Selection, Workbench } from "./answers";
import { get, isAborted, post, Refused } from "./api";
import { citesChanges, Drafts, KINDS, NOTHING, type Finding, type Kind } from "./drafts";
import { queryOf } from "./filter";
import { actionOf, type Action } from "./keys";
import { drawnMark, element, filled } from "./marks";
import { Points } from "./points";
import { conflicts, preview, requests, type Conflict } from "./proposal";
import { PAGE, reveal, seen, Table, type Columns, type Mark } from "./table";

const ASK_FOR_NEWS = 2_000;
const SCROLLING_RESTS = 200;
const MOVING_RESTS = 80;
const MOST_READ = 400;

/**
 * The table of points and what stands beside it. Rows are drawn for what is seen only; everything else is asked of the server.
 * Kept in this browser until they are proposed, under the consultation and the person: the drafts, which are points, findings
 * and reasons. Never a text of a submission: those of the rows on the screen are in memory and go with them.
 */
class RulingWorkbench extends HTMLElement {
  private readonly table = new Table();
  private readonly known = new Map<string, Mark>();
  private readonly read = new Map<number, string | null>();
  private readonly phrases = new Map<string, string>();
  private readonly clauseNames = new Map<string, string>();
  private drafts = new Drafts();
  private selection = Points.NONE;
  private active = 0;
  private anchor = 0;
  private now: Workbench | undefined;
  private position = 0;
  private splits = -1;
  private open: Conflict[] = [];
  private texts: Clauses | undefined;
  private readonly fetching = new Set<number>();
  private asking: AbortController | undefined;
  private showing: AbortController | undefined;
  private rowHeight = 64;
  private drawn = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private moving: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;

  connectedCallback(): void {
    this.all(".bench-phrases li").forEach((each) => this.phrases.set(each.dataset["name"]!, each.textContent ?? ""));
    this.drafts = Drafts.read(localStorage.getItem(this.shelf));
    this.rowHeight = Math.round(parseFloat(getComputedStyle(document.documentElement).fontSize) * 3.6);
    this.style.setProperty("--row", `${this.rowHeight}px`);
    this.listen();
    this.showDrafts();
    void this.find();
    void this.overview();
    setInterval(() => document.visibilityState === "visible" && void this.news(), ASK_FOR_NEWS);
  }

  private get api(): string {
    return `/api/v1/desk/consultations/${this.dataset["consultation"]}`;
  }

  private get shelf(): string {
    return `jianting.rulings/${this.dataset["consultation"]}/${this.dataset["staff"]}`;
  }

  private get me(): string {
    return this.dataset["staff"]!;
  }

  private get shortest(): number {
    return Number(this.dataset["shortest"]);
  }

  private get rules(): boolean {
    return this.dataset["rules"] === "true";
  }

  private get grid(): HTMLElement {
    return this.one(".bench-grid");
  }

  private get form(): HTMLFormElement {
    return this.one<HTMLFormElement>(".bench-form");
  }

  private get filters(): HTMLFormElement {
    return this.one<HTMLFormElement>(".bench-filter");
  }

  private one<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  private all(selector: string): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(selector)];
  }

  private say(name: string, ...values: readonly (string | number)[]): string {
    return filled(this.phrases.get(name) ?? name, ...values);
  }

  /** Said to whoever does not see the table. */
  private announce(words: string): void {
    this.one(".bench-live").textContent = words;
  }

  private kindName(kind: string): string {
    return this.filters.querySelector(`option[value="${kind}"]`)?.textContent ?? kind;
  }

  private channelName(channel: string): string {
    return this.filters.querySelector(`[name=channel] option[value="${channel}"]`)?.textContent ?? channel;
  }

  // ---- what happens -------------------------------------------------------------------------------------------------

  private listen(): void {
    this.grid.addEventListener("scroll", () => this.draw(), { passive: true });
    this.grid.addEventListener("click", (event) => this.clicked(event));
    new ResizeObserver(() => this.draw()).observe(this.grid);
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("click", (event) => {
      const button = (event.target as Element).closest<HTMLElement>("[data-does]");
      if (button) {
        this.act({ does: button.dataset["does"] } as Action);
      }
    });
    this.filters.addEventListener("input", () => void this.find());
    this.filters.addEventListener("submit", (event) => event.preventDefault());
    if (this.rules) {
      this.form.addEventListener("input", (event) => this.typed((event.target as HTMLInputElement).name));
      this.form.addEventListener("submit", (event) => event.preventDefault());
    }
    const letters = this.one<HTMLInputElement>("#bench-letters");
    letters.checked = localStorage.getItem("jianting.letters") !== "off";
    letters.addEventListener("change", () => localStorage.setItem("jianting.letters", letters.checked ? "on" : "off"));
    this.one<HTMLDetailsElement>(".bench-raw").addEventListener("toggle", () => void this.openRaw());
    this.one<HTMLSelectElement>("#change-clause").addEventListener("change", () => this.showPair());
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest("dialog")) {
      return;
    }
    if (target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])")) {
      if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey || target.matches("[name=text]")))) {
        event.preventDefault();
        this.grid.focus();
      }
      return;
    }
    // A button, a link and a choice keep their own keys.
    if (target.matches("button, a, summary, input") && ["Enter", " ", "ArrowDown", "ArrowUp"].includes(event.key)) {
      return;
    }
    const action = actionOf(event, this.one<HTMLInputElement>("#bench-letters").checked);
    if (action) {
      event.preventDefault();
      this.act(action);
    }
  }

  private act(action: Action): void {
    const page = Math.max(1, Math.floor(this.grid.clientHeight / this.rowHeight) - 1);
    switch (action.does) {
      case "next":
        return this.move(this.active + 1);
      case "previous":
        return this.move(this.active - 1);
      case "pageDown":
        return this.move(this.active + page);
      case "pageUp":
        return this.move(this.active - page);
      case "first":
        return this.move(0);
      case "last":
        return this.move(this.table.total - 1);
      case "select":
        return this.toggle(this.active);
      case "all":
        return void this.selectAll();
      case "group":
        return void this.selectGroup();
      case "kind":
        return this.choose(KINDS[action.place]!);
      case "reason":
        return this.rules ? this.form.querySelector<HTMLElement>("[name=reason]")!.focus() : undefined;
      case "clause":
        return void this.pickClause();
      case "propose":
        return void this.propose();
      case "undo":
        return this.undo();
      case "search":
        return this.filters.querySelector<HTMLElement>("[name=text]")!.focus();
      case "help":
        return this.one<HTMLDialogElement>(".bench-help").showModal();
      case "leave":
        return this.select(Points.NONE);
    }
  }

  private clicked(event: MouseEvent): void {
    const row = (event.target as Element).closest<HTMLElement>("[data-index]");
    if (!row) {
      return;
    }
    const index = Number(row.dataset["index"]);
    if (event.shiftKey) {
      const names: string[] = [];
      for (let at = Math.min(this.anchor, index); at <= Math.max(this.anchor, index); at++) {
        const point = this.table.row(at)?.point;
        if (point !== undefined) {
          names.push(point);
        }
      }
      this.select(this.selection.and(Points.of(...names)));
    } else if (event.ctrlKey || event.metaKey || (event.target as Element).closest(".box")) {
      this.toggle(index);
    }
    this.anchor = index;
    this.move(index);
  }

  // ---- rows ---------------------------------------------------------------------------------------------------------

  private query(): URLSearchParams {
    const field = (name: string): string => this.filters.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
    return queryOf({ text: field("text"), clause: field("clause"), channel: field("channel"), ruling: field("ruling") }, this.me);
  }

  /** Looks anew, from the first row on; an answer that comes too late is let go. */
  private async find(): Promise<void> {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.fetching.clear();
    try {
      const columns = await get<Columns>(`${this.api}/workbench/points?${this.window(0)}`, signal);
      this.table.clear();
      this.table.put(columns);
      this.position = Math.max(this.position, columns.position);
      this.grid.scrollTop = 0;
      this.one(".bench-count").textContent = this.found(columns.total);
      this.announce(this.found(columns.total));
      this.move(0);
    } catch (failure) {
      this.failed(failure);
    }
  }

  private found(total: number): string {
    return total === 0 ? this.say("workbench.told.none") : this.say("workbench.told.found", total, this.now?.points ?? total);
  }

  private window(page: number): URLSearchParams {
    const query = this.query();
    query.set("from", String(page * PAGE));
    query.set("limit", String(PAGE));
    return query;
  }

  private async fetchPages(pages: readonly number[]): Promise<void> {
    const signal = this.asking?.signal;
    await Promise.all(
      pages.filter((page) => !this.fetching.has(page)).map(async (page) => {
        this.fetching.add(page);
        try {
          const columns = await get<Columns>(`${this.api}/workbench/points?${this.window(page)}`, signal);
          this.table.put(columns);
          this.draw();
          this.showActive();
        } catch (failure) {
          this.failed(failure);
        } finally {
          this.fetching.delete(page);
        }
      }),
    );
  }

  private draw(): void {
    const view = seen(this.table.total, this.rowHeight, this.grid.scrollTop, this.grid.clientHeight);
    const space = this.one(".bench-space");
    space.style.height = `${view.height}px`;
    this.grid.setAttribute("aria-rowcount", String(this.table.total));
    const rows: HTMLElement[] = [];
    if (this.table.total > 0) {
      for (let index = view.first; index <= view.last; index++) {
        rows.push(this.rowAt(index, view.top + (index - view.first) * this.rowHeight));
      }
      // What has the focus is always there, also when it was scrolled away.
      if (this.active < view.first || this.active > view.last) {
        rows.push(this.rowAt(this.active, -10 * this.rowHeight));
      }
    }
    space.replaceChildren(...rows);
    this.grid.setAttribute("aria-activedescendant", this.table.total > 0 ? `row-${this.active}` : "");
    this.drawn++;
    this.dataset["drawn"] = String(this.drawn);
    const lacking = this.table.lacking(view.first, view.last);
    clearTimeout(this.resting);
    if (lacking.length > 0 || this.reads) {
      // While the table flies by nothing is asked for what nobody reads.
      this.resting = setTimeout(() => {
        void this.fetchPages(lacking);
        void this.readRaw(view.first, view.last);
      }, this.table.row(this.active) || lacking.length === 0 ? SCROLLING_RESTS : 0);
    }
  }

  private get reads(): boolean {
    return this.dataset["reads"] === "true";
  }

  private rowAt(index: number, top: number): HTMLElement {
    const row = this.table.row(index);
    const isSelected = row !== undefined && this.selection.has(row.point);
    const drawn = element("div", index === this.active ? "bench-row active" : "bench-row");
    drawn.id = `row-${index}`;
    drawn.setAttribute("role", "row");
    drawn.setAttribute("aria-rowindex", String(index + 1));
    drawn.setAttribute("aria-selected", String(isSelected));
    drawn.dataset["index"] = String(index);
    drawn.style.top = `${top}px`;
    if (!row) {
      drawn.append(cell("number", "…"));
      return drawn;
    }
    const words = row.words || this.rawWords(row.point) || this.say("workbench.told.unread");
    drawn.append(
      cell("box", isSelected ? "✓" : ""),
      cell("number", row.point),
      cell("words", words),
      cell("about", row.clauses.map((clause) => this.clauseNames.get(clause) ?? clause).join("、")),
      cell("channel", this.channelName(row.channel)),
      this.ruledCell(row.point, row.mark),
    );
    return drawn;
  }

  private ruledCell(point: string, mark: Mark | undefined): HTMLElement {
    const draft = this.drafts.naming(point)?.finding.kind;
    if (draft !== undefined) {
      return cell("ruled drafted", drawnMark(draft), this.say("workbench.told.draft", this.kindName(draft)));
    }
    return mark
      ? cell("ruled", drawnMark(mark.kind), this.kindName(mark.kind), element("span", "unit", mark.by === this.me ? "" : mark.unit.name))
      : cell("ruled none", this.say("workbench.told.unruled"));
  }

  private rawWords(point: string): string {
    return (this.read.get(Number(point.split("-")[0])) ?? "").replace(/\s+/g, " ").slice(0, 80);
  }

  /** Texts whose public form nobody has approved, for the rows that are looked at, by the reading that exists for that. */
  private async readRaw(first: number, last: number): Promise<void> {
    if (!this.reads || !this.now) {
      return;
    }
    const numbers = new Set<number>();
    for (let index = first; index <= last; index++) {
      const row = this.table.row(index);
      const number = row ? Number(row.point.split("-")[0]) : 0;
      if (row && row.words === "" && !this.read.has(number)) {
        numbers.add(number);
      }
    }
    if (numbers.size > 0) {
      await this.readNumbers([...numbers].slice(0, 100));
      this.draw();
    }
  }

  private async readNumbers(numbers: readonly number[]): Promise<void> {
    if (this.read.size > MOST_READ) {
      this.read.clear();
    }
    numbers.forEach((number) => this.read.set(number, ""));
    try {
      const answer = await post<{ texts: { number?: number; text?: string }[] }>(`${this.api}/texts/read`, {
        round: this.now?.round ?? 1,
        numbers,
      });
      answer.texts.forEach(({ number, text }) => this.read.set(number ?? 0, text ?? null));
    } catch (failure) {
      numbers.forEach((number) => this.read.delete(number));
      this.failed(failure);
    }
  }

  private move(index: number): void {
    this.active = Math.max(0, Math.min(this.table.total - 1, index));
    const to = reveal(this.active, this.table.total, this.rowHeight, this.grid.scrollTop, this.grid.clientHeight);
    if (to !== this.grid.scrollTop) {
      this.grid.scrollTop = to;
    }
    this.draw();
    this.showActive();
  }

  // ---- selecting ----------------------------------------------------------------------------------------------------

  private toggle(index: number): void {
    const row = this.table.row(index);
    if (row) {
      this.anchor = index;
      const point = Points.of(row.point);
      this.select(this.selection.has(row.point) ? this.selection.without(point) : this.selection.and(point));
    }
  }

  private select(points: Points): void {
    this.selection = points;
    this.announce(this.say("workbench.told.selected", points.size));
    this.draw();
    this.showForm();
  }

  private learn(selection: Selection): Points {
    for (const { from, to, mark } of selection.runs) {
      const ruling = selection.rulings[mark];
      for (let number = from; ruling && number <= to; number++) {
        this.known.set(String(number), ruling);
      }
    }
    for (const { number, part, mark } of selection.parts) {
      const ruling = selection.rulings[mark];
      if (ruling) {
        this.known.set(`${number}-${part}`, ruling);
      }
    }
    return Points.covered({ ranges: selection.runs, parts: selection.parts });
  }

  private markOf(point: string): Mark | undefined {
    return this.known.get(point) ?? this.known.get(point.split("-")[0]!);
  }

  private async selectAll(): Promise<void> {
    try {
      this.select(this.learn(await get<Selection>(`${this.api}/workbench/selection?${this.query()}`)));
    } catch (failure) {
      this.failed(failure);
    }
  }

  private async selectGroup(): Promise<void> {
    const point = this.table.row(this.active)?.point;
    if (point === undefined) {
      return;
    }
    try {
      const like = await get<Like>(`${this.api}/workbench/like/${point}`);
      const group = this.learn(like.group);
      if (group.size > 1) {
        this.select(group);
        this.announce(this.say("workbench.told.group", group.size));
      } else {
        this.announce(this.say("workbench.told.group.none"));
      }
    } catch (failure) {
      this.failed(failure);
    }
  }

  // ---- the point in full --------------------------------------------------------------------------------------------

  private showActive(): void {
    const row = this.table.row(this.active);
    if (!row) {
      return;
    }
    if (row.mark) {
      this.known.set(row.point, row.mark);
    }
    this.one(".bench-point").textContent = this.say("workbench.told.point", row.point);
    this.showForm();
    clearTimeout(this.moving);
    this.moving = setTimeout(() => void this.showPoint(row.point, row.mark), MOVING_RESTS);
  }

  private async showPoint(point: string, mark: Mark | undefined): Promise<void> {
    this.showing?.abort();
    this.showing = new AbortController();
    const { signal } = this.showing;
    const number = point.split("-")[0]!;
    this.one<HTMLDetailsElement>(".bench-raw").open = false;
    this.one(".bench-raw-text").replaceChildren();
    try {
      const [registered, like, standing] = await Promise.all([
        get<{ submissions: Registered[] }>(`${this.api}/points?from=${number}&limit=1`, signal),
        get<Like>(`${this.api}/workbench/like/${point}`, signal),
        mark ? get<{ disposition: Told }>(`${this.api}/rulings/${mark.rulingId}`, signal) : Promise.resolve(undefined),
        this.clauses(),
      ]);
      const submission = registered.submissions[0];
      if (submission) {
        this.showSubmission(point, submission);
      }
      this.showStanding(mark, standing?.disposition);
      this.showLike(like);
    } catch (failure) {
      this.failed(failure);
    }
  }

  private showSubmission(point: string, submission: Registered): void {
    const received = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
    this.one(".bench-facts").textContent = [
      this.channelName(submission.channel),
      this.say(submission.sourceKind),
      received.format(new Date(submission.receivedAt)),
    ].join(" · ");
    const summary = submission.points.find((each) => each.point === point)?.summary;
    const text = submission.publicText?.text;
    this.one(".bench-text").replaceChildren(
      ...(summary ? [element("p", "summary", summary)] : []),
      ...(text ? text.split("\n").map((line) => element("p", "", line)) : [element("p", "soft", this.say("workbench.told.unread"))]),
    );
    const raw = this.one<HTMLDetailsElement>(".bench-raw");
    raw.hidden = !this.reads;
    raw.dataset["number"] = String(submission.number);
    // Where there is no public text to read, the text as it was sent is what the handler has to go by.
    raw.open = this.reads && !text;
    const about = submission.clauses.flatMap((id) => this.texts?.clauses.filter((clause) => clause.clause === id) ?? []);
    this.one(".bench-about div").replaceChildren(
      ...(about.length === 0
        ? [element("p", "soft", this.say("workbench.told.clause.none"))]
        : about.map((clause) =>
            element(
              "div",
              "bench-pair",
              element("div", "", element("h4", "", clause.label), element("p", "statute", clause.draftWords ?? "")),
              element("div", "", element("h4", "", this.say("final")), element("p", "statute", this.finalWords(clause))),
            ),
          )),
    );
  }

  private finalWords(clause: Clauses["clauses"][number]): string {
    if (this.texts?.finalVersion === undefined) {
      return this.say("workbench.told.final.none");
    }
    if (clause.change === "UNCHANGED") {
      return this.say("workbench.told.clause.same");
    }
    return clause.finalWords ?? this.say("workbench.told.clause.deleted");
  }

  private async openRaw(): Promise<void> {
    const raw = this.one<HTMLDetailsElement>(".bench-raw");
    const number = Number(raw.dataset["number"]);
    if (!raw.open || !number) {
      return;
    }
    if (!this.read.get(number)) {
      await this.readNumbers([number]);
    }
    if (Number(raw.dataset["number"]) === number) {
      const text = this.read.get(number) ?? this.say("workbench.told.erased");
      this.one(".bench-raw-text").replaceChildren(...text.split("\n").map((line) => element("p", "", line)));
    }
  }

  private showStanding(mark: Mark | undefined, told: Told | undefined): void {
    const standing = this.one(".bench-standing");
    if (!mark) {
      standing.textContent = this.say("workbench.told.standing.none");
      return;
    }
    standing.replaceChildren(
      drawnMark(mark.kind),
      this.say("workbench.told.standing", mark.unit.name, this.kindName(mark.kind)),
      element("span", "reason", told?.reason ?? ""),
    );
  }

  private showLike(like: Like): void {
    this.one(".bench-like ul").replaceChildren(
      ...like.nearest.map(({ point, percent, words, mark }) => {
        const ruling = like.rulings[mark];
        const share = percent > 0 ? this.say("workbench.told.percent", percent) : this.say("workbench.told.similar");
        const go = element("button", "link", this.say("workbench.told.point", point));
        go.type = "button";
        go.addEventListener("click", () => void this.goTo(point));
        return element(
          "li",
          "",
          go,
          element("span", "soft", ` ${share} `),
          ...(ruling ? [drawnMark(ruling.kind), `${this.kindName(ruling.kind)} `] : []),
          element("span", "words", words),
        );
      }),
    );
  }

  private async goTo(point: string): Promise<void> {
    const index = this.table.indexOf(point);
    if (index >= 0) {
      this.move(index);
    } else {
      const field = this.filters.querySelector<HTMLInputElement>("[name=text]")!;
      field.value = point;
      await this.find();
    }
    this.grid.focus();
  }

  private async clauses(): Promise<void> {
    this.texts ??= await get<Clauses>(`${this.api}/workbench/clauses`);
  }

  // ---- ruling -------------------------------------------------------------------------------------------------------

  /** What the form is about: what is selected, else the point that is looked at. */
  private target(): Points {
    const row = this.table.row(this.active);
    return this.selection.size > 0 ? this.selection : row ? Points.of(row.point) : Points.NONE;
  }

  private field(name: string): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  }

  private showForm(): void {
    if (!this.rules) {
      return;
    }
    const target = this.target();
    const draft = this.drafts.about(target) ?? [...(target.size === 1 ? target.names() : [])].map((name) => this.drafts.naming(name))[0];
    const finding = draft?.finding ?? NOTHING;
    this.one(".bench-target").textContent =
      this.selection.size > 0
        ? this.say("workbench.told.selection", target.size, target.toString())
        : this.say("workbench.told.target", target.toString());
    this.all(".bench-kinds input").forEach((each) => ((each as HTMLInputElement).checked = (each as HTMLInputElement).value === finding.kind));
    this.field("reason").value = finding.reason;
    for (const name of ["adoptedPart", "notAdoptedPart", "reasonCode", "citation", "nextDate", "receivingBody", "referredOn"]) {
      this.field(name).value = finding.more[name] ?? "";
    }
    this.field("ownerName").value = finding.more["ownerName"] ?? this.dataset["unitName"]!;
    this.field("ownerCode").value = finding.more["ownerCode"] ?? this.dataset["unitCode"]!;
    this.field("because").value = draft?.because ?? "";
    this.showFields(finding);
    this.one(".bench-because").hidden = !this.isTaken(target);
  }

  private isTaken(points: Points): boolean {
    for (const name of points.names()) {
      if (this.markOf(name)) {
        return true;
      }
    }
    return false;
  }

  private showFields(finding: Finding): void {
    this.all(".bench-form [data-for]").forEach((each) => {
      each.hidden = finding.kind === undefined || !each.dataset["for"]!.split(" ").includes(finding.kind);
    });
    this.one(".bench-changes").replaceChildren(
      ...finding.changes.map((change, place) => {
        const remove = element("button", "link", this.say("workbench.change.remove"));
        remove.type = "button";
        remove.addEventListener("click", () => this.keep({ ...finding, changes: finding.changes.filter((_, at) => at !== place) }, "change"));
        const kind = this.one(`#change-kind option[value="${change.kind}"]`).textContent ?? change.kind;
        return element("li", "", `${this.clauseNames.get(change.clause) ?? change.clause} ${kind} ${change.words} `, remove);
      }),
    );
  }

  private current(): Finding {
    const more: Record<string, string> = {};
    this.all(".bench-form [data-for] [name]").forEach((each) => (more[(each as HTMLInputElement).name] = (each as HTMLInputElement).value));
    const kind = this.form.querySelector<HTMLInputElement>("[name=kind]:checked")?.value as Kind | undefined;
    const target = this.target();
    const changes = (this.drafts.about(target) ?? this.drafts.naming([...target.names()][0] ?? ""))?.finding.changes ?? [];
    return { ...(kind ? { kind } : {}), reason: this.field("reason").value, changes, more };
  }

  private typed(step: string): void {
    if (step === "ownerName") {
      // Another unit's code is not known here; its name is what people read.
      const own = this.field("ownerName").value.trim() === this.dataset["unitName"];
      this.field("ownerCode").value = own ? this.dataset["unitCode"]! : this.field("ownerName").value.trim();
    }
    this.keep(this.current(), step);
  }

  private choose(kind: Kind): void {
    if (!this.rules || this.target().size === 0) {
      return;
    }
    this.form.querySelector<HTMLInputElement>(`[name=kind][value=${kind}]`)!.checked = true;
    this.keep(this.current(), "kind");
    this.announce(this.say("workbench.told.kind", this.kindName(kind)));
  }

  private keep(finding: Finding, step: string): void {
    const points = this.target();
    const because = this.field("because").value;
    this.drafts.put({ points, finding, seen: this.position, ...(because.trim() === "" ? {} : { because }) }, step);
    this.keepDrafts();
    this.showFields(finding);
    this.draw();
  }

  private keepDrafts(): void {
    localStorage.setItem(this.shelf, this.drafts.write());
    this.showDrafts();
  }

  private showDrafts(): void {
    if (this.rules) {
      const count = this.drafts.all.length;
      this.one(".bench-draft-count").textContent =
        count === 0 ? this.say("workbench.told.drafts.none") : this.say("workbench.told.drafts", count, this.drafts.points);
    }
  }

  private undo(): void {
    const done = this.drafts.undo();
    this.keepDrafts();
    this.showForm();
    this.draw();
    this.announce(this.say(done ? "workbench.told.undone" : "workbench.told.undone.nothing"));
  }

  private async pickClause(): Promise<void> {
    if (!this.rules || this.target().size === 0) {
      return;
    }
    const before = this.current();
    if (!citesChanges(before.kind)) {
      this.choose("ADOPTED");
    }
    await this.clauses();
    const dialog = this.one<HTMLDialogElement>(".bench-clauses");
    const select = this.one<HTMLSelectElement>("#change-clause");
    select.replaceChildren(...(this.texts?.clauses ?? []).map((clause) => new Option(clause.label, clause.clause)));
    const about = this.table.row(this.active)?.clauses.find((id) => this.texts?.clauses.some((clause) => clause.clause === id));
    const changed = this.texts?.clauses.find((clause) => clause.change === "CHANGED")?.clause;
    select.value = about ?? changed ?? select.options[0]?.value ?? "";
    this.one<HTMLTextAreaElement>("#change-words").value = "";
    this.one(".bench-final").textContent = this.texts?.finalVersion === undefined ? this.say("workbench.told.final.none") : "";
    this.showPair();
    if (await this.asked(dialog)) {
      const kind = this.one<HTMLSelectElement>("#change-kind").value;
      const words = kind === "DELETED" ? "" : this.one<HTMLTextAreaElement>("#change-words").value.trim();
      const finding = this.current();
      if (kind === "DELETED" || words !== "") {
        this.keep({ ...finding, changes: [...finding.changes, { clause: select.value, kind, words }] }, "change");
      }
    }
    this.grid.focus();
  }

  private showPair(): void {
    const clause = this.texts?.clauses.find((each) => each.clause === this.one<HTMLSelectElement>("#change-clause").value);
    this.one(".bench-clauses .bench-draft-words").textContent = clause?.draftWords ?? "";
    this.one(".bench-clauses .bench-final-words").textContent = clause ? this.finalWords(clause) : "";
    const kind = this.one<HTMLSelectElement>("#change-kind");
    kind.value = clause?.change && clause.change !== "UNCHANGED" ? clause.change : "CHANGED";
  }

  private asked(dialog: HTMLDialogElement): Promise<boolean> {
    return new Promise((resolve) => {
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
      dialog.returnValue = "";
      dialog.showModal();
    });
  }

  // ---- proposing ----------------------------------------------------------------------------------------------------

  private async propose(): Promise<void> {
    if (!this.rules || this.isSending) {
      return;
    }
    const dialog = this.one<HTMLDialogElement>(".bench-preview");
    const will = preview(this.drafts.all, (point) => this.markOf(point), this.shortest);
    const lines = [
      will.rulings === 0 ? this.say("workbench.preview.nothing") : this.say("workbench.preview.will", will.rulings, will.points),
      ...will.taken.map(({ unit, points }) => this.say("workbench.preview.taken", points.size, unit, points.toString())),
      ...will.lacking.map(({ draft, fields }) =>
        this.say("workbench.preview.lacking", draft.points.toString(), fields.map((field) => this.fieldName(field)).join("、")),
      ),
    ];
    this.one(".bench-will").replaceChildren(...lines.map((line) => element("p", "", line)));
    this.one(".bench-taken").hidden = will.taken.length === 0;
    this.one(".bench-preview .errors").hidden = true;
    const because = this.one<HTMLInputElement>("#taken-because");
    const replaces = this.one<HTMLInputElement>("#taken-replace");
    if (await this.asked(dialog)) {
      await this.send(replaces.checked && will.taken.length > 0 ? because.value : "");
    }
    this.grid.focus();
  }

  private fieldName(field: string): string {
    return this.phrases.get(`field.${field}`) ?? this.form.querySelector(`[name=${field}]`)?.closest(".field")?.querySelector("label")?.firstChild?.textContent?.trim() ?? field;
  }

  /** Each request is done or not done as a whole; what was done leaves the drafts at once. */
  private async send(because: string): Promise<void> {
    this.isSending = true;
    let points = 0;
    try {
      for (const request of requests(this.drafts.all, this.now?.round ?? 1, (point) => this.markOf(point), because, this.shortest)) {
        const done = await post<{ warnings?: { zh: string; en: string }[] }>(this.api + request.path, request.body);
        points += request.points.size;
        this.drafts.proposed(request.points);
        this.keepDrafts();
        const warnings = (done.warnings ?? []).map(({ zh, en }) => (document.documentElement.lang.startsWith("en") ? en : zh));
        if (warnings.length > 0) {
          this.notice(warnings.join(" "));
        }
      }
      if (points > 0) {
        this.selection = Points.NONE;
        this.announce(this.say("workbench.told.proposed", points));
      }
    } catch (failure) {
      this.failed(failure);
    } finally {
      this.isSending = false;
      await this.news();
      this.showForm();
      this.draw();
    }
  }

  private notice(words: string): void {
    const state = this.one(".bench-state");
    state.textContent = words;
    state.hidden = words === "";
    this.announce(words);
  }

  // ---- what others do -----------------------------------------------------------------------------------------------

  private async overview(): Promise<void> {
    try {
      this.showNow(await get<Workbench>(`${this.api}/workbench`));
      this.draw();
    } catch (failure) {
      this.failed(failure);
    }
  }

  private showNow(now: Workbench): void {
    const isFirst = this.now === undefined;
    this.now = now;
    this.position = Math.max(this.position, isFirst && this.position === 0 ? now.position : this.position);
    this.one(".bench-progress").textContent = [
      this.say("workbench.told.progress", now.points - now.unruled, now.points, now.unruled),
      ...(now.readable < now.submissions ? [this.say("workbench.told.readable", now.readable, now.submissions)] : []),
    ].join("；");
    this.one(".bench-count").textContent = this.found(this.table.total);
    if (isFirst) {
      const select = this.filters.querySelector<HTMLSelectElement>("[name=clause]")!;
      for (const { id, label } of now.clauses) {
        this.clauseNames.set(id, label);
        select.append(new Option(label, id));
      }
    }
    if (now.approved || now.returned) {
      const state = this.one(".bench-state");
      state.hidden = false;
      state.textContent = now.approved
        ? this.say("workbench.told.approved")
        : this.say("workbench.told.returned", now.returned?.reason ?? "");
    }
  }

  private isAsking = false;

  private async news(): Promise<void> {
    if (this.isAsking || !this.now) {
      return;
    }
    this.isAsking = true;
    try {
      const changes = await get<Changes>(`${this.api}/workbench/changes?after=${this.position}&limit=500`);
      if (this.splits >= 0 && this.splits !== changes.splits) {
        this.table.clear();
      }
      this.splits = changes.splits;
      changes.rulings.forEach((change) => this.ruled(change));
      if (changes.rulings.length > 0) {
        this.position = changes.rulings.at(-1)!.position;
        this.tellOthers(changes.rulings.filter((change) => change.ruling.by !== this.me));
        this.draw();
        this.showActive();
      }
      this.showNow(changes.now);
    } catch (failure) {
      if (!(failure instanceof TypeError)) {
        this.failed(failure);
      }
    } finally {
      this.isAsking = false;
    }
  }

  private ruled(change: Change): void {
    this.table.rule(change.coverage, change.ruling, change.position);
    const points = Points.covered(change.coverage);
    for (const name of points.names()) {
      this.known.set(name, change.ruling);
    }
    this.open.push(...conflicts(this.drafts.all, change, this.me));
  }

  private tellOthers(changes: readonly Change[]): void {
    const last = changes.at(-1);
    if (last) {
      const points = changes.reduce((sum, change) => sum + Points.covered(change.coverage).size, 0);
      this.announce(this.say("workbench.told.others", last.ruling.unit.name, points));
    }
    this.showConflicts();
  }

  /** Both are shown, and nothing is done until somebody has chosen. */
  private showConflicts(): void {
    this.open = this.open
      .map((each) => ({ ...each, points: each.points.within(this.drafts.all.reduce((sum, draft) => sum.and(draft.points), Points.NONE)) }))
      .filter(({ points }) => points.size > 0);
    const section = this.one(".bench-conflicts");
    section.hidden = this.open.length === 0;
    section.querySelector("ul")!.replaceChildren(...this.open.map((conflict) => this.conflictItem(conflict)));
  }

  private conflictItem(conflict: Conflict): HTMLElement {
    const { theirs, points, draft } = conflict;
    const reason = element("span", "reason");
    void get<{ disposition: Told }>(`${this.api}/rulings/${theirs.rulingId}`)
      .then((told) => (reason.textContent = told.disposition.reason))
      .catch(() => undefined);
    const drop = element("button", "button quiet", this.say("drop"));
    drop.type = "button";
    drop.addEventListener("click", () => this.settle(conflict, () => this.drafts.drop(points)));
    const because = element("input", "");
    const label = element("label", "", this.say("because"), because);
    const replace = element("button", "button quiet", this.say("replace"));
    replace.type = "button";
    replace.addEventListener("click", () => {
      if (because.value.trim() === "") {
        because.setAttribute("aria-invalid", "true");
        because.focus();
        return;
      }
      this.settle(conflict, () => this.drafts.put({ ...draft, points, because: because.value, seen: this.position }, "replace"));
    });
    const mine = draft.finding.kind === undefined ? "…" : this.kindName(draft.finding.kind);
    return element(
      "li",
      "",
      element("p", "", drawnMark(theirs.kind), this.say("workbench.conflict.theirs", points.toString(), theirs.unit.name, this.kindName(theirs.kind)), reason),
      element("p", "", this.say("workbench.conflict.mine", mine), element("span", "reason", draft.finding.reason)),
      element("p", "", drop),
      element("p", "", label, replace),
    );
  }

  private settle(conflict: Conflict, step: () => void): void {
    step();
    this.open = this.open.filter((each) => each !== conflict);
    this.keepDrafts();
    this.showConflicts();
    this.showForm();
    this.draw();
    this.grid.focus();
  }

  private failed(failure: unknown): void {
    if (isAborted(failure)) {
      return;
    }
    if (failure instanceof Refused) {
      if (failure.problem.status === 401) {
        const dialog = this.one<HTMLDialogElement>("dialog.again");
        if (!dialog.open) {
          dialog.showModal();
        }
      } else {
        this.notice(failure.words.join(" "));
      }
    } else if (failure instanceof TypeError) {
      this.notice(this.say("workbench.told.outage"));
    } else {
      throw failure;
    }
  }
}

function cell(className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = element("span", className, ...inside);
  made.setAttribute("role", "gridcell");
  return made;
}

customElements.define("ruling-workbench", RulingWorkbench);
