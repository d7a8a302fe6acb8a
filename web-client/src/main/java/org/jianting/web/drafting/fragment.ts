// SPDX-License-Identifier: Apache-2.0
import { OUR_PAGE } from "../desk/desk-form";

/** A piece of a page, drawn by the server; or why there is none. */
export type Fragment =
  | { readonly kind: "drawn"; readonly html: string }
  | { readonly kind: "expired" }
  | { readonly kind: "outage" };

export async function fragment(address: string, json?: unknown): Promise<Fragment> {
  try {
    const answer = await fetch(address, {
      headers: { ...OUR_PAGE, Accept: "text/html", ...(json === undefined ? {} : { "Content-Type": "application/json" }) },
      ...(json === undefined ? {} : { method: "POST", body: JSON.stringify(json) }),
    });
    // Who is not signed in is led to the door, which is a page as well.
    if (answer.redirected || answer.status === 401) {
      return { kind: "expired" };
    }
    return answer.ok ? { kind: "drawn", html: await answer.text() } : { kind: "outage" };
  } catch {
    return { kind: "outage" };
  }
}

/** Puts a drawn piece in its place. The server has escaped what people wrote, and the page's policy runs no script in it. */
export function put(into: HTMLElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  into.replaceChildren(...parsed.body.childNodes);
}
