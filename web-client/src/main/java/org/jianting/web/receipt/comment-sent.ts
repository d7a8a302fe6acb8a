// SPDX-License-Identifier: Apache-2.0
import { find, forget, forgetOld, rememberSent } from "../submit/drafts";

/** On the receipt: what was on its way has arrived, and need not be kept on this device any more. */
class CommentSent extends HTMLElement {
  connectedCallback(): void {
    forgetOld();
    const consultation = this.dataset["consultation"] ?? "";
    const draft = find(consultation);
    if (draft?.sending === true) {
      rememberSent(consultation, draft);
      forget(consultation);
    }
  }
}

customElements.define("comment-sent", CommentSent);
