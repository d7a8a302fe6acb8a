// SPDX-License-Identifier: Apache-2.0
import { OUR_PAGE, type Problem } from "../desk/desk-form";

/** The API said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  /** In the language of the page: what the rule is, and what to do now. */
  get words(): string[] {
    const { title, titleEn, detail, detailEn, whatYouCanDo, whatYouCanDoEn } = this.problem;
    const told = document.documentElement.lang.startsWith("en")
      ? [titleEn ?? title, detailEn ?? detail, whatYouCanDoEn ?? ""]
      : [title, detail, whatYouCanDo ?? ""];
    return told.filter((words) => words !== undefined && words !== "");
  }
}

async function answered<T>(answer: Response): Promise<T> {
  const body: unknown = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refused({ ...(body as Problem), status: answer.status });
  }
  return body as T;
}

export async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  return answered(await fetch(address, { headers: { Accept: "application/json" }, ...(signal ? { signal } : {}) }));
}

export async function post<T>(address: string, body: object, signal?: AbortSignal): Promise<T> {
  return answered(
    await fetch(address, {
      method: "POST",
      headers: { ...OUR_PAGE, Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    }),
  );
}

export const isAborted = (failure: unknown): boolean => failure instanceof DOMException && failure.name === "AbortError";
