// SPDX-License-Identifier: Apache-2.0
// What the desk's pages do: one import for each element.
import "./desk-form";
import "../drafting/draft-editor";
import "../drafting/text-import";
import "../drafting/notice-form";
import "../drafting/kept-text";
import "../drafting/more-rows";
import "../accounts/shown-once";
import "../workbench/ruling-review";
import "../workbench/ruling-workbench";
import "../matter/details-anchor";
import "../matter/another-row";
import "../intake/entry-form";
import "../intake/identity-look";
import "../intake/scan-intake";
import "../intake/scan-view";
import "../publictexts/bench";
