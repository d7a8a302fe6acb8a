// SPDX-License-Identifier: Apache-2.0
const PATIENCE = 5_000;

/** Whether an address answers at all. A form that is sent into nothing takes its page with it. */
export async function reaches(address: string): Promise<boolean> {
  if (!navigator.onLine) {
    return false;
  }
  try {
    await fetch(address, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends a form once, by the button that was pressed, after everything that must come before. A second press changes nothing; when
 * nobody can be reached, a line says so and the form can be sent again.
 */
export function sendOnce(host: HTMLElement, before: (button: HTMLButtonElement) => Promise<void>): void {
  let isOnItsWay = false;
  let isReady = false;
  host.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    if (isReady || button === null) {
      isReady = false;
      return;
    }
    event.preventDefault();
    if (isOnItsWay) {
      return;
    }
    isOnItsWay = true;
    const offline = host.querySelector<HTMLElement>("[data-offline]");
    void reaches(form.action).then(async (reached) => {
      if (offline !== null) {
        offline.hidden = reached;
      }
      if (reached) {
        await before(button);
        isReady = true;
        form.requestSubmit(button);
      } else {
        isOnItsWay = false;
      }
    });
  });
  // Whoever comes back finds the page as it was left, and may send again.
  window.addEventListener("pageshow", () => {
    isOnItsWay = false;
  });
}
