// SPDX-License-Identifier: Apache-2.0
/** A link to a step that is folded unfolds it: whoever follows "the interpretation is missing" wants to write it. */
function unfold(): void {
  const step = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (step instanceof HTMLDetailsElement) {
    step.open = true;
    step.scrollIntoView();
    step.querySelector("summary")?.focus({ preventScroll: true });
  }
}

addEventListener("hashchange", unfold);
unfold();

export {};
